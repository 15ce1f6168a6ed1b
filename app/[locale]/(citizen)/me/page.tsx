import type { Metadata } from 'next';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Page } from '#components/ui/page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import { MyPage } from './my-page.tsx';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'me')('title') };
}

export default async function MePage({ params }: Props) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, 'me');
  return (
    <Page reading>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <div className="mt-8">
        <Messages locale={locale} ns={['me', 'errors']}>
          <MyPage />
        </Messages>
      </div>
    </Page>
  );
}
