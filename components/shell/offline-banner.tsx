'use client';

import { useSyncExternalStore } from 'react';
import { WifiOffIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the device thinks that it has a network. `true` says little; `false` is certain. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine, () => true);
}

/** Says that there is no network, as long as there is none. */
export function OfflineBanner() {
  const { t } = useTranslation('common');
  const online = useOnline();
  return (
    // The region stands in the page from the start, or screen readers would not read what appears in it.
    <div role="status" className="sticky top-0 z-30">
      {!online && (
        <p className="flex items-center justify-center gap-2.5 bg-amber-soft px-4 py-2 text-center text-sm font-semibold text-amber">
          <WifiOffIcon className="shrink-0" />
          {t('offline.banner')}
        </p>
      )}
    </div>
  );
}
