/** What holders of numbers are told outside the app. A number without a person (a paper) has nobody to tell. */
import { notify, withdraw } from '#lib/notifications/commands.ts';
import { localMinutes } from '#lib/platform/clock.ts';
import type { Sql } from '#lib/platform/sql.ts';
import type { TicketRow } from './ticket-commands.ts';

/** "A012": without the space of screens, so that it stays one word in a text message. */
const numberOf = ({ letter, number }: Pick<TicketRow, 'letter' | 'number'>): string => `${letter}${String(number).padStart(3, '0')}`;

const callKey = ({ id, revision }: Pick<TicketRow, 'id' | 'revision'>): string => `ticket:${id}:called:${revision}`;

/** The number was called to its counter. */
export async function tellCalled(tx: Sql, ticket: TicketRow): Promise<void> {
  if (!ticket.personId) return;
  const [counter] = await tx.$queryRaw<{ number: number }[]>`SELECT number FROM counter WHERE id = ${ticket.counterId}::uuid`;
  if (!counter) throw new Error('a called number has a counter');
  await notify(tx, { personId: ticket.personId, kind: 'ticket-called', subject: `ticket:${ticket.id}`, dedupeKey: callKey(ticket), params: { number: numberOf(ticket), counter: String(counter.number) } });
}

/** The call was taken back. `ticket`: as it was while called */
export async function withdrawCall(tx: Sql, ticket: TicketRow): Promise<void> {
  if (ticket.personId) await withdraw(tx, callKey(ticket));
}

/** A place has become free for the first of the waiting list. `day`: of the place, ISO */
export async function tellOffer(tx: Sql, entry: { readonly id: string; readonly personId: string }, day: string, until: Date): Promise<void> {
  const minute = localMinutes(until);
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  await notify(tx, { personId: entry.personId, kind: 'ticket-offer', subject: `offer:${entry.id}`, dedupeKey: `offer:${entry.id}:${until.getTime()}`, params: { date: day, until: clock } });
}

type Near = Pick<TicketRow, 'id' | 'letter' | 'number'> & { readonly personId: string; readonly minutes: number };

/** So many minutes before the turn somebody is told, each time once. */
export const SOON_MINUTES = [10, 30] as const;

/** Tells those whose turn is near. Who is first seen within ten minutes of it is told only that. */
export async function tellNear(tx: Sql, near: readonly Near[]): Promise<void> {
  const notices = near.flatMap((ticket) => {
    const step = SOON_MINUTES.find((minutes) => ticket.minutes <= minutes);
    return step === undefined ? [] : [{
      personId: ticket.personId, kind: 'ticket-soon' as const, subject: `ticket:${ticket.id}`, dedupeKey: `ticket:${ticket.id}:soon:${step}`,
      params: { number: numberOf(ticket), minutes: String(Math.max(1, Math.round(ticket.minutes))) },
    }];
  });
  if (notices.length > 0) await notify(tx, ...notices);
}
