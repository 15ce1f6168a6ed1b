import type { Metadata } from 'next';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { OfficePage } from '#components/office/office-page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'desk')('title') };
}

/** The counter desk: the shell; whose counter it is and who waits come from the API. */
export default async function Desk({ params }: Props) {
  return <OfficePage locale={await localeOf(params)} ns={['desk', 'queue-words']}><DeskPage /></OfficePage>;
}
