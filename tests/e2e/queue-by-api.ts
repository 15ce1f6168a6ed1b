/** An office at work, made by the API that its pages use: devices let in, counters open, numbers booked. */
import { randomUUID } from 'node:crypto';
import { type APIResponse, type Page, expect } from '@playwright/test';
import type { Board, Desk, DeviceRow, IssuedTicket, QueueOfficeDetail, QueueSettings, Slots, Ticket } from '#lib/queue/schema.ts';
import { HOAN_KIEM } from './by-api.ts';

export const CUA_NAM = 'H26.005';
export const BA_VI = 'H26.080';

/** The screen of a waiting room. */
export const WALL = { width: 1920, height: 1080 };

async function read<T>(reply: APIResponse): Promise<T> {
  expect(reply.ok(), `${reply.url()}: ${reply.status()} ${await reply.text()}`).toBe(true);
  return (await reply.json()) as T;
}

const once = () => ({ 'idempotency-key': randomUUID() });

/** A machine let in by the office's administrator. @returns its id, and the address that the administrator opens on it */
export async function letIn({ request }: Page, kind: 'board' | 'kiosk' | 'desk', { office = HOAN_KIEM, locale = 'vi' } = {}): Promise<{ id: string; link: string }> {
  const data = { kind, name: `${kind} ${randomUUID().slice(0, 8)}` };
  const { device, token } = await read<{ device: DeviceRow; token: string }>(await request.post(`/api/v1/office/${office}/devices`, { data, headers: once() }));
  return { id: device.id, link: `/${locale}/display/${kind}/${office}#token=${token}` };
}

/** Sends a machine away. */
export async function sendAway({ request }: Page, id: string, office = HOAN_KIEM): Promise<void> {
  const reply = await request.delete(`/api/v1/office/${office}/devices/${id}`);
  expect(reply.status()).toBe(204);
}

/** What the board of a let-in machine shows. */
export async function boardOf({ request }: Page): Promise<Board> {
  return read<Board>(await request.get('/api/v1/display/board'));
}

/** What an official's desk shows. */
export async function deskOf({ request }: Page, office = HOAN_KIEM): Promise<Desk> {
  return read<Desk>(await request.get(`/api/v1/desk?office=${office}`));
}

export async function openCounter({ request }: Page, counter: number, groups: readonly string[], office = HOAN_KIEM): Promise<void> {
  await read<Desk>(await request.post('/api/v1/desk/open', { data: { office, counter, groups } }));
}

/** An official calls the next in line. */
export async function callNext({ request }: Page, office: string): Promise<Desk> {
  return read<Desk>(await request.post('/api/v1/desk/call', { data: { office }, headers: once() }));
}

/** Somebody without a phone gets a number from an official. */
export async function issueAtDesk({ request }: Page, group: string, office = HOAN_KIEM): Promise<IssuedTicket> {
  return read<IssuedTicket>(await request.post('/api/v1/desk/tickets', { data: { office, group }, headers: once() }));
}

/** A number for today: the earliest free hour, or no hour where the group goes by plain numbers. */
export async function book({ request }: Page, group: string, office = HOAN_KIEM): Promise<Ticket> {
  const { days: [today] } = await read<QueueOfficeDetail>(await request.get(`/api/v1/queue/offices/${office}`));
  const { mode, slots } = await read<Slots>(await request.get(`/api/v1/queue/offices/${office}/slots?group=${group}&day=${today?.day}`));
  const free = slots.find((slot) => !slot.past && slot.free > 0);
  const data = { office, group, day: today?.day, slotStart: mode === 'numbers' ? null : free?.start };
  return read<Ticket>(await request.post('/api/v1/queue/tickets', { data, headers: once() }));
}

/** The days on which an office still receives people, today first. */
export async function openDays({ request }: Page, office: string): Promise<string[]> {
  const { days } = await read<QueueOfficeDetail>(await request.get(`/api/v1/queue/offices/${office}`));
  return days.filter(({ open }) => open).map(({ day }) => day);
}

/**
 * An administrator leaves one hour of a day open, and one place in it for a group.
 * @returns the hour's beginning, in minutes after midnight
 */
export async function leaveOnePlace({ request }: Page, group: string, day: string, office: string): Promise<number> {
  const path = `/api/v1/office/${office}/queue-settings`;
  const { limits: _limits, changes: _changes, groups, ...settings } = await read<QueueSettings>(await request.get(path));
  const weekday = new Date(day).getUTCDay() || 7;
  const start = Math.max(...settings.hours.filter((stretch) => stretch.weekday === weekday).map(({ closes }) => closes)) - 60;
  const data = {
    ...settings, preview: false,
    groups: groups.map(({ name: _name, ...each }) => (each.letter === group ? { ...each, mode: 'slots', slotMinutes: 60, slotCapacity: 1, walkInShare: 0 } : each)),
    closures: [...settings.closures, { day, fromMin: 0, untilMin: start, reason: { vi: 'Tập huấn', en: 'Training' } }],
  };
  await read<unknown>(await request.put(path, { data }));
  return start;
}

/** A number for an hour of a day. */
export async function bookHour({ request }: Page, hour: { group: string; day: string; slotStart: number; office: string }): Promise<Ticket> {
  return read<Ticket>(await request.post('/api/v1/queue/tickets', { data: hour, headers: once() }));
}

/** The numbers of the page's person. */
export async function numbersOf({ request }: Page): Promise<Ticket[]> {
  return read<Ticket[]>(await request.get('/api/v1/queue/tickets'));
}

/** The holder does something with their number. */
export async function act({ request }: Page, { id }: Pick<Ticket, 'id'>, action: 'cancel' | 'check-in', data: object = {}): Promise<Ticket> {
  return read<Ticket>(await request.post(`/api/v1/queue/tickets/${id}/${action}`, { data }));
}
