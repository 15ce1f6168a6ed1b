'use client';

import { Tag, type Tone } from '#components/ui/tag.tsx';
import type { StatusCode } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';
import { dueState } from './due.ts';
import { relativeTime } from './relative-time.ts';

/** From the official's side: what waits for the office is "waiting", what waits for the applicant is "paused". */
const TONES: Record<StatusCode, Tone> = {
  1: 'waiting', 2: 'active', 3: 'refused', 4: 'active', 5: 'paused', 6: 'paused', 7: 'neutral', 8: 'paused', 9: 'done', 10: 'done',
};

/** A dossier's status, in the words that the applicant reads too. */
export function StatusTag({ status }: { status: number }) {
  const { t } = useTranslation('applications');
  // The API's schema allows 1 to 10 and nothing else; its type says only "number".
  const code = status as StatusCode;
  return <Tag tone={TONES[code]}>{t(`status.${code}.name`)}</Tag>;
}

/** When something happened: how long ago, and exactly. */
export function Moment({ at, now }: { at: string; now: number }) {
  const { locale } = useTranslation('office');
  return (
    <time dateTime={at} className="block">
      <span className="block first-letter:uppercase">{relativeTime(at, now, locale)}</span>
      <span className="block text-quiet">{formatDateTime(at)}</span>
    </time>
  );
}

/** When a dossier is due, and a word where that presses. */
export function Due({ dossier, now }: { dossier: { status: number; dueAt: string | null }; now: number }) {
  const { t, locale } = useTranslation('office');
  const state = dueState(dossier, now);
  if (!dossier.dueAt) return <span className="text-quiet">{t('inbox.notRunning')}</span>;
  return (
    <span className="inline-grid justify-items-start gap-1">
      {state === 'overdue' && <Tag tone="late">{t('due.overdue')}</Tag>}
      {state === 'soon' && <Tag tone="waiting">{t('due.soon')}</Tag>}
      <time dateTime={dossier.dueAt}>
        {state === 'none' ? null : <span className="block first-letter:uppercase">{relativeTime(dossier.dueAt, now, locale)}</span>}
        <span className="block text-quiet">{formatDateTime(dossier.dueAt)}</span>
      </time>
    </span>
  );
}
