'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ArrowRightIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import { FINAL, type StatusCode } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { useShortcuts } from '../../use-shortcuts.ts';
import type { SupplementDraft } from '../supplement/use-draft.ts';
import { useNextWaiting } from '../use-next-waiting.ts';
import { ActionButtons, buttonsFor } from './buttons.tsx';
import { happenedSince, Outcome } from './outcome.tsx';

/**
 * What can be done with the dossier, and what was done with it, always in reach at the lower edge of the window; on a
 * phone, which has no room for it, at the end of the page.
 *
 * @param onSettled the dossier has changed and has to be read again
 */
export function ActionBar({ dossier, official, draft, onSettled }: { dossier: Dossier; official: string; draft: SupplementDraft; onSettled: () => void }) {
  const { t } = useTranslation('dossier');
  const [openedAt] = useState(dossier.revision);
  const next = useNextWaiting(dossier.officeCode, dossier.code);
  useShortcuts({ n: () => void next.go() });
  const happened = happenedSince(dossier, openedAt, official);
  const nothing = buttonsFor(dossier.actions).length === 0;
  return (
    <div data-no-print className="bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line bg-paper px-4 py-3 sm:sticky lg:-mx-8 lg:px-8">
      {/* stands in the page from the start, or what appears in it would not be read out */}
      <div role="status" className="grid min-w-0 grow basis-80 gap-3 text-sm empty:hidden">
        {happened && <Outcome key={dossier.revision} happened={happened} dossier={dossier} />}
        {!happened && nothing && !FINAL.has(dossier.status as StatusCode) && <Notice>{t('bar.cannot')}</Notice>}
        {next.state === 'none' && <Notice>{t('bar.nextNone')}</Notice>}
        {next.state === 'failed' && <Notice kind="error">{t('bar.nextFailed')}</Notice>}
      </div>
      {!nothing && (
        <div className="flex flex-wrap gap-3">
          <ActionButtons dossier={dossier} official={official} draft={draft} onSettled={onSettled} />
        </div>
      )}
      <Button
        // A phone has no room for it beside those that matter.
        className={nothing ? undefined : 'max-sm:hidden'}
        kind={nothing ? 'primary' : 'quiet'} icon={ArrowRightIcon} aria-keyshortcuts="n"
        loading={next.state === 'looking'} onClick={() => void next.go()}
      >
        {t('bar.next')}
      </Button>
    </div>
  );
}
