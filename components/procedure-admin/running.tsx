'use client';

import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { ProcessView } from '#lib/procedures/process-schema.ts';

/** Dossiers under way, by the steps that they keep. */
export function Running({ running }: { running: ProcessView['running'] }) {
  const { t } = useTranslation('procedure-admin');
  if (running.length === 0) return <p className="text-quiet">{t('steps.noneRunning')}</p>;
  return (
    <ul className="list-disc pl-6">
      {running.map(({ source, version, count }) => <li key={`${source} ${version}`}>{t(`steps.runningOf.${source}`, { count, version })}</li>)}
    </ul>
  );
}
