'use client';

import { Tag } from '#components/ui/tag.tsx';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';
import { workingTime } from './working-time.ts';

/** Less than two working days left is "soon", as in the inbox. */
const SOON = 2 * 8 * 60;

/** The legal deadline: how much working time is left or lost, pauses, the one extension, and the present step's own. */
export function DossierClock({ dossier }: { dossier: Pick<Dossier, 'clock' | 'dueAt'> }) {
  const { t } = useTranslation('dossier');
  const { t: office } = useTranslation('office');
  const { clock, dueAt } = dossier;
  if (clock.state === 'not-started') return <><p className="font-semibold">{t('clock.notStarted')}</p><p className="text-quiet">{t('clock.notStartedText')}</p></>;
  const left = clock.minutesLeft ?? 0;
  return (
    <div className="grid justify-items-start gap-1">
      {clock.state === 'running' && (
        <>
          <p className="font-semibold">{t(left < 0 ? 'clock.late' : 'clock.left', { time: workingTime(t, left) })}</p>
          {left < 0 ? <Tag tone="late">{office('due.overdue')}</Tag> : left <= SOON && <Tag tone="waiting">{office('due.soon')}</Tag>}
        </>
      )}
      {clock.state === 'paused' && (
        <>
          <Tag tone="paused">{t('clock.paused')}</Tag>
          {clock.pausedAt && <p className="text-quiet">{t('clock.pausedSince', { at: formatDateTime(clock.pausedAt) })}</p>}
          <p>{t('clock.pausedLeft', { time: workingTime(t, left) })}</p>
        </>
      )}
      {clock.state === 'ended' && <p className="font-semibold">{t('clock.ended')}</p>}
      {dueAt && <time dateTime={dueAt} className="text-quiet">{formatDateTime(dueAt)}</time>}
      {clock.extendedAt && <p className="text-quiet">{t('clock.extended', { at: formatDateTime(clock.extendedAt) })}</p>}
      {clock.stepDueAt && (clock.stepMinutesLeft !== null && clock.stepMinutesLeft < 0
        ? <p className="font-semibold text-lacquer">{t('clock.stepLate', { time: workingTime(t, clock.stepMinutesLeft) })}</p>
        : <p className="text-quiet">{t('clock.step', { due: formatDateTime(clock.stepDueAt) })}</p>)}
    </div>
  );
}
