'use client';

import { useState, type ReactNode } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useEvents } from '#components/api/use-events.ts';
import { useResource } from '#components/api/use-resource.ts';
import { FilledForm } from '#components/forms/answer-list.tsx';
import { OwnLegalForms } from '#components/results/legal-forms.tsx';
import { ResultCard } from '#components/results/result-card.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { ChevronDownIcon, TicketIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Application } from '#lib/applications/schema.ts';
import { STATUS } from '#lib/applications/status.ts';
import { localDate } from '#lib/platform/clock.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { Reference } from '#lib/places/schema.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import { Clock } from './dossier/clock.tsx';
import { Complaints } from './dossier/complaints.tsx';
import { DeliveryChoice } from './dossier/delivery.tsx';
import { NextStep } from './dossier/next-step.tsx';
import { OwnPapers } from './dossier/own-papers.tsx';
import { Rate } from './dossier/rate.tsx';
import { StoppedNotice } from './dossier/stopped.tsx';
import { Withdraw } from './dossier/withdraw.tsx';
import { History } from './history.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { isLate, statusWords } from './status-words.ts';
import { Submitted } from './submitted.tsx';

/** One dossier, kept up to date by events. `isNew`: it was sent just now; `isSupplemented`: a request was answered just now */
export function OneApplication({ code, isNew, isSupplemented }: { code: string; isNew: boolean; isSupplemented: boolean }) {
  const { t: common } = useTranslation('common');
  const { t: holder } = useTranslation('holder');
  const { t } = useTranslation('applications');
  const { data, failure, loading, refresh } = useResource<Application>(`/applications/${encodeURIComponent(code)}`);
  const reference = useResource<Reference>('/reference');
  useEvents(({ topic, ref }) => { if (topic === 'application' && ref === code) refresh(); }, refresh);
  if (!data) return failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} /> : <Skeleton lines={5} label={common('state.loading')} />;
  return (
    <div className="grid gap-10">
      {failure && <Notice kind="warning" live>{t('stale')}</Notice>}
      {isSupplemented && <Notice kind="success" live>{holder('supplement.done')}</Notice>}
      {isNew && data.status === STATUS.submitted && <Submitted application={data} />}
      <Details application={data} reference={reference.data} compact={isNew && data.status === STATUS.submitted} onChange={refresh} />
    </div>
  );
}

/** `compact`: under the panel of what was just sent, which has the code and the heading already. */
function Details({ application, reference, compact, onChange }: { application: Application; reference: Reference | undefined; compact: boolean; onChange: () => void }) {
  const { t, locale } = useTranslation('applications');
  const { t: holder } = useTranslation('holder');
  const { name, text, tone } = statusWords(application.status, t);
  const content = application.content as ProcedureContent;
  // before acceptance the status stays, although it is the office's turn
  const isAnswered = application.status === STATUS.supplementsRequested && application.supplements.every(({ answeredAt }) => answeredAt !== null);
  const ended = application.status === STATUS.notAccepted || application.status === STATUS.withdrawn;
  return (
    <>
      {!compact && (
        <div>
          <PageTitle back={{ href: `/${locale}/applications`, label: t('back') }} eyebrow={application.code}>{localText(application.procedureName, locale)}</PageTitle>
          <div className="mt-5 flex flex-wrap items-center gap-3">
            <Tag tone={tone}>{name}</Tag>
            {isLate(application) && <Tag tone="late">{t('late')}</Tag>}
          </div>
          <p className="mt-2">{isAnswered ? holder('supplement.notYet') : text}</p>
        </div>
      )}
      <ChangeNews status={application.status} />
      {application.nextStep !== 'rate' && <NextStep application={application} />}
      <RefusalNotice application={application} />
      <StoppedNotice application={application} />
      {application.result && <ResultCard code={application.code} result={application.result} />}
      {application.nextStep === 'rate' && <NextStep application={application} />}
      <Clock application={application} withCode={!compact} />
      <Visit application={application} />
      <section>
        <h2 className="mb-4 text-xl">{t('history')}</h2>
        <History entries={application.history} />
      </section>
      <OwnLegalForms key={application.revision} code={application.code} />
      {!ended && (
        <section>
          <h2 className="mb-4 text-xl">{holder('delivery.title')}</h2>
          <DeliveryChoice application={application} reference={reference} onChange={onChange} />
        </section>
      )}
      <Rate application={application} onChange={onChange} />
      <div className="grid gap-3">
        <Fold title={t('papers')}><OwnPapers code={application.code} documents={content.documents} /></Fold>
        {reference && (
          <Fold title={t('answers')}>
            <FilledForm
              form={application.form as FormDefinition} answers={application.answers} prefilled={application.prefilled}
              reference={reference} today={localDate(new Date(application.submittedAt))}
            />
          </Fold>
        )}
        <Fold title={holder('complaint.title')}><Complaints application={application} onChange={onChange} /></Fold>
      </div>
      <Withdraw application={application} onChange={onChange} />
    </>
  );
}

/** Papers that have to come themselves, missing ones and the result are brought or fetched at the counter. */
function Visit({ application }: { application: Application }) {
  const { t, locale } = useTranslation('applications');
  const { status, code, procedureCode, officeCode } = application;
  const brings = (application.content as ProcedureContent).documents.some(({ online }) => online === 'original');
  const useful = status === STATUS.supplementsRequested
    || (brings && (status === STATUS.submitted || status === STATUS.accepted || status === STATUS.inProcess));
  if (!useful) return null;
  const query = new URLSearchParams({ office: officeCode, procedure: procedureCode, application: code });
  return (
    <div>
      <p className="mb-3">{t('visit')}</p>
      <ButtonLink kind="secondary" icon={TicketIcon} href={`/${locale}/queue/book?${query}`}>{t('visitNumber')}</ButtonLink>
    </div>
  );
}

/** Says a change of status aloud: the page changes by itself, and somebody may not be looking. */
function ChangeNews({ status }: { status: number }) {
  const { t } = useTranslation('applications');
  const [first] = useState(status);
  return <p role="status" className="sr-only">{status === first ? '' : t('updated', { status: statusWords(status, t).name })}</p>;
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group rounded-lg border border-line bg-surface">
      <summary className="flex min-h-target items-center justify-between gap-3 px-5 py-3">
        <h2 className="text-base">{title}</h2>
        <ChevronDownIcon className="shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      <div className="border-t border-line px-5 py-5">{children}</div>
    </details>
  );
}
