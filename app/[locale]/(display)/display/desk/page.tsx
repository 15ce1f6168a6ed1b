import type { Metadata } from 'next';
import { CounterScreen } from '#components/display/counter/counter-screen.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = getTranslator(await localeOf(params), 'display');
  return { title: t('counter.title'), robots: { index: false } };
}

/** One page for the screens at all counters: the device knows its office and remembers its counter. */
export default async function CounterScreenPage({ params }: Props) {
  return (
    <Messages locale={await localeOf(params)} ns={['display', 'errors']}>
      <CounterScreen />
    </Messages>
  );
}
