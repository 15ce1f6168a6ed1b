import { distanceKm } from '#lib/places/distance.ts';
import { fold } from '#lib/platform/fold.ts';
import type { Locale } from '#lib/platform/text.ts';
import type { QueueOffice } from '#lib/queue/schema.ts';

export type Point = { readonly lat: number; readonly lng: number };

/** An office in a list: `short` leaves out what the names of all offices have in common, `km` is from where one stands. */
export type ListedOffice = { readonly office: QueueOffice; readonly short: string; readonly km: number | null };

/**
 * What tells the offices apart: "Điểm phục vụ hành chính công phường Ba Đình" → "Phường Ba Đình", because the words
 * before stand in every name (in English, those behind).
 */
export function shortNames(names: readonly string[]): string[] {
  const words = names.map((name) => name.split(' '));
  const [first = []] = words;
  const shared = (at: (all: readonly string[], index: number) => string | undefined): number => {
    const length = first.findIndex((_, index) => words.some((each) => at(each, index) !== at(first, index) || each.length - 1 <= index));
    return length === -1 || names.length < 2 ? 0 : length;
  };
  const before = shared((all, index) => all[index]);
  const behind = shared((all, index) => all.at(-1 - index));
  return words.map((each) => {
    const name = each.slice(before, each.length - behind).join(' ');
    return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
  });
}

/**
 * The offices for choosing: those that match the query, the home ward's first, then by distance from `from`, or by name
 * if nobody knows where one stands.
 */
export function orderOffices(offices: readonly QueueOffice[], locale: Locale, { homeWard, from, query }: {
  homeWard: string | null;
  from: Point | null;
  query: string;
}): ListedOffice[] {
  const short = shortNames(offices.map(({ name }) => name[locale]));
  const asked = fold(query);
  return offices
    .map((office, index) => ({ office, short: short[index] ?? office.name[locale], km: from && distanceKm(from, office) }))
    .filter(({ office }) => !asked || fold(`${office.name.vi} ${office.name.en}`).includes(asked))
    .toSorted((a, b) =>
      Number(b.office.wardCode === homeWard) - Number(a.office.wardCode === homeWard)
      || (a.km ?? 0) - (b.km ?? 0)
      || a.short.localeCompare(b.short, 'vi'));
}
