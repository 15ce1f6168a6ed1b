'use client';

import { Table } from '#components/ui/table.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';
import type { QueueSettings } from '#lib/queue/schema.ts';
import { Section } from './section.tsx';
import { usePartWords } from './use-words.ts';

/** Who changed what, the latest first. */
export function ChangeLog({ changes }: { changes: QueueSettings['changes'] }) {
  const { t } = useTranslation('queue-admin');
  const words = usePartWords();
  const when = ({ at }: QueueSettings['changes'][number]) => <span className="whitespace-nowrap">{formatDateTime(at)}</span>;
  return (
    <Section id="log" title={t('settings.log')}>
      {changes.length === 0
        ? <p className="text-quiet">{t('log.none')}</p>
        : (
          <Table
            caption={t('log.caption')} rows={changes} rowKey={({ at, what }) => `${at} ${what}`}
            columns={[
              { key: 'at', header: t('log.when'), cell: when },
              { key: 'who', header: t('log.who'), rowHeader: true, cell: (change) => change.official },
              { key: 'what', header: t('log.what'), cell: (change) => words(change.what) },
            ]}
          />
        )}
    </Section>
  );
}
