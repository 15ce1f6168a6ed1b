'use client';

import { useEffect, useRef } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import type { Dossier } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';

/** What happened to the dossier while it was open on this screen; null if nothing did. */
export type Happened = { readonly entry: Dossier['history'][number]; readonly mine: boolean } | null;

/**
 * What happened since the page was opened.
 *
 * @param openedAt the revision that the official saw first
 * @param sent the action that this page has sent, if any
 */
export function happenedSince(dossier: Dossier, openedAt: number, sent: string | null, official: string): Happened {
  const entry = dossier.history.at(-1);
  if (!entry || dossier.revision <= openedAt) return null;
  // Told by the history, not by the reply: that may be late or lost on the way.
  return { entry, mine: entry.action === sent && entry.officialName === official };
}

/** Says what happened, by whom. It takes the focus after one's own decision, and when the button that had it is gone. */
export function Outcome({ happened, dossier }: { happened: NonNullable<Happened>; dossier: Dossier }) {
  const { t } = useTranslation('office');
  const box = useRef<HTMLDivElement>(null);
  const { entry, mine } = happened;
  useEffect(() => {
    if (mine || document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [mine]);
  const name = entry.officialName ?? t('decide.colleague');
  return (
    <div ref={box} tabIndex={-1}>
      {mine && entry.action === 'accept' && (
        <Notice kind="success" title={t('decide.accepted')}>{dossier.dueAt && t('decide.acceptedDue', { due: formatDateTime(dossier.dueAt) })}</Notice>
      )}
      {mine && entry.action === 'refuse' && <Notice kind="success" title={t('decide.refused')}>{t('decide.refusedText')}</Notice>}
      {!mine && (
        <Notice kind="warning" title={entry.action === 'submit' ? t('decide.byOther.changed') : t(`decide.byOther.${entry.action}`, { name })}>
          {t(dossier.actions.length === 0 ? 'decide.byOtherText' : 'decide.changedText')}
        </Notice>
      )}
    </div>
  );
}
