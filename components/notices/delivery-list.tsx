'use client';

import { CircleCheckIcon, CircleIcon, CircleXIcon, HourglassIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';
import type { NoticeView } from '#lib/notifications/schema.ts';

type Delivery = NoticeView['deliveries'][number];

const LOOKS = {
  waiting: { icon: HourglassIcon, text: 'text-amber' },
  sending: { icon: HourglassIcon, text: 'text-amber' },
  sent: { icon: CircleCheckIcon, text: 'text-jade' },
  failed: { icon: CircleXIcon, text: 'text-lacquer' },
  'not-needed': { icon: CircleIcon, text: 'text-quiet' },
} as const;

/** What became of each channel, in the order in which they were to be tried. */
export function DeliveryList({ deliveries }: { deliveries: readonly Delivery[] }) {
  const { t } = useTranslation('notices');
  const stateOf = ({ status, notBefore, sentAt, failure }: Delivery): string => {
    if (failure) return `${t('delivery.failed')}: ${t(`failure.${failure}`)}`;
    return t(`delivery.${status}`, { time: formatDateTime(sentAt ?? notBefore) });
  };
  if (deliveries.length === 0) return <p className="text-sm text-quiet">{t('list.inApp')}</p>;
  return (
    <ul className="grid gap-1.5 text-sm">
      {deliveries.map((delivery) => {
        const { icon: Icon, text } = LOOKS[delivery.status];
        return (
          <li key={delivery.channel} className="flex gap-2">
            <Icon className={`mt-1 shrink-0 ${text}`} />
            <span><span className="font-semibold">{t(`channels.${delivery.channel}`)}</span>: {stateOf(delivery)}</span>
          </li>
        );
      })}
    </ul>
  );
}
