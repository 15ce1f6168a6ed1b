import type { Metadata } from 'next';
import { OfficeHelpPage } from '#components/help/office-page.tsx';
import { OfficePage } from '#components/office/office-page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'help')('title') };
}

/** Acting for a citizen: the shell; whom one helps comes from the API. */
export default async function Help({ params }: Props) {
  return <OfficePage locale={await localeOf(params)} ns={['help', 'helping', 'forms']}><OfficeHelpPage /></OfficePage>;
}
