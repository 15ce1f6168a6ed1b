import type { Metadata } from 'next';
import { Suspense } from 'react';
import { CheckPage } from '#components/results/check-page.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Page } from '#components/ui/page.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'results')('check.title') };
}

/** Open to everybody: is a paper from a public service point real, unchanged and in force? */
export default async function ResultCheckPage({ params }: Props) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, 'results');
  return (
    <Page reading>
      <PageTitle lead={t('check.lead')}>{t('check.title')}</PageTitle>
      <div className="mt-8">
        <Messages locale={locale} ns={['results', 'errors']}>
          <Suspense fallback={<Skeleton lines={4} label={getTranslator(locale, 'common')('state.loading')} />}>
            <CheckPage />
          </Suspense>
        </Messages>
      </div>
    </Page>
  );
}
