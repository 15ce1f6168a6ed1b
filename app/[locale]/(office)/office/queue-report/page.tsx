import type { Metadata } from 'next';
import { OfficePage } from '#components/office/office-page.tsx';
import { QueueReportPage } from '#components/queue-admin/report-page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'queue-admin')('report.title') };
}

/** A day of the line in figures. */
export default async function QueueReport({ params }: Props) {
  return <OfficePage locale={await localeOf(params)} ns={['queue-admin', 'queue-words']}><QueueReportPage /></OfficePage>;
}
