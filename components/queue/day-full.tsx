'use client';

import { useRouter } from 'next/navigation';
import { api } from '#components/api/api.ts';
import { Button } from '#components/ui/button.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { JoinWaitlist } from '#lib/queue/schema.ts';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { useShortDay } from './day-words.ts';
import { useAction } from '#components/api/use-action.ts';

/** A day without a free place: its waiting list. */
export function DayFull(body: JoinWaitlist) {
  const { t, locale } = useTranslation('queue');
  const shortDay = useShortDay();
  const router = useRouter();
  const join = useAction(
    (input: JoinWaitlist, idempotencyKey) => api<{ id: string }>('POST', '/queue/waitlist', input, { idempotencyKey }),
    () => router.push(`/${locale}/queue`),
    { leaves: true },
  );
  return (
    <div className="grid gap-3">
      <p className="text-xl font-bold">{t('book.dayFull', { day: shortDay(body.day) })}</p>
      <p>{t('book.dayFullText')}</p>
      <ActionFailed title={t('actionFailed')} failure={join.failure} />
      <Button wide loading={join.busy} onClick={() => join.run(body)}>{join.busy ? t('book.joining') : t('book.join')}</Button>
    </div>
  );
}
