'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';
import { OfficePayment } from '#components/payments/office-payment.tsx';
import { ArrowLeftIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { Reference } from '#lib/places/schema.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import { localDay } from '../local-day.ts';
import { useNow } from '../use-now.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { ActionBar } from './actions/bar.tsx';
import { DossierAnswers } from './answers.tsx';
import { Complaints } from './complaints.tsx';
import { EarlierDossiers } from './earlier.tsx';
import { DossierHead } from './head.tsx';
import { DossierHistory } from './history.tsx';
import { DossierKeys } from './keys.tsx';
import { LegalForms } from './legal-forms.tsx';
import { InternalNotes } from './notes.tsx';
import { Opinions } from './opinions/panel.tsx';
import { PapersPanel } from './papers/panel.tsx';
import { RequiredPapers } from './papers/required.tsx';
import { usePapers } from './papers/use-papers.ts';
import { PastSupplements } from './past-supplements.tsx';
import { SignedResult } from './signed-result.tsx';
import { useSupplementDraft } from './supplement/use-draft.ts';

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
  const { t: words } = useTranslation('dossier');
  const router = useRouter();
  const now = useNow();
  const title = useRef<HTMLHeadingElement>(null);
  const papers = usePapers(dossier.code);
  const draft = useSupplementDraft(dossier.code, official, papers.data?.papers ?? []);
  const inbox = `/${locale}/office/inbox?office=${encodeURIComponent(dossier.officeCode)}`;
  // The API passes on what was checked when the procedure was published; its own types stop at "unknown".
  const form = dossier.form as FormDefinition;
  const canAsk = dossier.actions.includes('request-supplement') || dossier.actions.includes('request-supplement-again');

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
        <DossierKeys actions={dossier.actions} />
      </div>
      {unread && (
        <Notice kind="warning" live>
          {t('dossier.refreshFailed')}{' '}
          <button type="button" className="font-semibold underline underline-offset-4" onClick={onStale}>{t('dossier.refresh')}</button>
        </Notice>
      )}
      <DossierHead dossier={dossier} now={now} titleRef={title} />
      {dossier.clock.apologyDue && <Notice kind="warning" title={words('clock.apologyTitle')}>{words('clock.apologyText')}</Notice>}
      <div className="grid grid-cols-1 items-start gap-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <Part id="dossier-answers" title={t('dossier.answers')}>
          <DossierAnswers
            form={form} answers={dossier.answers} prefilled={dossier.prefilled} reference={reference} today={localDay(dossier.submittedAt)}
            fieldMarks={{ marks: draft.written.fields, change: canAsk ? draft.markField : undefined }}
          />
        </Part>
        <div className="xl:sticky xl:top-4">
          <Part id="dossier-papers" title={t('dossier.papers')}><PapersPanel dossier={dossier} papers={papers} /></Part>
        </div>
      </div>
      <Aside dossier={dossier} official={official} now={now} onStale={onStale} />
      <ActionBar dossier={dossier} official={official} draft={draft} onSettled={onStale} />
    </div>
  );
}

/** What one looks up now and then: history, colleagues' words, requests, other dossiers. */
function Aside({ dossier, official, now, onStale }: { dossier: Dossier; official: string; now: number; onStale: () => void }) {
  const { t } = useTranslation('dossier');
  const { t: office } = useTranslation('office');
  const { inside } = dossier;
  return (
    <div className="grid grid-cols-1 items-start gap-8 border-t border-line pt-6 md:grid-cols-2 xl:grid-cols-3">
      <Part id="dossier-history" title={office('dossier.history')}><DossierHistory dossier={dossier} /></Part>
      <div className="grid gap-8">
        {inside && <Part id="dossier-notes" title={t('notes.title')}><InternalNotes code={dossier.code} official={official} notes={inside.notes} onAdded={onStale} /></Part>}
        {inside && <Part id="dossier-opinions" title={t('opinions.title')}><Opinions dossier={dossier} official={official} opinions={inside.opinions} now={now} onAsked={onStale} /></Part>}
      </div>
      <div className="grid gap-8">
        <Part id="dossier-money" title={t('facts.fee')}><OfficePayment code={dossier.code} onChanged={onStale} /></Part>
        {inside && inside.complaints.length > 0 && <Part id="dossier-complaints" title={t('complaints.title')}><Complaints code={dossier.code} official={official} complaints={inside.complaints} onAnswered={onStale} /></Part>}
        {dossier.supplements.length > 0 && <Part id="dossier-supplements" title={t('supplement.past')}><PastSupplements dossier={dossier} /></Part>}
        {dossier.result && <Part id="dossier-result" title={t('result.title')}><SignedResult code={dossier.code} result={dossier.result} /></Part>}
        <Part id="dossier-forms" title={t('forms.title')}><LegalForms key={dossier.revision} code={dossier.code} /></Part>
        {inside && <Part id="dossier-earlier" title={t('earlier.title')}><EarlierDossiers earlier={inside.earlier} /></Part>}
        <Part id="dossier-required" title={t('papers.required')}><RequiredPapers papers={(dossier.content as ProcedureContent).documents} /></Part>
      </div>
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-3 text-lg">{title}</h2>
      {children}
    </section>
  );
}
