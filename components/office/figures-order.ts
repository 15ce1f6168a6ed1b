import type { CityFigures } from '#lib/applications/schema.ts';
import { fold } from '#lib/platform/fold.ts';
import type { Locale } from '#lib/platform/text.ts';

export type OfficeFigures = CityFigures['offices'][number];

export const COUNTS = ['submitted', 'waiting', 'accepted', 'refused', 'overdue', 'askedAgain'] as const;
export type Count = (typeof COUNTS)[number];

export type Order = { readonly by: 'name' | Count; readonly direction: 'ascending' | 'descending' };

/** Offices whose name contains what was typed (diacritics do not matter), in the order asked for; equals by name. */
export function arranged(offices: readonly OfficeFigures[], typed: string, order: Order, locale: Locale): OfficeFigures[] {
  const words = new Intl.Collator(locale, { numeric: true });
  const byName = (a: OfficeFigures, b: OfficeFigures) => words.compare(a.name[locale], b.name[locale]);
  const sign = order.direction === 'ascending' ? 1 : -1;
  const wanted = fold(typed);
  return offices
    .filter((office) => fold(office.name.vi).includes(wanted) || fold(office.name.en).includes(wanted))
    .toSorted((a, b) => {
      if (order.by === 'name') return sign * byName(a, b);
      return sign * (a[order.by] - b[order.by]) || byName(a, b);
    });
}

/** The order after a press on a column: names begin at A, counts with the largest; the same column again turns it round. */
export function pressed(order: Order, by: Order['by']): Order {
  if (order.by === by) return { by, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
  return { by, direction: by === 'name' ? 'ascending' : 'descending' };
}

export function totalsOf(offices: readonly OfficeFigures[]): Record<Count, number> {
  const sum = (count: Count) => offices.reduce((total, office) => total + office[count], 0);
  return { submitted: sum('submitted'), waiting: sum('waiting'), accepted: sum('accepted'), refused: sum('refused'), overdue: sum('overdue'), askedAgain: sum('askedAgain') };
}
