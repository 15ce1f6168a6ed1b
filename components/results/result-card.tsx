'use client';

import { ButtonLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { FileBadgeIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import type { Application } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate, formatDateTime } from '#lib/platform/i18n/format.ts';

/** The signed result, in the hands of whom it is for. */
export function ResultCard({ code, result }: { code: string; result: NonNullable<Application['result']> }) {
  const { t, locale } = useTranslation('results');
  const checkPage = `/${locale}/check?${new URLSearchParams({ code: result.checkCode })}`;
  return (
    <Card className="grid gap-5">
      <h2 className="text-xl">{t('card.title')}</h2>
      {result.revokedAt
        ? <Notice kind="error">{t('card.revoked', { date: formatDate(result.revokedAt) })}</Notice>
        : <p>{t('card.ready')}</p>}
      <SummaryList
        rows={[
          { key: 'number', question: t('card.number'), answer: result.number },
          { key: 'signed', question: t('card.signedAt'), answer: formatDateTime(result.signedAt) },
          { key: 'check', question: t('card.checkCode'), answer: <span className="tabular-nums">{result.checkCode}</span> },
        ]}
      />
      {/* an attachment: the browser saves it and the page stays */}
      <div><ButtonLink plain download icon={FileBadgeIcon} kind={result.revokedAt ? 'secondary' : 'primary'} href={`/api/v1/applications/${encodeURIComponent(code)}/result`}>{t('card.download')}</ButtonLink></div>
      <p className="text-sm text-quiet">{t('card.share')}: <a className="font-semibold text-jade underline underline-offset-4" href={checkPage}>{t('card.check')}</a></p>
    </Card>
  );
}
