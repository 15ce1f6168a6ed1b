import type { Metadata } from 'next';
import { OfficePage } from '#components/office/office-page.tsx';
import { StaffPage } from '#components/office/staff.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'office')('staff.title') };
}

/** The officials of an office. */
export default async function Staff({ params }: Props) {
  return <OfficePage locale={await localeOf(params)}><StaffPage /></OfficePage>;
}
