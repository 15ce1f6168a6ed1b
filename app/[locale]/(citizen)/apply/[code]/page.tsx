import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ApplyFlow } from '#components/apply/apply-flow.tsx';
import { HelpingBar } from '#components/help/helping-bar.tsx';
import { Page } from '#components/ui/page.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import { getProcedure, listProcedures } from '#lib/procedures/queries.ts';

type Props = { params: Promise<{ locale: string; code: string }> };

export const revalidate = 300;

/** A shell for each procedure in force when the pages are built; it holds no personal data. */
export async function generateStaticParams() {
  return (await listProcedures()).map(({ code }) => ({ code }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const { content } = await getProcedure((await params).code);
  return { title: localText(content.name, locale), robots: { index: false } };
}

export default async function ApplyPage({ params }: Props) {
  const locale = await localeOf(params);
  const { code } = await params;
  return (
    <Page>
      <Messages locale={locale} ns={['apply', 'forms', 'helping', 'papers', 'viewer', 'errors']}>
        <HelpingBar />
        {/* The place in the form stands in the query, which only the browser knows. */}
        <Suspense fallback={<Skeleton lines={4} label={getTranslator(locale, 'apply')('form.loading')} />}>
          <ApplyFlow code={code} />
        </Suspense>
      </Messages>
    </Page>
  );
}
