import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, Unreachable } from '#components/api/problem.ts';
import type { Draft } from '#lib/applications/schema.ts';
import type { Answers } from '#lib/procedures/form-logic.ts';
import type { DeviceCopy, DeviceStore } from './device-store.ts';
import { DraftKeeper, type SaveBody } from './draft-keeper.ts';

const AT = '2026-11-21T03:32:00.000Z';
const draftOf = (revision: number, answers: Answers): Draft => ({
  id: 'd1', procedureCode: '1.001193', procedureName: { vi: '', en: '' }, pageId: 'requester', createdAt: AT, updatedAt: AT, expiresAt: AT,
  revision, answers: answers as Draft['answers'], facts: {}, procedureVersion: 1, behalf: null, form: {},
});

/** A server with one draft, and a device. */
function setUp(revision = 1, answers: Answers = { a: 'x' }, copy?: Partial<DeviceCopy>) {
  const server = { draft: draftOf(revision, answers), saves: [] as SaveBody[], fail: undefined as unknown };
  const copies = new Map<string, DeviceCopy>();
  if (copy) copies.set('d1', { person: 'me', revision, answers, pageId: 'requester', at: 0, ...copy });
  const store: DeviceStore = {
    read: (id) => copies.get(id) ?? null,
    write: (id, next) => { copies.set(id, next); return true; },
    remove: (id) => void copies.delete(id),
  };
  const keeper = new DraftKeeper(server.draft, 'me', {
    async save(body) {
      server.saves.push(body);
      if (server.fail) throw server.fail;
      if (body.revision !== server.draft.revision) throw new ApiProblem({ status: 409, code: 'draft.stale' });
      server.draft = { ...draftOf(server.draft.revision + 1, body.answers), pageId: body.pageId };
      return { revision: server.draft.revision, updatedAt: AT };
    },
    async read() { return server.draft; },
  }, store);
  keeper.start();
  return { server, copies, keeper };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saving', () => {
  it('keeps an answer on the device at once and on the server after a second, then forgets the device copy', async () => {
    const { server, copies, keeper } = setUp();
    keeper.change({ a: 'x', b: 1 });
    expect(copies.get('d1')?.answers).toEqual({ a: 'x', b: 1 });
    expect(server.saves).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.draft.answers).toEqual({ a: 'x', b: 1 });
    expect(copies.size).toBe(0);
    expect(keeper.state()).toMatchObject({ status: 'saved', revision: 2, onDevice: false });
  });

  it('saves many quick changes once', async () => {
    const { server, keeper } = setUp();
    for (const b of [1, 2, 3]) keeper.change({ b });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.saves.map(({ answers }) => answers)).toEqual([{ b: 3 }]);
  });

  it('does not lose what is typed while a save is under way', async () => {
    const { server, keeper } = setUp();
    keeper.change({ b: 1 });
    const first = keeper.flush();
    keeper.change({ b: 2 });
    await first;
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.draft.answers).toEqual({ b: 2 });
    expect(keeper.state().status).toBe('saved');
  });

  it('saves when the page changes, and not twice for the same page', async () => {
    const { server, keeper } = setUp();
    keeper.goTo('child');
    await vi.advanceTimersByTimeAsync(0);
    keeper.goTo('child');
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.saves).toHaveLength(1);
    expect(server.draft.pageId).toBe('child');
  });
});

describe('without a network', () => {
  it('says that only the device has it, and sends it when the network is back', async () => {
    const { server, copies, keeper } = setUp();
    server.fail = new Unreachable(null);
    keeper.change({ b: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.state()).toMatchObject({ status: 'waiting', onDevice: true });
    server.fail = undefined;
    await keeper.retry();
    expect(server.draft.answers).toEqual({ b: 1 });
    expect(copies.size).toBe(0);
  });

  it('tries again by itself', async () => {
    const { server, keeper } = setUp();
    server.fail = new ApiProblem({ status: 503, code: 'server.unavailable' });
    keeper.change({ b: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    server.fail = undefined;
    await vi.advanceTimersByTimeAsync(4000);
    expect(keeper.state().status).toBe('saved');
  });
});

describe('a session that ends', () => {
  it('keeps the answers and saves them after signing in again', async () => {
    const { server, copies, keeper } = setUp();
    server.fail = new ApiProblem({ status: 401, code: 'session.expired' });
    keeper.change({ b: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    keeper.change({ b: 2 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.saves).toHaveLength(1);
    expect(keeper.state().status).toBe('signed-out');
    expect(copies.get('d1')?.answers).toEqual({ b: 2 });
    server.fail = undefined;
    await keeper.retry();
    expect(server.draft.answers).toEqual({ b: 2 });
  });
});

describe('opening with a copy on the device', () => {
  it('sends a copy that was made from the present revision', async () => {
    const { server, keeper } = setUp(3, { a: 'x' }, { revision: 3, answers: { a: 'y' } });
    expect(keeper.state().answers).toEqual({ a: 'y' });
    await vi.advanceTimersByTimeAsync(0);
    expect(server.draft.answers).toEqual({ a: 'y' });
  });

  it('drops a copy that says the same, however it is written', () => {
    const { copies, keeper } = setUp(4, { a: 'x', b: { c: 1, d: 2 } }, { revision: 3, answers: { b: { d: 2, c: 1 }, a: 'x ', e: '' } });
    expect(copies.size).toBe(0);
    expect(keeper.state().status).toBe('saved');
  });

  it('asks when the copy is older and differs', async () => {
    const { server, keeper } = setUp(4, { a: 'theirs' }, { revision: 3, answers: { a: 'mine' } });
    expect(keeper.state()).toMatchObject({ status: 'conflict', answers: { a: 'mine' } });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.saves).toHaveLength(0);
    await keeper.keepMine();
    expect(server.draft.answers).toEqual({ a: 'mine' });
  });
});

describe('another device', () => {
  it('is never overwritten: the person chooses the other version', async () => {
    const { server, copies, keeper } = setUp();
    server.draft = draftOf(2, { a: 'theirs' });
    keeper.change({ a: 'mine' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.state()).toMatchObject({ status: 'conflict', theirs: { answers: { a: 'theirs' } } });
    keeper.takeTheirs();
    expect(keeper.state()).toMatchObject({ status: 'saved', answers: { a: 'theirs' }, revision: 2 });
    expect(copies.size).toBe(0);
  });

  it('is taken over where nothing of ours is lost', async () => {
    const { server, keeper } = setUp();
    server.draft = draftOf(2, { a: 'theirs' });
    await keeper.heardChange(Date.now() + 60_000);
    expect(keeper.state()).toMatchObject({ answers: { a: 'theirs' }, updatedElsewhere: true, status: 'saved' });
  });

  it('was only ourselves: a save whose reply was lost is no conflict', async () => {
    const { server, keeper } = setUp();
    server.draft = draftOf(2, { b: 1 });
    keeper.change({ b: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.state()).toMatchObject({ status: 'saved', revision: 2, updatedElsewhere: false });
  });
});

describe('the end', () => {
  it('leaves nothing on the device after submission', () => {
    const { copies, keeper } = setUp();
    keeper.change({ b: 1 });
    keeper.close();
    expect(copies.size).toBe(0);
  });

  it('stops when the draft is gone, and lets bugs through', async () => {
    const { server, keeper } = setUp();
    server.fail = new ApiProblem({ status: 404, code: 'draft.not-found' });
    keeper.change({ b: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.state().status).toBe('gone');
    const other = setUp();
    other.server.fail = new RangeError('bug');
    other.keeper.change({ b: 1 });
    await expect(other.keeper.flush()).rejects.toThrow('bug');
  });
});
