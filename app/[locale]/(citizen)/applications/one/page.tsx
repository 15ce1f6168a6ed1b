import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ApplicationView } from '#components/applications/application-view.tsx';
import { Page } from '#components/ui/page.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'applications')('applicationTitle') };
}

/** One shell for all dossiers; which one, its address says (`rewrites` in next.config.ts). */
export default async function ApplicationPage({ params }: Props) {
  const locale = await localeOf(params);
  return (
    <Page reading>
      <Messages locale={locale} ns={['applications', 'apply', 'forms', 'holder', 'papers', 'results', 'errors']}>
        <Suspense fallback={<Skeleton lines={5} label={getTranslator(locale, 'common')('state.loading')} />}>
          <ApplicationView />
        </Suspense>
      </Messages>
    </Page>
  );
}
