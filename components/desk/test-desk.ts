/** Desks and tickets for the tests of this folder. */
import type { Desk, LineTicket } from '#lib/queue/schema.ts';

/** Seven in the morning, in milliseconds. */
export const SEVEN = Date.parse('2026-11-23T00:00:00Z');

/** A number in line since seven. */
export function ticketOf(changes: Partial<LineTicket> = {}): LineTicket {
  return {
    id: '019ab000-0000-7000-8000-000000000001', letter: 'A', number: 1, group: 'A', status: 'waiting', revision: 1,
    arrivedAt: new Date(SEVEN).toISOString(), slotStart: null, calledAt: null, startedAt: null, priority: null, headStart: 0,
    absences: 0, counter: null, source: 'kiosk', procedureName: null, applicationCode: null, waited: 0, ...changes,
  };
}

/** An open counter with nobody at it and nobody in line. */
export function deskOf(changes: Partial<Desk> = {}): Desk {
  return {
    at: new Date(SEVEN).toISOString(), office: { code: 'H26.004', name: { vi: 'Hoàn Kiếm', en: 'Hoàn Kiếm' } },
    counters: [{ number: 1, groups: ['A'], openBy: 'Ngô Thị Minh Châu' }, { number: 2, groups: ['A'], openBy: null }], groups: [{ letter: 'A', name: { vi: 'Hộ tịch', en: 'Civil status' }, waiting: 0 }],
    session: { counter: 1, groups: ['A'], openedAt: new Date(SEVEN).toISOString() },
    current: null, undo: null, held: [], line: [], booked: [], expected: 0, done: 0, ...changes,
  };
}
