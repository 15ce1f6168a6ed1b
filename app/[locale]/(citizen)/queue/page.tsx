import type { Metadata } from 'next';
import { Suspense } from 'react';
import { QueueHome } from '#components/queue/queue-home.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Page } from '#components/ui/page.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'queue')('title') };
}

export default async function QueuePage({ params }: Props) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, 'queue');
  return (
    <Page reading>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <div className="mt-6">
        <Messages locale={locale} ns={['queue', 'queue-words', 'errors']}>
          <Suspense fallback={<Skeleton lines={5} label={getTranslator(locale, 'common')('state.loading')} />}>
            <QueueHome />
          </Suspense>
        </Messages>
      </div>
    </Page>
  );
}
