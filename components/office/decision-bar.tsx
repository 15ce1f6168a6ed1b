'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ArrowRightIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { Dossier } from '#lib/applications/schema.ts';
import { STATUS } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { DecisionButtons } from './decision-buttons.tsx';
import { happenedSince, Outcome } from './outcome.tsx';
import { useNextWaiting } from './use-next-waiting.ts';
import { useShortcuts } from './use-shortcuts.ts';

/**
 * What can be done with the dossier, and what was done with it, always in reach at the lower edge of the window.
 *
 * @param onSettled the dossier has changed and has to be read again
 */
export function DecisionBar({ dossier, official, onSettled }: { dossier: Dossier; official: string; onSettled: () => void }) {
  const { t } = useTranslation('office');
  const [openedAt] = useState(dossier.revision);
  const [sent, setSent] = useState<string | null>(null);
  const next = useNextWaiting(dossier.officeCode, dossier.code);
  useShortcuts({ n: () => void next.go() });
  const happened = happenedSince(dossier, openedAt, sent, official);
  const decidable = dossier.actions.length > 0;
  return (
    <div data-no-print className="sticky bottom-0 -mx-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line bg-paper px-4 py-3 lg:-mx-8 lg:px-8">
      {/* stands in the page from the start, or what appears in it would not be read out */}
      <div role="status" className="grid min-w-0 grow basis-80 gap-3 text-sm empty:hidden">
        {happened && <Outcome key={dossier.revision} happened={happened} dossier={dossier} />}
        {!happened && !decidable && dossier.status === STATUS.submitted && <Notice>{t('decide.cannot')}</Notice>}
        {next.state === 'none' && <Notice>{t('decide.nextNone')}</Notice>}
        {next.state === 'failed' && <Notice kind="error">{t('decide.nextFailed')}</Notice>}
      </div>
      {decidable && (
        <div className="flex flex-wrap gap-3">
          <DecisionButtons dossier={dossier} official={official} onSend={setSent} onSettled={onSettled} />
        </div>
      )}
      <Button
        // A phone has no room for it beside the two that matter.
        className={decidable ? 'max-sm:hidden' : undefined}
        kind={decidable ? 'quiet' : 'primary'} icon={ArrowRightIcon} aria-keyshortcuts="n"
        loading={next.state === 'looking'} onClick={() => void next.go()}
      >
        {t('decide.next')}
      </Button>
    </div>
  );
}
