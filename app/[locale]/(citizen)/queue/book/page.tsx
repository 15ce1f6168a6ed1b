import type { Metadata } from 'next';
import { Suspense } from 'react';
import { BookPage } from '#components/queue/book-page.tsx';
import { Page } from '#components/ui/page.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'queue')('book.title') };
}

/** One shell for all offices; which one, the query says. */
export default async function BookingPage({ params }: Props) {
  const locale = await localeOf(params);
  return (
    <Page reading>
      <Messages locale={locale} ns={['queue', 'queue-words', 'errors']}>
        <Suspense fallback={<Skeleton lines={5} label={getTranslator(locale, 'common')('state.loading')} />}>
          <BookPage />
        </Suspense>
      </Messages>
    </Page>
  );
}
