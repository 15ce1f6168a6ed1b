import type { Metadata } from 'next';
import { Kiosk } from '#components/display/kiosk/kiosk.tsx';
import { Languages } from '#components/display/kiosk/languages.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { resources } from '#lib/platform/i18n/resources.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import type { Locale } from '#lib/platform/text.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = getTranslator(await localeOf(params), 'display');
  return { title: t('kiosk.title'), robots: { index: false } };
}

function sentencesOf(locale: Locale) {
  const { common, display, errors, queue, 'queue-words': words } = resources[locale];
  return { common, display, errors, queue, 'queue-words': words };
}

/** One page for the kiosks of all offices, with the sentences of both languages: it changes them without network. */
export default async function KioskPage({ params }: Props) {
  return (
    <Languages first={await localeOf(params)} sentences={{ vi: sentencesOf('vi'), en: sentencesOf('en') }}>
      <Kiosk />
    </Languages>
  );
}
