'use client';

import { useEffect } from 'react';
import { WallClock } from '#components/display/clock.tsx';
import { Enrolled } from '#components/display/enrolled.tsx';
import { Stale } from '#components/display/stale.tsx';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { useBoardFeed } from '#components/display/use-board-feed.ts';
import { useLongRunning } from '#components/display/use-long-running.ts';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { BellIcon, CircleCheckIcon, CircleIcon, CircleXIcon, type IconComponent } from '#components/ui/icons.ts';
import { Skeleton } from '#components/ui/states.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Board, DeviceSelf } from '#lib/queue/schema.ts';
import { useOwnCounter } from './use-own-counter.ts';

type Counter = Board['counters'][number];
type State = Counter['state'] | 'closed';

const LOOKS: Record<State, { readonly icon: IconComponent; readonly panel: string }> = {
  called: { icon: BellIcon, panel: 'bg-jade text-on-jade' },
  serving: { icon: CircleCheckIcon, panel: 'border-4 border-jade bg-surface' },
  free: { icon: CircleIcon, panel: 'border-4 border-line bg-surface' },
  closed: { icon: CircleXIcon, panel: 'bg-sunken text-quiet' },
};

/** The screen at a counter: the number that is called there or being served. No names. */
export function CounterScreen() {
  return <Enrolled kinds={['desk']}>{(self, check) => <LiveCounter self={self} check={check} />}</Enrolled>;
}

function LiveCounter({ self, check }: { self: DeviceSelf; check: () => void }) {
  const { t, locale } = useTranslation('display');
  const { t: common } = useTranslation('common');
  const { board, stale, offset, gone, now } = useBoardFeed(self.office.code);
  const { counter: number, choose } = useOwnCounter(self.office.code);
  const counter = board?.counters.find((each) => each.number === number);
  useLongRunning(now);
  useEffect(() => {
    if (gone) check();
  }, [gone, check]);

  return (
    <div data-display="desk" className="flex h-dvh flex-col overflow-hidden bg-paper">
      <header className="flex items-center gap-5 border-b border-line px-8 py-4">
        <h1 className="min-w-0 grow truncate text-[2.4rem] leading-tight font-bold">{counter ? t('board.counterNumber', { number: counter.number }) : localText(self.office.name, locale)}</h1>
        {counter && <Button kind="quiet" narrow onClick={() => choose(null)}>{t('counter.change')}</Button>}
        <WallClock now={now} known={offset !== null} className="shrink-0 text-right" />
      </header>
      <div role="status">{stale && board && <Stale at={board.at} />}</div>
      {!board ? <div className="p-8"><Skeleton label={common('state.loading')} lines={4} /></div>
        : counter ? <AtCounter counter={counter} />
        : <ChooseCounter counters={board.counters} onChoose={choose} />}
    </div>
  );
}

function AtCounter({ counter }: { counter: Counter }) {
  const { t } = useTranslation('display');
  const { letter, ticket, open } = counter;
  const number = letter !== null && ticket !== null ? ticketNumber({ letter, number: ticket }) : null;
  const state: State = open || number ? counter.state : 'closed';
  const { icon: Icon, panel } = LOOKS[state];
  return (
    <section role="status" className={cx('m-8 flex min-h-0 grow flex-col items-center justify-center gap-6 rounded-lg p-8 text-center', panel)}>
      <h2 className="flex items-center gap-5 text-[4rem] leading-tight font-semibold"><Icon width="1em" height="1em" className="shrink-0" />{t(`counter.state.${state}`)}</h2>
      {number
        ? <p className="text-[min(22rem,24vw)] leading-none font-bold tracking-tight whitespace-nowrap">{number}</p>
        : <p className="text-[2.2rem] leading-snug">{t(state === 'closed' ? 'counter.closedText' : 'counter.freeText')}</p>}
    </section>
  );
}

function ChooseCounter({ counters, onChoose }: { counters: readonly Counter[]; onChoose: (number: number) => void }) {
  const { t } = useTranslation('display');
  return (
    <section className="mx-auto grid w-full max-w-page content-start gap-6 p-8">
      <h2 className="text-[2.4rem] leading-tight">{t('counter.choose')}</h2>
      {counters.length === 0 && <p className="text-xl">{t('counter.none')}</p>}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-4">
        {counters.map(({ number }) => <li key={number}><Button kind="secondary" wide onClick={() => onChoose(number)}>{t('board.counterNumber', { number })}</Button></li>)}
      </ul>
    </section>
  );
}
