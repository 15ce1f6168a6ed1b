import type { Metadata } from 'next';
import { OfficePage } from '#components/office/office-page.tsx';
import { DevicesPage } from '#components/queue-admin/devices-page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'queue-admin')('devices.title') };
}

/** The kiosks and boards of an office. */
export default async function Devices({ params }: Props) {
  return <OfficePage locale={await localeOf(params)} ns={['queue-admin', 'queue-words']}><DevicesPage /></OfficePage>;
}
