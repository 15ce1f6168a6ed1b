'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { api } from '#components/api/api.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatTime, localText } from '#lib/platform/i18n/format.ts';
import type { Ticket, WaitlistEntry } from '#lib/queue/schema.ts';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { useShortDay } from './day-words.ts';
import { hourText } from './hours.ts';
import { useAction } from '#components/api/use-action.ts';

/** A place on a waiting list; when a place is offered, how long it is kept and the button that takes it. */
export function WaitlistCard({ entry, onChange }: { entry: WaitlistEntry; onChange: () => void }) {
  const { t, locale } = useTranslation('queue');
  const shortDay = useShortDay();
  const router = useRouter();
  const take = useAction(
    (id: string) => api<Ticket>('POST', `/queue/waitlist/${id}/take`, {}),
    ({ id }) => router.push(`/${locale}/queue/ticket?id=${id}&new=1`),
    { leaves: true, refused: onChange },
  );
  const leave = useAction((id: string) => api<void>('DELETE', `/queue/waitlist/${id}`), onChange);
  const { offer } = entry;
  return (
    <Card>
      <p className="text-sm text-quiet">{`${localText(entry.group.name, locale)}, ${shortDay(entry.day)}`}</p>
      <p className="text-sm text-quiet">{localText(entry.office.name, locale)}</p>
      <h3 className="mt-2 text-lg">{offer ? t('waitlist.offered', { time: hourText(offer) }) : entry.status === 'lapsed' ? t('waitlist.lapsed') : t('waitlist.waiting', { place: entry.place })}</h3>
      {offer && <KeptUntil until={offer.until} secondsLeft={offer.secondsLeft} onOver={onChange} />}
      {entry.status === 'waiting' && <p className="mt-1">{t('waitlist.waitingText')}</p>}
      <div className="mt-4 grid gap-3 empty:hidden">
        <ActionFailed title={t('actionFailed')} failure={take.failure ?? leave.failure} />
        {offer && <Button wide loading={take.busy} onClick={() => take.run(entry.id)}>{take.busy ? t('waitlist.taking') : t('waitlist.take')}</Button>}
        {entry.status !== 'lapsed' && <Button wide kind="quiet" loading={leave.busy} onClick={() => leave.run(entry.id)}>{t('waitlist.leave')}</Button>}
      </div>
    </Card>
  );
}

/** Counts down from what the server said was left; the device only measures how long ago that was. */
function KeptUntil({ until, secondsLeft, onOver }: { until: string; secondsLeft: number; onOver: () => void }) {
  const { t } = useTranslation('queue');
  const [left, setLeft] = useState(secondsLeft);
  useEffect(() => {
    const since = performance.now();
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil(secondsLeft - (performance.now() - since) / 1000));
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      onOver();
    }, 1000);
    return () => clearInterval(timer);
    // begins again only when the server said something new, not at each drawing of the list
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [until, secondsLeft]);
  if (left === 0) return <p className="mt-1">{t('waitlist.over')}</p>;
  return <p className="mt-1 font-semibold text-amber">{t('waitlist.until', { time: formatTime(until), left: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` })}</p>;
}
