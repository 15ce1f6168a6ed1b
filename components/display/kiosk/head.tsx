import { WallClock } from '#components/display/clock.tsx';
import { Button } from '#components/ui/button.tsx';
import { HouseIcon, LanguagesIcon } from '#components/ui/icons.ts';
import { Mark } from '#components/ui/mark.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { DeviceSelf } from '#lib/queue/schema.ts';
import { useCanRead } from './guidance.tsx';
import { useLanguages } from './languages.tsx';

/** On every screen: where one is, the time, the language, reading aloud, and the way back to the start. */
export function Head({ self, now, known, reading, onRead, onStart }: {
  self: DeviceSelf; now: () => number; known: boolean; reading: boolean; onRead: () => void;
  /** null on the start screen itself */
  onStart: (() => void) | null;
}) {
  const { t, locale } = useTranslation('display');
  const { switchLanguage } = useLanguages();
  const canRead = useCanRead();
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b border-line px-6 py-4 landscape:px-10 landscape:py-3">
      <Mark className="size-12 shrink-0" />
      <p className="min-w-0 grow text-lg leading-tight font-bold portrait:basis-1/2">{localText(self.office.name, locale)}</p>
      <nav className="flex flex-wrap items-center gap-3 portrait:order-last portrait:basis-full" aria-label={t('kiosk.title')}>
        <Button kind="secondary" narrow icon={LanguagesIcon} onClick={switchLanguage} lang={locale === 'vi' ? 'en' : 'vi'}>{t('kiosk.language')}</Button>
        {canRead && <Button kind="secondary" narrow aria-pressed={reading} onClick={onRead}>{t(reading ? 'kiosk.speakOff' : 'kiosk.speakOn')}</Button>}
        {onStart && <Button kind="secondary" narrow icon={HouseIcon} onClick={onStart}>{t('kiosk.toStart')}</Button>}
      </nav>
      <WallClock now={now} known={known} small className="shrink-0 text-right" />
    </header>
  );
}
