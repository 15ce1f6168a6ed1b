import type { Metadata } from 'next';
import { toEntry } from '#components/procedures/entries.ts';
import { ProcedureBrowser } from '#components/procedures/procedure-browser.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Page } from '#components/ui/page.tsx';
import { listProcedures } from '#lib/procedures/queries.ts';
import { localText } from '#lib/platform/i18n/format.ts';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 300;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'procedures')('title') };
}

export default async function ProceduresPage({ params }: Props) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, 'procedures');
  const procedures = await listProcedures();
  return (
    <Page>
      <PageTitle lead={t('lead', { count: procedures.length })}>{t('heading')}</PageTitle>
      <div className="mt-8">
        <Messages locale={locale} ns={['procedures']}>
          <ProcedureBrowser entries={procedures.map((each) => toEntry(each, locale, localText(each.summary, locale)))} />
        </Messages>
      </div>
    </Page>
  );
}
