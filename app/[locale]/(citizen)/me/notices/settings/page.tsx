import type { Metadata } from 'next';
import { NoticeSettingsPage } from '#components/notices/notices-page.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Page } from '#components/ui/page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'notices')('settings.title') };
}

export default async function NoticeSettingsRoute({ params }: Props) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, 'notices');
  return (
    <Page reading>
      <PageTitle back={{ href: `/${locale}/me/notices`, label: t('title') }} lead={t('settings.lead')}>{t('settings.title')}</PageTitle>
      <div className="mt-8">
        <Messages locale={locale} ns={['notices', 'errors']}>
          <NoticeSettingsPage />
        </Messages>
      </div>
    </Page>
  );
}
