import { expect, it } from 'vitest';
import { callCommand, closeCommand, isMoot, openCommand, stepCommand, undoCommand } from './commands.ts';
import { deskOf, ticketOf } from './test-desk.ts';

it('a call that got through shows as a number at the counter', () => {
  expect(isMoot(callCommand('H26.004'), deskOf({ line: [ticketOf()] }))).toBe(false);
  expect(isMoot(callCommand('H26.004'), deskOf({ current: ticketOf({ status: 'called' }) }))).toBe(true);
});

it('every call has a key of its own, and keeps it', () => {
  const [one, other] = [callCommand('H26.004'), callCommand('H26.004')];
  expect(one.key).not.toBe(other.key);
  expect(one.key).toMatch(/^[\w-]{16,64}$/);
});

it('a step that got through shows as a newer revision', () => {
  const called = ticketOf({ status: 'called', revision: 2 });
  const start = stepCommand('start', called);
  expect(isMoot(start, deskOf({ current: called }))).toBe(false);
  expect(isMoot(start, deskOf({ current: { ...called, status: 'serving', revision: 3 } }))).toBe(true);
  expect(isMoot(start, deskOf({ line: [{ ...called, status: 'waiting', revision: 3 }] }))).toBe(true);
});

it('a step whose number is gone from the desk has nothing left to do', () => {
  expect(isMoot(stepCommand('finish', ticketOf({ status: 'serving' })), deskOf())).toBe(true);
});

it('an undo is over when the server offers it no longer', () => {
  const undo = { ticketId: ticketOf().id, letter: 'A', number: 1, action: 'finish', revision: 4, until: '2026-11-23T00:00:05.000Z' } as const;
  expect(isMoot(undoCommand(undo), deskOf({ undo }))).toBe(false);
  expect(isMoot(undoCommand(undo), deskOf())).toBe(true);
});

it('opening and closing are seen at the session', () => {
  expect(isMoot(closeCommand('H26.004'), deskOf())).toBe(false);
  expect(isMoot(closeCommand('H26.004'), deskOf({ session: null }))).toBe(true);
  expect(isMoot(openCommand('H26.004', 1, ['A']), deskOf())).toBe(true);
  expect(isMoot(openCommand('H26.004', 1, ['B', 'A']), deskOf())).toBe(false);
});
