'use client';

import { HandHeartIcon } from '#components/ui/icons.ts';
import { EmptyState } from '#components/ui/states.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { ReceivedHelp } from '#lib/applications/help-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, formatTime, localText } from '#lib/platform/i18n/format.ts';

/** Who helped and when, the latest first. @param now milliseconds */
export function MyHelps({ helps, now }: { helps: readonly ReceivedHelp[]; now: number }) {
  const { t, locale } = useTranslation('help');
  return (
    <section aria-labelledby="my-helps">
      <h2 id="my-helps" className="mb-4 text-xl">{t('mine.before')}</h2>
      {helps.length === 0 ? <EmptyState icon={HandHeartIcon} title={t('mine.none')}>{t('mine.noneText')}</EmptyState> : (
        <ul className="grid gap-3">
          {helps.map((help) => {
            const until = help.endedAt ?? help.expiresAt;
            const over = help.endedAt !== null || Date.parse(help.expiresAt) <= now;
            return (
              <li key={help.id} className="flex flex-wrap items-start justify-between gap-3 rounded-lg border border-line bg-surface p-4">
                <div className="min-w-0">
                  <p className="font-semibold">{help.helperName}</p>
                  <p className="text-sm text-quiet">{t(`mine.kind.${help.kind}`)}{help.officeName && `, ${localText(help.officeName, locale)}`}</p>
                  <p className="text-sm text-quiet">{t('mine.fromTo', { from: formatDateTime(help.startedAt ?? help.createdAt), until: formatTime(until) })}</p>
                </div>
                <Tag tone={over ? 'neutral' : 'active'}>{t(over ? 'mine.ended' : 'mine.running')}</Tag>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
