import type { Metadata } from 'next';
import { OfficePage } from '#components/office/office-page.tsx';
import { OpinionsPage } from '#components/office/opinions/page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'office')('opinions.title') };
}

/** What other offices ask this one. */
export default async function OpinionsShell({ params }: Props) {
  return <OfficePage locale={await localeOf(params)} ns={['applications', 'dossier', 'forms']}><OpinionsPage /></OfficePage>;
}
