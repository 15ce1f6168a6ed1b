import type { TFunction } from 'i18next';
import type { Tone } from '#components/ui/tag.tsx';
import { RUNNING, STATUS, type StatusCode } from '#lib/applications/status.ts';

const TONES: Record<StatusCode, Tone> = {
  [STATUS.submitted]: 'neutral',
  [STATUS.accepted]: 'active',
  [STATUS.notAccepted]: 'refused',
  [STATUS.inProcess]: 'active',
  [STATUS.supplementsRequested]: 'waiting',
  [STATUS.financialDuty]: 'waiting',
  [STATUS.withdrawn]: 'neutral',
  [STATUS.stopped]: 'paused',
  [STATUS.finished]: 'done',
  [STATUS.returned]: 'done',
};

/** A status in words. `t`: namespace `applications`; `status`: 1…10 as the API gives it */
export function statusWords(status: number, t: TFunction<['applications']>): { name: string; text: string; tone: Tone } {
  const code = status as StatusCode;
  return { name: t(`status.${code}.name`), text: t(`status.${code}.text`), tone: TONES[code] };
}

/** Whether the result should have been there already; only while the legal clock runs. */
export function isLate(application: { status: number; dueAt: string | null }, now: number = Date.now()): boolean {
  return application.dueAt !== null && RUNNING.has(application.status as StatusCode) && Date.parse(application.dueAt) < now;
}
