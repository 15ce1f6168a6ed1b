import type { Metadata } from 'next';
import { Board } from '#components/display/board/board.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { resources } from '#lib/platform/i18n/resources.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = getTranslator(await localeOf(params), 'display');
  return { title: t('board.title'), robots: { index: false } };
}

/** One page for the boards of all offices: the device knows where it hangs. */
export default async function BoardPage({ params }: Props) {
  const locale = await localeOf(params);
  return (
    <Messages locale={locale} ns={['display', 'queue', 'errors']}>
      <Board callFrame={resources.vi.display.call} />
    </Messages>
  );
}
