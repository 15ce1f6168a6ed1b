'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { ArrowLeftIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { Dossier } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { Reference } from '#lib/places/schema.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import { DossierAnswers } from './answers.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { DossierHead } from './dossier-head.tsx';
import { DossierHistory } from './history.tsx';
import { localDay } from './local-day.ts';
import { DossierPapers } from './papers.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { useNow } from './use-now.ts';
import { useShortcuts } from './use-shortcuts.ts';

/**
 * A dossier that has been read.
 *
 * @param onStale reads it again
 * @param unread reading it again has failed, so that it may be old
 */
export function DossierView({ dossier, reference, official, onStale, unread }: {
  dossier: Dossier;
  reference: Reference;
  official: string;
  onStale: () => void;
  unread: boolean;
}) {
  const { t, locale } = useTranslation('office');
  const router = useRouter();
  const now = useNow();
  const title = useRef<HTMLHeadingElement>(null);
  const inbox = `/${locale}/office/inbox?office=${encodeURIComponent(dossier.officeCode)}`;
  // The API passes on what was checked when the procedure was published; its own types stop at "unknown".
  const form = dossier.form as FormDefinition;
  const content = dossier.content as ProcedureContent;

  const name = localText(dossier.procedureName, locale);
  useEffect(() => {
    document.title = `${dossier.code} · ${name}`;
    // The link or key that led here is gone; the keyboard goes on from the head of the dossier.
    if (document.activeElement === document.body) title.current?.focus();
  }, [dossier.code, name]);
  useShortcuts({ i: () => router.push(inbox) });

  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="-mt-2 -mb-3 flex flex-wrap items-center justify-between gap-x-4">
        <Link
          href={inbox} prefetch={false} aria-keyshortcuts="i"
          className="-ml-1 inline-flex min-h-target items-center gap-2 pr-3 text-sm font-semibold text-jade underline-offset-4 hover:underline"
        >
          <ArrowLeftIcon />
          {t('dossier.back')}
        </Link>
        <ShortcutHelp
          lines={[
            { keys: ['a'], text: t('keys.accept') },
            { keys: ['r'], text: t('keys.refuse') },
            { keys: ['n'], text: t('keys.next') },
            { keys: ['i'], text: t('keys.inbox') },
          ]}
        />
      </div>
      {unread && (
        <Notice kind="warning" live>
          {t('dossier.refreshFailed')}{' '}
          <button type="button" className="font-semibold underline underline-offset-4" onClick={onStale}>{t('dossier.refresh')}</button>
        </Notice>
      )}
      <DossierHead dossier={dossier} now={now} titleRef={title} />
      <div className="grid grid-cols-1 items-start gap-8 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <section aria-labelledby="dossier-answers">
          <h2 id="dossier-answers" className="mb-4 text-lg">{t('dossier.answers')}</h2>
          <DossierAnswers form={form} answers={dossier.answers} prefilled={dossier.prefilled} reference={reference} today={localDay(dossier.submittedAt)} />
        </section>
        <div className="grid gap-8">
          <section aria-labelledby="dossier-papers">
            <h2 id="dossier-papers" className="mb-3 text-lg">{t('dossier.papers')}</h2>
            <DossierPapers papers={content.documents} />
          </section>
          <section aria-labelledby="dossier-history">
            <h2 id="dossier-history" className="mb-4 text-lg">{t('dossier.history')}</h2>
            <DossierHistory dossier={dossier} />
          </section>
        </div>
      </div>
      <DecisionBar dossier={dossier} official={official} onSettled={onStale} />
    </div>
  );
}
