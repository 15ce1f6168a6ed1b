'use client';

import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Application } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatMoney } from '#lib/platform/i18n/format.ts';

/** The one thing that the applicant should do now, as one button. */
export function NextStep({ application }: { application: Application }) {
  const { t, locale } = useTranslation('holder');
  const { nextStep, code, officeCode, procedureCode, fee } = application;
  const own = `/${locale}/applications/${code}`;
  switch (nextStep) {
    case null: return null;
    case 'supplement': {
      const count = application.supplements.findLast(({ answeredAt }) => answeredAt === null)?.items.length ?? 0;
      return (
        <Notice kind="warning" title={t('next.supplementTitle', { count })}>
          <p className="mb-4">{t('next.supplementText')}</p>
          <ButtonLink href={`${own}/supplement`} prefetch={false}>{t('next.supplement')}</ButtonLink>
        </Notice>
      );
    }
    case 'pay':
      return (
        <Notice kind="warning" title={t('next.payTitle', { amount: formatMoney(fee.amountVnd, locale) })}>
          <p className="mb-4">{t('next.payText')}</p>
          <ButtonLink href={`${own}/pay`} prefetch={false}>{t('next.pay')}</ButtonLink>
        </Notice>
      );
    case 'collect': {
      const query = new URLSearchParams({ office: officeCode, procedure: procedureCode, application: code });
      return (
        <Notice kind="success" title={t('next.collectTitle')}>
          <p className="mb-4">{t('next.collectText')}</p>
          <ButtonLink href={`/${locale}/queue/book?${query}`} prefetch={false}>{t('next.collect')}</ButtonLink>
        </Notice>
      );
    }
    case 'rate':
      return (
        <div>
          <Button kind="secondary" onClick={() => document.getElementById('rating')?.focus()}>{t('next.rate')}</Button>
        </div>
      );
  }
}
