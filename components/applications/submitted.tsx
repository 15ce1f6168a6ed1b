'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { useResource } from '#components/api/use-resource.ts';
import { openingTime } from '#components/apply/office-picker.tsx';
import { PaperList, papersToBring } from '#components/apply/papers.tsx';
import { BigCode } from '#components/ui/big-code.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { CircleCheckIcon, PrinterIcon } from '#components/ui/icons.ts';
import type { Application } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDuration } from '#lib/platform/i18n/duration.ts';
import { localText } from '#lib/platform/i18n/format.ts';
import type { OfficeSummary } from '#lib/places/schema.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import { TrackQr } from './track-qr.tsx';

/** Right after sending: the code, large enough to be copied by hand, and what happens next with its real times. */
export function Submitted({ application }: { application: Application }) {
  const { t, locale } = useTranslation('applications');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const content = application.content as ProcedureContent;
  const papers = papersToBring(content.documents);
  return (
    <div className="grid gap-8">
      <div className="rounded-lg border-2 border-jade bg-surface p-5 sm:p-8">
        <h1 ref={heading} tabIndex={-1} className="flex items-center gap-3 text-2xl text-jade"><CircleCheckIcon className="shrink-0" />{t('submitted.title')}</h1>
        <p className="mt-1 mb-6">{localText(application.procedureName, locale)}</p>
        <div className="grid items-center gap-6 sm:grid-cols-[minmax(0,1fr)_auto]">
          <div>
            <BigCode label={t('code')} code={application.code} />
            <p className="mt-2 text-quiet">{t('submitted.lead')}</p>
          </div>
          <TrackQr code={application.code} />
        </div>
      </div>
      <section>
        <h2 className="mb-3 text-xl">{t('submitted.next')}</h2>
        <NextSteps application={application} content={content} />
      </section>
      {papers.length > 0 && (
        <section>
          <h2 className="mb-2 text-xl">{t('submitted.bring')}</h2>
          <PaperList documents={papers} />
        </section>
      )}
      <div className="flex flex-wrap gap-3" data-no-print>
        <ButtonLink href={`/${locale}/applications`}>{t('submitted.toList')}</ButtonLink>
        <Button kind="secondary" icon={PrinterIcon} onClick={() => window.print()}>{t('submitted.print')}</Button>
      </div>
    </div>
  );
}

function NextSteps({ application, content }: { application: Application; content: ProcedureContent }) {
  const { t, locale } = useTranslation('applications');
  const { t: common } = useTranslation('common');
  const offices = useResource<OfficeSummary[]>('/offices').data;
  const office = offices?.find(({ code }) => code === application.officeCode);
  const days = office?.ward.kind === 'xa' ? (content.workingDaysRural ?? content.workingDays) : content.workingDays;
  const steps: ReactNode[] = [
    <>
      {t('submitted.check', { office: localText(application.officeName, locale) })}{' '}
      {office && (office.openNow || !office.nextChange ? t('submitted.open') : t('submitted.opens', { time: openingTime(office.nextChange, locale) }))}
    </>,
    days === 0 && content.cutoff ? t('submitted.sameDay', { cutoff: content.cutoff }) : t('submitted.clock', { time: formatDuration(common, days) }),
    ...(content.inPersonStep ? [t('submitted.inPerson', { step: localText(content.inPersonStep, locale) })] : []),
    t('submitted.told'),
  ];
  return (
    <ol className="grid list-decimal gap-2 pl-6 marker:font-semibold marker:text-jade">
      {steps.map((step, index) => <li key={index} className="pl-1">{step}</li>)}
    </ol>
  );
}
