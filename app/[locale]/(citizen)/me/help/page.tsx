import type { Metadata } from 'next';
import { MyHelpPage } from '#components/help/my-help-page.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Page } from '#components/ui/page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'help')('mine.title') };
}

export default async function MyHelpRoute({ params }: Props) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, 'help');
  return (
    <Page reading>
      <PageTitle back={{ href: `/${locale}/me`, label: t('mine.back') }} lead={t('mine.lead')}>{t('mine.title')}</PageTitle>
      <div className="mt-8">
        <Messages locale={locale} ns={['help', 'errors']}>
          <MyHelpPage />
        </Messages>
      </div>
    </Page>
  );
}
