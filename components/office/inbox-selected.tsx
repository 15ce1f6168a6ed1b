'use client';

import { useState } from 'react';
import { useFailureText } from '#components/api/failure.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { CheckIcon, UserIcon, UsersIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { InboxItem } from '#lib/applications/inbox-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { GiveDialog } from './give-dialog.tsx';
import type { Handed, useHanding } from './use-handing.ts';
import { useShortcuts } from './use-shortcuts.ts';

/**
 * What can be done with the dossiers that are ticked, at the foot of the window; the keys do the same with the row in
 * focus while nothing is ticked.
 */
export function InboxSelected({ office, selected, focused, mayAccept, handing, onClear }: {
  office: string;
  selected: readonly InboxItem[];
  /** the dossier of the row in focus */
  focused: () => InboxItem | undefined;
  mayAccept: boolean;
  handing: ReturnType<typeof useHanding>;
  onClear: () => void;
}) {
  const { t } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const [asked, setAsked] = useState<{ what: 'accept' | 'give'; items: readonly InboxItem[] } | null>(null);
  const close = () => setAsked(null);

  const meant = (): readonly InboxItem[] => {
    const row = focused();
    return selected.length > 0 ? selected : row ? [row] : [];
  };
  const ask = (what: 'accept' | 'give', items: readonly InboxItem[]) => { if (items.length > 0) setAsked({ what, items }); };
  const take = (items: readonly InboxItem[]) => void handing.run({ what: 'take' }, items);
  useShortcuts({
    a: mayAccept ? () => ask('accept', meant()) : undefined,
    t: () => take(meant()),
    g: () => ask('give', meant()),
  });

  return (
    <>
      {selected.length > 0 && (
        <div role="region" aria-label={t('inbox.selected', { count: selected.length })} className="sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-surface px-4 py-3 shadow-lift lg:-mx-8 lg:px-8">
          <p role="status" className="text-sm font-semibold max-sm:w-full">{t('inbox.selected', { count: selected.length })}</p>
          {mayAccept && <Button compact icon={CheckIcon} loading={handing.busy === 'accept'} onClick={() => ask('accept', selected)}>{t('inbox.accept')}</Button>}
          <Button kind="secondary" compact icon={UserIcon} loading={handing.busy === 'take'} onClick={() => take(selected)}>{t('inbox.take')}</Button>
          <Button kind="secondary" compact icon={UsersIcon} loading={handing.busy === 'give'} onClick={() => ask('give', selected)}>{t('inbox.give')}</Button>
          <Button kind="quiet" compact onClick={onClear}>{t('inbox.unselect')}</Button>
        </div>
      )}
      <Dialog
        open={asked?.what === 'accept'} onClose={close} title={t('inbox.acceptAsk', { count: asked?.items.length ?? 0 })}
        actions={
          <>
            <Button onClick={() => { void handing.run({ what: 'accept' }, asked?.items ?? []); close(); }}>{t('inbox.accept')}</Button>
            <Button kind="secondary" onClick={close}>{common('action.cancel')}</Button>
          </>
        }
      >
        <p>{t('inbox.acceptText')}</p>
        <ul className="mt-3 max-h-60 overflow-y-auto text-sm">
          {asked?.items.map(({ code, applicantName }) => <li key={code}>{applicantName} <span className="text-quiet">{code}</span></li>)}
        </ul>
      </Dialog>
      {asked?.what === 'give' && (
        <GiveDialog office={office} count={asked.items.length} onClose={close} onGive={(to) => { void handing.run({ what: 'give', to }, asked.items); close(); }} />
      )}
    </>
  );
}

/** What became of the last thing done: how many, and which were refused and why. */
export function HandedNotice({ handed, onClose }: { handed: Handed; onClose: () => void }) {
  const { t } = useTranslation('office');
  const failureText = useFailureText();
  const { handing, done, refused } = handed;
  const what = handing.what === 'give' && !handing.to ? 'release' : handing.what;
  const said = done.length > 0 && t(`inbox.done.${what}`, { count: done.length, name: handing.what === 'give' ? handing.to?.name : '' });
  return (
    <Notice kind={refused.length > 0 ? 'warning' : 'success'} live title={refused.length > 0 ? t(`inbox.refused.${what}`, { count: refused.length }) : said}>
      {refused.length > 0 && (
        <>
          {said && <p>{said}</p>}
          <ul className="list-disc pl-6">
            {refused.map(({ code, failure }) => <li key={code}><span className="font-semibold">{code}</span>: {failureText(failure)}</li>)}
          </ul>
        </>
      )}
      <button type="button" className="min-h-target font-semibold underline underline-offset-4" onClick={onClose}>{t('inbox.closeResult')}</button>
    </Notice>
  );
}
