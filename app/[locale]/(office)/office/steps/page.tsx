import type { Metadata } from 'next';
import { OfficePage } from '#components/office/office-page.tsx';
import { StepsPage } from '#components/procedure-admin/steps-page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'office')('steps.title') };
}

/** The steps of procedures at an office; the procedure is named by the query. */
export default async function Steps({ params }: Props) {
  return <OfficePage locale={await localeOf(params)} ns={['procedure-admin', 'queue-admin']}><StepsPage /></OfficePage>;
}
