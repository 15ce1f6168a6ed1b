'use client';

import Link from 'next/link';
import { cx } from '#components/ui/cx.ts';
import { Tag } from '#components/ui/tag.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';
import type { NoticeView } from '#lib/notifications/schema.ts';
import { wordsOf } from '#lib/notifications/words-model.ts';
import { DeliveryList } from './delivery-list.tsx';

/** One notice: what it says, when, where it leads, and how the person was told. */
export function NoticeCard({ notice, onOpen }: { notice: NoticeView; onOpen: (id: string) => void }) {
  const { t, locale } = useTranslation('notices');
  const words = wordsOf(notice.params) as Record<string, string | number>;
  const title = t(`kinds.${notice.kind}.title`, words);
  const unread = notice.readAt === null;
  return (
    <article className={cx('rounded-lg border bg-surface p-5', unread ? 'border-jade' : 'border-line')}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 className="text-lg tracking-normal">{title}</h2>
        {unread && <Tag tone="active">{t('list.new')}</Tag>}
      </div>
      <p className="mt-1">{t(`kinds.${notice.kind}.text`, words)}</p>
      <p className="mt-1 text-sm text-quiet"><time dateTime={notice.createdAt}>{formatDateTime(notice.createdAt)}</time></p>
      <div className="mt-2 flex flex-wrap items-start gap-x-6">
        <Link
          href={`/${locale}${notice.path}`} prefetch={false} onClick={() => unread && onOpen(notice.id)}
          className="inline-flex min-h-target items-center font-semibold text-jade underline underline-offset-4"
        >
          {t('list.open')}<VisuallyHidden>: {title}</VisuallyHidden>
        </Link>
        <details className="grow">
          <summary className="inline-flex min-h-target cursor-pointer items-center text-quiet underline underline-offset-4">{t('list.how')}</summary>
          <DeliveryList deliveries={notice.deliveries} />
        </details>
      </div>
    </article>
  );
}
