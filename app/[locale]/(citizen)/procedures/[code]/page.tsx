import type { Metadata } from 'next';
import {
  AlternativesPart, ConditionsPart, CostPart, LegalPart, Part, ResultPart, TimePart, WherePart,
} from '#components/procedures/details.tsx';
import { KeyFacts } from '#components/procedures/key-facts.tsx';
import { PaperList } from '#components/procedures/paper-list.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Page } from '#components/ui/page.tsx';
import { getProcedure, listProcedures } from '#lib/procedures/queries.ts';
import { localText } from '#lib/platform/i18n/format.ts';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string; code: string }> };

export const revalidate = 300;

/** All procedures in force when the pages are built; publishing a new one is followed by a build. */
export async function generateStaticParams() {
  return (await listProcedures()).map(({ code }) => ({ code }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const { content } = await getProcedure((await params).code);
  return { title: localText(content.name, locale), description: localText(content.summary, locale) };
}

export default async function ProcedurePage({ params }: Props) {
  const locale = await localeOf(params);
  const procedure = await getProcedure((await params).code);
  const { code, content } = procedure;
  const t = getTranslator(locale, 'procedure-page');
  const alternatives = (await listProcedures()).filter((each) => content.alternatives.includes(each.code));
  return (
    <Page>
      <PageTitle
        back={{ href: `/${locale}/procedures`, label: t('back') }}
        eyebrow={getTranslator(locale, 'procedures')(`field.${content.field}`)}
        lead={localText(content.summary, locale)}
      >
        {localText(content.name, locale)}
      </PageTitle>
      <div className="mt-8 grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-14">
        {/* First in reading order and on phones, at the side on desktops. */}
        <aside className="lg:sticky lg:top-6 lg:order-last"><KeyFacts procedure={procedure} locale={locale} /></aside>
        <div className="grid gap-10">
          <ResultPart content={content} locale={locale} />
          <Part id="papers" title={t('papers.title')}>
            <p>{t('papers.lead')}</p>
            <PaperList papers={content.documents} locale={locale} />
          </Part>
          <TimePart content={content} locale={locale} />
          <CostPart content={content} locale={locale} />
          <WherePart content={content} locale={locale} />
          <ConditionsPart content={content} locale={locale} />
          <AlternativesPart alternatives={alternatives} locale={locale} />
          <LegalPart code={code} content={content} locale={locale} />
        </div>
      </div>
    </Page>
  );
}
