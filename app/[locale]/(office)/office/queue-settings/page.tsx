import type { Metadata } from 'next';
import { OfficePage } from '#components/office/office-page.tsx';
import { QueueSettingsPage } from '#components/queue-admin/settings-page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'queue-admin')('settings.title') };
}

/** How an office runs its line. */
export default async function QueueSettings({ params }: Props) {
  return <OfficePage locale={await localeOf(params)} ns={['queue-admin', 'queue-words']}><QueueSettingsPage /></OfficePage>;
}
