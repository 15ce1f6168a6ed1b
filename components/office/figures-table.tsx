'use client';

import { cx } from '#components/ui/cx.ts';
import { ChevronDownIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatNumber, localText } from '#lib/platform/i18n/format.ts';
import { COUNTS, pressed, type OfficeFigures, type Order } from './figures-order.ts';

/** The head of a column that sorts the table; `aria-sort` says how to those who do not see the arrow. */
function SortHead({ by, label, order, onSort }: { by: Order['by']; label: string; order: Order; onSort: (order: Order) => void }) {
  const sorted = order.by === by;
  return (
    <th scope="col" aria-sort={sorted ? order.direction : undefined} className={cx('p-0 font-semibold', by === 'name' && 'sticky left-0 bg-sunken')}>
      <button
        type="button" onClick={() => onSort(pressed(order, by))}
        className={cx(
          'inline-flex min-h-target w-full items-center gap-1 px-3 font-semibold whitespace-nowrap -outline-offset-3 hover:text-jade hover:underline underline-offset-4',
          by !== 'name' && 'justify-end',
        )}
      >
        {by === 'name' && label}
        <ChevronDownIcon
          className={cx('shrink-0', !sorted && 'invisible', sorted && order.direction === 'ascending' && 'rotate-180')}
          width="1em" height="1em"
        />
        {/* numbers stand at the right, and so do their names */}
        {by !== 'name' && label}
      </button>
    </th>
  );
}

/** The offices with their figures. */
export function FiguresTable({ offices, order, onSort }: {
  offices: readonly OfficeFigures[];
  order: Order;
  onSort: (order: Order) => void;
}) {
  const { t, locale } = useTranslation('office');
  return (
    // Focusable, so that the keyboard can scroll it where it is wider than the window.
    <div role="region" aria-label={t('figures.caption')} tabIndex={0} className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{t('figures.caption')}</caption>
        <thead>
          <tr className="border-b border-line bg-sunken text-left">
            <SortHead by="name" label={t('figures.office')} order={order} onSort={onSort} />
            {COUNTS.map((count) => <SortHead key={count} by={count} label={t(`figures.${count}`)} order={order} onSort={onSort} />)}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {offices.map((office) => (
            <tr key={office.code} className="group hover:bg-jade-soft">
              <th scope="row" className="sticky left-0 bg-surface px-3 py-2 text-left font-semibold group-hover:bg-jade-soft max-sm:min-w-40">
                {localText(office.name, locale)}
              </th>
              {COUNTS.map((count) => (
                <td
                  key={count}
                  className={cx('px-3 py-2 text-right', office[count] === 0 && 'text-quiet', count === 'overdue' && office.overdue > 0 && 'font-bold text-lacquer')}
                >
                  {formatNumber(office[count], locale)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
