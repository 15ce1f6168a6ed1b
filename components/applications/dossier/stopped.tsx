'use client';

import { Notice } from '#components/ui/notice.tsx';
import type { Application } from '#lib/applications/schema.ts';
import { STATUS } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** Why processing was stopped, in the law's words and the official's. */
export function StoppedNotice({ application }: { application: Application }) {
  const { t } = useTranslation('applications');
  const { t: holder } = useTranslation('holder');
  const stop = application.history.findLast(({ action }) => action === 'stop');
  if (application.status !== STATUS.stopped || !stop) return null;
  return (
    <Notice kind="error" title={holder('stoppedTitle')}>
      {stop.reasonCode && <p>{t(`refusal.${stop.reasonCode}`)}</p>}
      {stop.note && <blockquote lang="vi" className="mt-2 border-l-4 border-lacquer pl-3 whitespace-pre-line">{stop.note}</blockquote>}
      <p className="mt-3">{holder('stoppedNext')}</p>
    </Notice>
  );
}
