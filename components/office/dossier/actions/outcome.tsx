'use client';

import { useEffect, useRef } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import type { Action } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';

/** What happened to the dossier while it was open on this screen; null if nothing did. */
export type Happened = { readonly entry: Dossier['history'][number]; readonly mine: boolean } | null;

/**
 * What happened since the page was opened.
 *
 * @param openedAt the revision that the official saw first
 * @param official whose page this is
 */
export function happenedSince(dossier: Dossier, openedAt: number, official: string): Happened {
  // The history has a row for each revision.
  const since = dossier.history.slice(openedAt);
  // What the system adds to somebody's action (an electronic result is in the applicant's hands) is part of it.
  const entry = since.findLast(({ by }) => by !== 'system') ?? since.at(-1);
  if (!entry) return null;
  // Told by the history, not by the reply: that may be late or lost on the way.
  return { entry, mine: entry.officialName === official };
}

/** Actions whose success has words of its own. */
const DONE = {
  accept: 'accept', refuse: 'refuse', begin: 'begin', forward: 'forward', 'send-back': 'send-back', stop: 'stop', resume: 'resume', extend: 'extend', return: 'return',
  'request-supplement': 'supplement', 'request-supplement-again': 'supplement', 'require-payment': 'require-payment', approve: 'approve',
} as const;
type DoneAction = keyof typeof DONE;
/** Of these the applicant hears. */
const TOLD: ReadonlySet<Action> = new Set(['refuse', 'stop', 'resume', 'extend', 'request-supplement', 'request-supplement-again', 'require-payment', 'approve', 'return']);

/** Says what happened, by whom. It takes the focus after one's own action, and when the button that had it is gone. */
export function Outcome({ happened, dossier }: { happened: NonNullable<Happened>; dossier: Dossier }) {
  const { t } = useTranslation('dossier');
  const box = useRef<HTMLDivElement>(null);
  const { entry, mine } = happened;
  useEffect(() => {
    if (mine || document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [mine]);
  const done = mine && entry.action in DONE ? DONE[entry.action as DoneAction] : null;
  const due = ['accept', 'resume', 'extend'].includes(entry.action) && dossier.dueAt;
  return (
    <div ref={box} tabIndex={-1}>
      {done ? (
        <Notice kind="success" title={t(`act.${done}.done`)}>{due ? t('bar.due', { due: formatDateTime(due) }) : TOLD.has(entry.action) && t('bar.told')}</Notice>
      ) : (
        <Notice kind="warning" title={t(`byOther.${entry.action}`, { name: entry.officialName ?? t('byOther.colleague') })}>
          {t(dossier.actions.length === 0 ? 'byOther.nothingLeft' : 'byOther.lookAgain')}
        </Notice>
      )}
    </div>
  );
}
