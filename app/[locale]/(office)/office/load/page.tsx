import type { Metadata } from 'next';
import { LoadPage } from '#components/office/load/page.tsx';
import { OfficePage } from '#components/office/office-page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'office')('load.title') };
}

/** Who has how much on hand: the shell; the figures come from the API. */
export default async function LoadShell({ params }: Props) {
  return <OfficePage locale={await localeOf(params)} ns={['forms']}><LoadPage /></OfficePage>;
}
