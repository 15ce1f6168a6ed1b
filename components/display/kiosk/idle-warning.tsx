import { Button } from '#components/ui/button.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** The last ten seconds before the kiosk returns to its start. Any touch anywhere stops them; the button says so. */
export function IdleWarning({ seconds }: { seconds: number | null }) {
  const { t } = useTranslation('display');
  return (
    <div role="status">
      {seconds !== null && (
        <div className="fixed inset-x-0 bottom-0 z-10 flex flex-wrap items-center justify-between gap-4 border-t-4 border-amber bg-amber-soft px-6 py-5 landscape:px-10">
          <p>
            <span className="block text-xl font-bold text-amber">{t('kiosk.idleTitle')}</span>
            <span className="text-lg">{t('kiosk.idleText', { count: seconds })}</span>
          </p>
          <Button>{t('kiosk.stay')}</Button>
        </div>
      )}
    </div>
  );
}
