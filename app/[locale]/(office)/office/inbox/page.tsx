import type { Metadata } from 'next';
import { InboxPage } from '#components/office/inbox.tsx';
import { OfficePage } from '#components/office/office-page.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), 'office')('inbox.title') };
}

/** What waits at an office: the shell; who may see it and what is in it come from the API. */
export default async function Inbox({ params }: Props) {
  return <OfficePage locale={await localeOf(params)} ns={['applications', 'procedures']}><InboxPage /></OfficePage>;
}
