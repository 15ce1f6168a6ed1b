import type { Metadata } from 'next';
import { OfficePage } from '#components/office/office-page.tsx';
import { CataloguePage } from '#components/procedure-admin/catalogue-page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'office')('catalogue.title') };
}

/** The catalogue of procedures. One of them, and its edit, is named by the query, so that the page can be prerendered. */
export default async function Procedures({ params }: Props) {
  return <OfficePage locale={await localeOf(params)} ns={['procedure-admin', 'procedures', 'forms', 'queue-admin']}><CataloguePage /></OfficePage>;
}
