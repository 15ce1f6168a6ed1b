import type { Metadata } from 'next';
import { GoFirst } from '#components/office/go-first.tsx';
import { OfficePage } from '#components/office/office-page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'common')('office.area') };
}

/** The door to the officials' pages: leads to the first that one's roles open. */
export default async function Office({ params }: Props) {
  return <OfficePage locale={await localeOf(params)}><GoFirst /></OfficePage>;
}
