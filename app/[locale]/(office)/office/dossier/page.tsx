import type { Metadata } from 'next';
import { DossierPage } from '#components/office/dossier/page.tsx';
import { OfficePage } from '#components/office/office-page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'office')('dossier.title') };
}

/** One dossier, named by the query (`?code=…`), so that the page can be prerendered. */
export default async function DossierShell({ params }: Props) {
  return <OfficePage locale={await localeOf(params)} ns={['applications', 'dossier', 'forms', 'payments', 'viewer']}><DossierPage /></OfficePage>;
}
