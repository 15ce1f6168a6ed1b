import type { Metadata } from 'next';
import { FiguresPage } from '#components/office/figures.tsx';
import { OfficePage } from '#components/office/office-page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'office')('figures.title') };
}

/** The figures of the city. */
export default async function Figures({ params }: Props) {
  return <OfficePage locale={await localeOf(params)}><FiguresPage /></OfficePage>;
}
