'use client';

import { useEffect, useState } from 'react';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { ArrowRightIcon } from '#components/ui/icons.ts';
import { cx } from '#components/ui/cx.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Board } from '#lib/queue/schema.ts';
import { callKey } from './use-calls.ts';

type Call = Board['calls'][number];

/** The latest call, the largest thing in the room. It stays, quieter, while the number is being served. */
export function NowCalled({ board, fresh }: { board: Board; fresh: ReadonlySet<string> }) {
  const { t } = useTranslation('display');
  const [latest] = board.calls;
  const [last, setLast] = useState<Call | null>(null);
  useEffect(() => {
    if (latest) setLast(latest);
  }, [latest]);
  const served = last && board.counters.some((counter) => counter.number === last.counter && counter.letter === last.letter && counter.ticket === last.number);
  const shown = latest ?? (served ? last : null);

  if (!shown) {
    const closed = !board.openNow;
    return (
      <section className="flex min-h-0 grow flex-col items-center justify-center rounded-lg border-4 border-line bg-surface p-8 text-center">
        <h2 className="text-[4rem] leading-tight text-balance">{t(closed ? 'board.closedTitle' : 'board.noCallYet')}</h2>
        <p className="mt-4 text-[2.2rem] leading-snug text-quiet">{t(closed ? 'board.closedText' : 'board.noCallText')}</p>
      </section>
    );
  }
  const calling = shown === latest;
  return (
    <section
      key={callKey(shown)} data-fresh={calling && fresh.has(callKey(shown))}
      className={cx('min-h-0 grow rounded-lg [container-type:size]', calling ? 'bg-jade text-on-jade' : 'border-4 border-jade bg-surface text-ink')}
    >
      <div className="flex h-full flex-col justify-center px-[4cqw]">
        <h2 className="text-[9cqh] leading-none font-semibold">{t(calling ? 'board.nowCalled' : 'board.lastCalled')}</h2>
        <p aria-hidden="true" className="text-[min(56cqh,26cqw)] leading-[1.06] font-bold tracking-tight whitespace-nowrap">{ticketNumber(shown)}</p>
        <p aria-hidden="true" className="flex items-center gap-[3cqw] text-[21cqh] leading-none font-bold whitespace-nowrap">
          <ArrowRightIcon width="0.85em" height="0.85em" strokeWidth="2.6" />
          {t('board.counterNumber', { number: shown.counter })}
        </p>
        <p className="sr-only" role="status">{t('board.called', { ticket: ticketNumber(shown), counter: shown.counter })}</p>
      </div>
    </section>
  );
}
