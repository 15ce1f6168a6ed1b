'use client';

import { UserIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** More people than this are as far away as the strip is long. */
const SHOWN = 8;

/** The line as a picture: the counter at the left, those ahead, and the own number, which moves up as they leave. */
export function LineStrip({ ahead, number }: { ahead: number; number: string }) {
  const { t } = useTranslation('queue');
  const shown = Math.min(ahead, SHOWN);
  return (
    <div role="img" aria-label={t('ticket.line', { count: ahead })} className="relative h-12">
      <div className="absolute inset-x-0 top-1/2 border-t-2 border-dashed border-line" />
      {Array.from({ length: SHOWN }, (_, place) => (
        <span
          key={place} style={{ left: `${(place / SHOWN) * 76}%`, opacity: place < shown ? 1 : 0 }}
          className="absolute top-2 flex size-8 items-center justify-center rounded-full bg-sunken text-quiet transition-opacity duration-700"
        >
          <UserIcon width="1.1rem" height="1.1rem" />
        </span>
      ))}
      <span
        style={{ left: `${(shown / SHOWN) * 76}%` }}
        className="absolute top-0.5 flex h-11 items-center rounded-full bg-jade px-3 text-sm font-bold whitespace-nowrap text-on-jade transition-[left] duration-700"
      >
        {number}
      </span>
    </div>
  );
}
