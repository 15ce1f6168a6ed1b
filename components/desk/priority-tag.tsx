'use client';

import { HeartHandshakeIcon } from '#components/ui/icons.ts';
import { Tag } from '#components/ui/tag.tsx';
import type { LineTicket } from '#lib/queue/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

type Props = { ticket: Pick<LineTicket, 'priority' | 'headStart'> };

/** Head start and class; the class and nothing more, whatever lies behind it. Two parts, because the class may be long. */
export function PriorityTag({ ticket: { priority, headStart } }: Props) {
  const { t } = useTranslation('desk');
  const { t: words } = useTranslation('queue-words');
  if (!priority) return null;
  return (
    <span className="inline-flex items-start gap-2.5 text-left text-sm">
      <span className="shrink-0 whitespace-nowrap"><Tag tone="active" icon={HeartHandshakeIcon}>{t('tag.headStart', { minutes: headStart })}</Tag></span>
      <span className="py-1 font-semibold text-blue">{words(`class.${priority.class}`)}</span>
    </span>
  );
}

/** How the class is known: one that was only declared has still to be seen. */
export function EvidenceTag({ ticket: { priority } }: Props) {
  const { t } = useTranslation('queue-words');
  if (!priority) return null;
  return <Tag tone={priority.evidence === 'declared' ? 'waiting' : 'done'}>{t(`evidence.${priority.evidence}`)}</Tag>;
}
