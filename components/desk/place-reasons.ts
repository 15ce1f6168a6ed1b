/** Why a number stands where it does, in the terms of `lib/queue/order.ts`: facts for sentences, no sentences. Pure. */
import { clockOf } from '#components/queue/hours.ts';
import { formatTime } from '#lib/platform/i18n/format.ts';
import type { LineTicket } from '#lib/queue/schema.ts';

/** Keys of locales desk.json `why`, with what they need. */
export type PlaceReason =
  | { readonly key: 'arrived'; readonly time: string }
  | { readonly key: 'bookedInTime' | 'bookedLate'; readonly hour: string; readonly time: string }
  | { readonly key: 'headStart'; readonly minutes: number; readonly time: string }
  | { readonly key: 'absent' | 'before' | 'overtaken' | 'overtakenAbsent'; readonly count: number }
  | { readonly key: 'transferred'; readonly letter: string };

const arrival = (ticket: LineTicket): number => Date.parse(ticket.arrivedAt ?? '');

/**
 * The reasons for one place.
 *
 * @param line in the order of calling
 */
export function reasonsFor(line: readonly LineTicket[], index: number): PlaceReason[] {
  const ticket = line[index];
  if (!ticket?.arrivedAt) return [];
  const { slotStart, headStart, absences, letter, group } = ticket;
  const own = arrival(ticket);
  const time = formatTime(ticket.arrivedAt);
  const hour = slotStart === null ? null : clockOf(slotStart);
  const reasons: PlaceReason[] = [hour === null ? { key: 'arrived', time } : { key: hour === time ? 'bookedInTime' : 'bookedLate', hour, time }];
  if (headStart > 0) reasons.push({ key: 'headStart', minutes: headStart, time: formatTime(new Date(own - headStart * 60_000)) });
  if (absences > 0) reasons.push({ key: 'absent', count: absences });
  if (letter !== group) reasons.push({ key: 'transferred', letter });
  const before = line.slice(index + 1).filter((other) => arrival(other) < own).length;
  if (before > 0) reasons.push({ key: 'before', count: before });
  const overtaken = line.slice(0, index).filter((other) => arrival(other) > own).length;
  if (overtaken > 0) reasons.push({ key: absences > 0 ? 'overtakenAbsent' : 'overtaken', count: overtaken });
  return reasons;
}
