'use client';

import { Timeline, type TimelineItem } from '#components/ui/timeline.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';
import type { Action } from '#lib/applications/status.ts';
import { statusWords } from './status-words.ts';

/** What happened to a dossier, the latest first. */
export function History({ entries }: { entries: readonly { action: string; status: number; at: string }[] }) {
  const { t } = useTranslation('applications');
  const items = entries.map((entry, index): TimelineItem => ({
    id: `${index}-${entry.at}`,
    title: t(`action.${entry.action as Action}`),
    time: formatDateTime(entry.at),
    text: index === entries.length - 1 ? statusWords(entry.status, t).text : undefined,
    tone: statusWords(entry.status, t).tone,
  }));
  return <Timeline label={t('history')} items={items.toReversed()} />;
}
