import type { Metadata } from 'next';
import { Suspense } from 'react';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Page } from '#components/ui/page.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import { SignIn } from './sign-in.tsx';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'me')('signIn.title'), robots: { index: false } };
}

/** Where a sign-in that failed comes back to, with `?error=`. */
export default async function SignInPage({ params }: Props) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, 'me');
  return (
    <Page reading>
      <PageTitle lead={t('signIn.lead')}>{t('signIn.title')}</PageTitle>
      <div className="mt-8">
        <Messages locale={locale} ns={['me', 'errors']}>
          <Suspense fallback={<Skeleton lines={1} label={getTranslator(locale, 'common')('state.loading')} />}>
            <SignIn />
          </Suspense>
        </Messages>
      </div>
    </Page>
  );
}
