import type { Metadata } from 'next';
import { OfficeList } from '#components/procedures/office-list.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Page } from '#components/ui/page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'offices')('title') };
}

export default async function OfficesPage({ params }: Props) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, 'offices');
  return (
    <Page>
      <PageTitle lead={t('lead')}>{t('heading')}</PageTitle>
      <div className="mt-8">
        <Messages locale={locale} ns={['offices']}><OfficeList /></Messages>
      </div>
    </Page>
  );
}
