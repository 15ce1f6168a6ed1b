import { Qr } from '#components/display/qr.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** The code that proves to be in this room, with its one line of instruction in both languages. */
export function CheckInCode({ code }: { code: string }) {
  const { t, locale } = useTranslation('display');
  return (
    <aside className="flex shrink-0 items-center justify-between gap-4 rounded-md border border-line bg-surface p-2.5 pl-5">
      <p className="text-[1.5rem] leading-snug">
        <span className="block font-semibold">{t('board.checkIn')}</span>
        <span lang={locale === 'vi' ? 'en' : 'vi'} className="mt-1 block text-quiet">{t('board.checkInOther')}</span>
      </p>
      <Qr text={code} label={t('board.checkInLabel')} className="w-[10rem] shrink-0" />
    </aside>
  );
}
