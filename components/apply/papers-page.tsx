'use client';

import { useState, type ReactNode } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { PaperSlot } from '#components/papers/paper-slot.tsx';
import { usePaperJobs } from '#components/papers/sending/use-paper-jobs.ts';
import { paperSlotId } from '#components/papers/slot-id.ts';
import { usePapers, type PapersHandle } from '#components/papers/use-papers.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { RequiredDocument } from '#lib/procedures/model.ts';
import { AUTHORISATION, type AskedPapers } from './asked-papers.ts';
import { PageHeading } from './form-page.tsx';
import { LookedUpPaper } from './looked-up-paper.tsx';
import { Papers } from './papers.tsx';
import { usePaperNames } from './use-paper-names.ts';

/** Which papers the dossier needs, and the place of each: photographed, chosen, or used again. */
export function PapersPage({ draftId, documents, asked, nextLabel, onBack, onNext, children }: {
  draftId: string;
  /** all papers of the procedure */
  documents: readonly RequiredDocument[];
  asked: AskedPapers;
  nextLabel: string;
  onBack: () => void;
  onNext: () => void;
  /** stands under the buttons: where the answers are kept */
  children: ReactNode;
}) {
  const { t } = useTranslation('papers');
  const { t: apply } = useTranslation('apply');
  const base = `/drafts/${draftId}`;
  const papers = usePapers(base);
  const { jobs } = usePaperJobs({ base });
  const nameOf = usePaperNames(documents);
  const [tries, setTries] = useState(0);

  if (!papers.data) return papers.failure ? <FailureState failure={papers.failure} onRetry={papers.refresh} /> : <Skeleton lines={5} label={t('loading')} />;
  const { missing } = papers.data;
  // what is on its way need not be waited for here: the review waits
  const lacking = missing.filter((id) => !jobs.some(({ job }) => job.place.documentId === id));
  const errors = tries > 0 ? lacking.map((id) => ({ id: paperSlotId(id), message: t('need', { title: nameOf(id) }) })) : [];
  const next = () => {
    setTries(tries + 1);
    if (lacking.length === 0) onNext();
  };
  return (
    <div className="grid gap-8">
      <ErrorSummary title={t('missing', { count: errors.length })} errors={errors} attempt={tries} />
      <div>
        <PageHeading>{t('title')}</PageHeading>
        <p className="mt-2 text-quiet">{t('lead')}</p>
      </div>
      {errors.length === 0 && (
        <Notice kind={missing.length > 0 ? 'info' : 'success'} live>
          {missing.length > 0 ? t('missing', { count: missing.length }) : t('complete')}
        </Notice>
      )}
      <Slots base={base} asked={asked} missing={missing} nameOf={nameOf} papers={papers} lacking={tries > 0 ? lacking : []} />
      {asked.lookedUp.length > 0 && (
        <section className="grid gap-4">
          <div>
            <h2 className="text-lg">{t('groups.sharedData')}</h2>
            <p className="mt-1 text-quiet">{t('groups.sharedDataHelp')}</p>
          </div>
          {asked.lookedUp.map((document) => <LookedUpPaper key={document.id} base={base} document={document} papers={papers} />)}
        </section>
      )}
      <Papers documents={asked.rest} heading="h2" />
      <div className="flex flex-wrap-reverse gap-3">
        <Button kind="secondary" onClick={onBack}>{apply('form.back')}</Button>
        <Button onClick={next} className="max-sm:grow">{nextLabel}</Button>
      </div>
      {children}
    </div>
  );
}

/** The places of the papers that are to be sent, in the procedure's order; the authorisation first. */
function Slots({ base, asked, missing, nameOf, papers, lacking }: {
  base: string;
  asked: AskedPapers;
  missing: readonly string[];
  nameOf: (id: string) => string;
  papers: PapersHandle;
  /** told of as missing */
  lacking: readonly string[];
}) {
  const { t, locale } = useTranslation('papers');
  const known = new Set([...asked.send.map(({ id }) => id), AUTHORISATION]);
  const slots = [
    ...(asked.authorisation ? [{ id: AUTHORISATION as string, help: t('authorisation.help'), required: true }] : []),
    ...asked.send.map(({ id, note, required }) => ({ id, help: note && localText(note, locale), required })),
    // a draft of an older version of the procedure may need what the present one does not name
    ...missing.filter((id) => !known.has(id)).map((id) => ({ id, help: undefined, required: true })),
  ];
  return slots.map(({ id, help, required }) => (
    <PaperSlot
      key={id} base={base} documentId={id} title={nameOf(id)} help={help} required={required} given={papers.givenFor(id)}
      error={lacking.includes(id) ? t('needHere') : undefined} onChanged={papers.refresh}
    />
  ));
}
