import { ticketNumber } from '#components/display/ticket-number.ts';
import { BellIcon, CircleCheckIcon, CircleIcon, CircleXIcon, type IconComponent } from '#components/ui/icons.ts';
import { cx } from '#components/ui/cx.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Board } from '#lib/queue/schema.ts';
import { callKey } from './use-calls.ts';

type Counter = Board['counters'][number];
type State = Counter['state'] | 'closed';

const LOOKS: Record<State, { icon: IconComponent; row: string; word: string }> = {
  called: { icon: BellIcon, row: 'bg-jade text-on-jade', word: 'font-bold' },
  serving: { icon: CircleCheckIcon, row: 'bg-surface', word: 'text-quiet' },
  free: { icon: CircleIcon, row: 'bg-surface', word: 'text-quiet' },
  closed: { icon: CircleXIcon, row: 'bg-sunken text-quiet', word: 'text-quiet' },
};
/** Above this the rows stand in two columns. */
const ONE_COLUMN = 6;

/** Every counter and the number at it. With many, closed ones are left out: nobody waits for them. */
export function Counters({ board, fresh }: { board: Board; fresh: ReadonlySet<string> }) {
  const { t } = useTranslation('display');
  const many = board.counters.length > ONE_COLUMN;
  const shown = board.counters.filter((counter) => counter.open || counter.ticket !== null || !many);
  const freshAt = new Set(board.calls.filter((call) => fresh.has(callKey(call))).map((call) => call.counter));
  return (
    <section className="flex min-h-0 grow flex-col">
      <h2 className="mb-1.5 text-[1.7rem] leading-tight">{t('board.counters')}</h2>
      <ul className={cx('grid min-h-0 grow auto-rows-fr gap-2', shown.length > ONE_COLUMN && 'grid-cols-2')}>
        {shown.map((counter) => <CounterRow key={counter.number} counter={counter} fresh={freshAt.has(counter.number)} narrow={shown.length > ONE_COLUMN} />)}
      </ul>
    </section>
  );
}

function CounterRow({ counter, fresh, narrow }: { counter: Counter; fresh: boolean; narrow: boolean }) {
  const { t } = useTranslation('display');
  const { letter, ticket } = counter;
  const state: State = counter.open || ticket !== null ? counter.state : 'closed';
  const { icon: Icon, row, word } = LOOKS[state];
  return (
    <li data-fresh={fresh && state === 'called'} className={cx('flex min-h-0 items-center justify-between gap-5 overflow-hidden rounded-md border border-line px-5', row)}>
      <p className={cx('leading-tight font-bold whitespace-nowrap', narrow ? 'text-[1.7rem]' : 'text-[2.1rem]')}>{t('board.counterNumber', { number: counter.number })}</p>
      <p className={cx('flex grow items-center gap-2 text-[1.4rem] leading-tight whitespace-nowrap', word)}>
        <Icon width="1.5rem" height="1.5rem" className="shrink-0" />
        <span className={narrow ? 'sr-only' : undefined}>{t(`board.state.${state}`)}</span>
      </p>
      {letter !== null && ticket !== null && (
        <p className={cx('leading-none font-bold whitespace-nowrap', narrow ? 'text-[2.6rem]' : 'text-[3.4rem]')}>{ticketNumber({ letter, number: ticket })}</p>
      )}
    </li>
  );
}
