import { Button } from '#components/ui/button.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Sound } from './use-calls.ts';

/** Browsers let a page sound only after a touch: the one touch that a board needs when it is set up. */
export function SoundButton({ sound }: { sound: Sound }) {
  const { t } = useTranslation('display');
  return (
    <div className="flex shrink-0 items-center gap-3">
      {!sound.on && <span className="text-base text-quiet">{t('board.soundHint')}</span>}
      <Button kind={sound.on ? 'quiet' : 'secondary'} narrow onClick={sound.toggle}>{t(sound.on ? 'board.soundOff' : 'board.soundOn')}</Button>
    </div>
  );
}
