import type { Metadata } from 'next';
import { Suspense } from 'react';
import { PayView } from '#components/payments/pay-view.tsx';
import { Page } from '#components/ui/page.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'payments')('title') };
}

/** Where a fee is paid, and where PayGov sends the browser back to. One shell for all dossiers, as applications/one. */
export default async function PayPage({ params }: Props) {
  const locale = await localeOf(params);
  return (
    <Page reading>
      <Messages locale={locale} ns={['payments', 'errors']}>
        <Suspense fallback={<Skeleton lines={4} label={getTranslator(locale, 'common')('state.loading')} />}>
          <PayView />
        </Suspense>
      </Messages>
    </Page>
  );
}
