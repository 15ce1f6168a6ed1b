'use client';

import type { ReactNode } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { SummaryList, type SummaryRow } from '#components/ui/summary-list.tsx';
import type { Application } from '#lib/applications/schema.ts';
import { STATUS } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, localText } from '#lib/platform/i18n/format.ts';
import { isLate } from '../status-words.ts';

const MINUTES_PER_DAY = 8 * 60;

/** Where the dossier is, who has it and by when the law wants it done. */
export function Clock({ application, withCode }: { application: Application; withCode: boolean }) {
  const { t, locale } = useTranslation('applications');
  const { t: holder } = useTranslation('holder');
  const { clock, status } = application;
  const rows: SummaryRow[] = [
    ...(withCode ? [{ key: 'code', question: t('code'), answer: application.code }] : []),
    ...(application.behalf ? [{ key: 'behalf', question: holder('behalf'), answer: application.behalf.fullName }] : []),
    { key: 'office', question: t('office'), answer: localText(application.officeName, locale) },
    ...(application.atStep ? [{ key: 'step', question: holder('atStep'), answer: localText(application.atStep, locale) }] : []),
    { key: 'sent', question: t('submittedAt'), answer: formatDateTime(application.submittedAt) },
    ...(clock.acceptedAt ? [{ key: 'accepted', question: holder('acceptedAt'), answer: formatDateTime(clock.acceptedAt) }] : []),
    ...(status === STATUS.notAccepted || status === STATUS.withdrawn ? [] : [{ key: 'due', question: t('due'), answer: <Due application={application} /> }]),
  ];
  return (
    <div className="grid gap-5">
      <SummaryList rows={rows} />
      <Apology application={application} />
    </div>
  );
}

function Due({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation('applications');
  const { t: holder } = useTranslation('holder');
  const { pausedAt, minutesLeft } = application.clock;
  if (pausedAt !== null) {
    const left = minutesLeft ?? 0;
    const days = Math.floor(left / MINUTES_PER_DAY);
    return (
      <>
        {holder('paused', { time: formatDateTime(pausedAt) })}
        <span className="block font-normal text-quiet">{days > 0 ? holder('leftDays', { count: days }) : holder('leftHours', { count: Math.max(1, Math.ceil(left / 60)) })}</span>
      </>
    );
  }
  return application.dueAt ? formatDateTime(application.dueAt) : t('dueNotYet');
}

/** The office's apology, with the new date; and what a late dossier entitles to. */
function Apology({ application }: { application: Application }) {
  const { t } = useTranslation('holder');
  const { t: applications } = useTranslation('applications');
  const extension = application.history.findLast(({ action }) => action === 'extend');
  if (extension && application.dueAt) {
    return (
      <Notice kind="info" title={t('apologyTitle', { date: formatDateTime(application.dueAt) })}>
        {extension.reasonCode && <p>{applications(`refusal.${extension.reasonCode}`)}</p>}
        {extension.note && <blockquote lang="vi" className="mt-2 border-l-4 border-blue pl-3 whitespace-pre-line">{extension.note}</blockquote>}
      </Notice>
    );
  }
  return isLate(application) ? <Notice kind="warning" title={t('lateTitle')}>{t('lateText')}</Notice> : null;
}
