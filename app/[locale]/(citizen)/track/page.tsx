import type { Metadata } from 'next';
import { Suspense } from 'react';
import { TrackForm } from '#components/applications/track-form.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Page } from '#components/ui/page.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'applications')('tracking.title') };
}

export default async function TrackPage({ params }: Props) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, 'applications');
  return (
    <Page reading>
      <PageTitle lead={t('tracking.lead')}>{t('tracking.title')}</PageTitle>
      <div className="mt-8">
        <Messages locale={locale} ns={['applications', 'forms', 'errors']}>
          <Suspense fallback={<Skeleton lines={2} label={getTranslator(locale, 'common')('state.loading')} />}>
            <TrackForm />
          </Suspense>
        </Messages>
      </div>
    </Page>
  );
}
