/** The event log misses nothing and repeats nothing; a screen hears of a change within a second. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announce } from '#lib/events/commands.ts';
import { readCursor, writeCursor } from '#lib/events/cursor.ts';
import { getCursor, listEventsAfter, type Cursor, type LoggedEvent } from '#lib/events/queries.ts';
import { EventTail } from '#lib/events/tail.ts';
import { createDb, db } from '#lib/platform/db.ts';
import { HOAN_KIEM, startSite } from '../support/app.ts';
import { EventStream } from '../support/event-stream.ts';

/** Numbers that are the same in every run (mulberry32). */
function numbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function eventually(holds: () => boolean, ms = 10_000): Promise<void> {
  for (const start = performance.now(); !holds() && performance.now() - start < ms;) await delay(20);
  expect(holds()).toBe(true);
}

async function withTail<T>(run: (tail: EventTail) => Promise<T>): Promise<T> {
  const errors: unknown[] = [];
  const tail = new EventTail({ getCursor, listEventsAfter }, (error) => errors.push(error));
  await tail.start();
  try {
    return await run(tail);
  } finally {
    tail.stop();
    expect(errors).toEqual([]);
  }
}

function listen(tail: EventTail, audience: string, since: Cursor | null = null): { heard: LoggedEvent[]; lost: () => number; stop: () => void } {
  const heard: LoggedEvent[] = [];
  let losses = 0;
  const stop = tail.listen({ audience: new Set([audience]), hear: (event) => heard.push(event), lost: () => { losses += 1; } }, since);
  return { heard, lost: () => losses, stop };
}

const refs = (events: readonly LoggedEvent[]): string[] => events.map((event) => event.ref);

describe('the tail of the log', () => {
  const writers = createDb(process.env.DATABASE_URL ?? '', 30);
  afterAll(() => writers.$disconnect());

  /** Transactions that overlap and commit in another order than they began; some are undone. Gives what was committed. */
  async function writeAll(name: string, count: number, random: () => number): Promise<string[]> {
    const committed: string[] = [];
    await Promise.all(Array.from({ length: count }, async (_, index) => {
      const [before, between, after, fate, size] = [random() * 120, random() * 80, random() * 60, random(), 1 + Math.floor(random() * 3)];
      const own = Array.from({ length: size }, (__, part) => `${name}-${index}-${part}`);
      await delay(before);
      await writers.$transaction(async (tx) => {
        for (const ref of own) {
          await announce(tx, { topic: 'draft', ref, audience: [name] });
          await delay(between);
        }
        await delay(after);
        if (fate < 0.2) throw new Error('undone');
      }, { maxWait: 30_000, timeout: 30_000 }).then(() => committed.push(...own), (error: Error) => {
        if (error.message !== 'undone') throw error;
      });
    }));
    return committed.toSorted();
  }

  test.each([1, 2, 3, 4])('gives each event once, whatever order transactions commit in (round %d)', async (round) => {
    await withTail(async (tail) => {
      const listener = listen(tail, `round-${round}`);
      const committed = await writeAll(`round-${round}`, 80, numbers(round));
      await eventually(() => listener.heard.length >= committed.length);
      await delay(400);
      expect(refs(listener.heard).toSorted()).toEqual(committed);
      const positions = listener.heard.map(({ xid, id }) => xid * 1_000_000_000n + id);
      expect(positions).toEqual(positions.toSorted((a, b) => (a < b ? -1 : 1)));
    });
  });

  test('a listener that comes and goes hears each event once, too', async () => {
    await withTail(async (tail) => {
      const random = numbers(42);
      const heard: LoggedEvent[] = [];
      let cursor = tail.cursor;
      const done = new AbortController();
      const written = writeAll('restless', 80, random).finally(() => done.abort());
      let quiet = 0;
      while (quiet < 4) {
        const { stop, heard: part, lost } = listen(tail, 'restless', cursor);
        await delay(20 + random() * 100);
        stop();
        expect(lost()).toBe(0);
        heard.push(...part);
        cursor = part.at(-1) ?? cursor;
        quiet = !done.signal.aborted || part.length > 0 ? 0 : quiet + 1;
        await delay(random() * 150);
      }
      await delay(300);
      const { heard: rest } = listen(tail, 'restless', cursor);
      expect(refs([...heard, ...rest]).toSorted()).toEqual(await written);
    });
  });

  test('counts transactions as numbers: 99 comes before 100', async () => {
    for (const xid of [101, 99, 98, 100]) await db().$executeRawUnsafe(`INSERT INTO event (xid, topic, ref, audience) VALUES ('${xid}', 'draft', 'x${xid}', '{}')`);
    const start = { xid: 90n, id: 0n };
    expect(refs(await listEventsAfter(start, 4))).toEqual(['x98', 'x99', 'x100', 'x101']);
    const [, second] = await listEventsAfter(start, 2);
    expect(refs(await listEventsAfter(second!, 2))).toEqual(['x100', 'x101']);
    await db().event.deleteMany({ where: { ref: { in: ['x98', 'x99', 'x100', 'x101'] } } });
  });

  test('waits behind a transaction that is still open, and then gives both in order', async () => {
    await withTail(async (tail) => {
      const listener = listen(tail, 'slow');
      let finish = (): void => undefined;
      const hold = new Promise<void>((resolve) => { finish = resolve; });
      let begun = (): void => undefined;
      const started = new Promise<void>((resolve) => { begun = resolve; });
      const slow = writers.$transaction(async (tx) => {
        await announce(tx, { topic: 'draft', ref: 'slow', audience: ['slow'] });
        begun();
        await hold;
      });
      await started;
      await writers.$transaction((tx) => announce(tx, { topic: 'draft', ref: 'quick', audience: ['slow'] }));
      await delay(500);
      expect(refs(listener.heard)).toEqual([]);
      finish();
      await slow;
      await eventually(() => listener.heard.length === 2);
      expect(refs(listener.heard)).toEqual(['slow', 'quick']);
    });
  });

  test('resumes at any event, with exactly what came after it', async () => {
    await withTail(async (tail) => {
      const all = listen(tail, 'resume');
      for (let index = 0; index < 30; index += 1) await writers.$transaction((tx) => announce(tx, { topic: 'draft', ref: `r${index}`, audience: index % 3 ? ['resume'] : ['resume', 'third'] }));
      await eventually(() => all.heard.length === 30);
      for (const [index, event] of all.heard.entries()) {
        const cursor = readCursor(writeCursor(event));
        expect(refs(listen(tail, 'resume', cursor).heard)).toEqual(refs(all.heard.slice(index + 1)));
        expect(refs(listen(tail, 'third', cursor).heard)).toEqual(refs(all.heard.slice(index + 1)).filter((ref) => Number(ref.slice(1)) % 3 === 0));
        expect(listen(tail, 'stranger', cursor).heard).toEqual([]);
      }
    });
  });

  test('says that more was missed than it knows: before its own start', async () => {
    const before = await getCursor();
    await writers.$transaction((tx) => announce(tx, { topic: 'draft', ref: 'early', audience: ['lost'] }));
    await withTail(async (tail) => {
      const early = listen(tail, 'lost', { xid: before.xid - 10n, id: 0n });
      expect([early.lost(), early.heard]).toEqual([1, []]);
      const fresh = listen(tail, 'lost', tail.cursor);
      expect([fresh.lost(), fresh.heard]).toEqual([0, []]);
    });
  });

  test('says that more was missed than it keeps: the last 5,000', async () => {
    const log = Array.from({ length: 5_100 }, (_, index): LoggedEvent => ({ xid: 10n, id: BigInt(index + 1), topic: 'draft', ref: `e${index + 1}`, audience: ['many'] }));
    const tail = new EventTail({ getCursor: async () => ({ xid: 10n, id: 0n }), listEventsAfter: async ({ id }) => log.filter((event) => event.id > id).slice(0, 1000) }, (error) => { throw error; });
    await tail.start();
    const all = listen(tail, 'many');
    await eventually(() => all.heard.length === 5_100);
    tail.stop();
    for (const [id, losses, count] of [[0, 1, 0], [50, 1, 0], [100, 1, 0], [101, 0, 4_999], [5_099, 0, 1], [5_100, 0, 0]] as const) {
      const late = listen(tail, 'many', { xid: 10n, id: BigInt(id) });
      expect([late.lost(), late.heard.length], `since ${id}`).toEqual([losses, count]);
    }
  });

  test('goes on after the database was away', async () => {
    const errors: unknown[] = [];
    let broken = true;
    const tail = new EventTail({ getCursor, listEventsAfter: async (cursor) => { if (broken) throw new Error('away'); return listEventsAfter(cursor); } }, (error) => errors.push(error));
    await tail.start();
    const listener = listen(tail, 'outage');
    await writers.$transaction((tx) => announce(tx, { topic: 'draft', ref: 'during', audience: ['outage'] }));
    await eventually(() => errors.length >= 2);
    broken = false;
    await eventually(() => listener.heard.length === 1);
    tail.stop();
  });
});

describe('the stream of events', async () => {
  const site = await startSite();
  let url = '';
  beforeAll(async () => {
    url = `${await site.app.listen({ host: '127.0.0.1', port: 0 })}/api/v1/events`;
  });

  const open = async (token: string, lastId?: string): Promise<EventStream> => {
    const stream = await EventStream.open(url, { cookie: `mot-cua.session=${token}`, ...(lastId !== undefined && { 'last-event-id': lastId }) });
    expect(stream.status).toBe(200);
    await stream.until((event) => event.event === 'ready');
    return stream;
  };
  const isAbout = (ref: string) => ({ data }: { data: string }): boolean => data.includes(ref);

  test('tells applicant and office of a change within a second, and nobody else', async () => {
    const [mother, receiver] = [await site.as('mother'), await site.as('hoan-kiem-receiver')];
    const [own, office, elsewhere, stranger] = await Promise.all([open(mother.token), open(receiver.token), open((await site.as('cua-nam-receiver')).token), open((await site.as('father')).token)]);
    const { code } = await site.submitted('2.000635', 'mother');
    const heard = Promise.all([own.until(isAbout(code)), office.until(isAbout(code))]);
    for (const took of await heard) expect(took).toBeLessThan(1_000);

    own.events.length = 0;
    office.events.length = 0;
    const accepted = receiver.post(`/api/v1/office/applications/${code}/accept`, { revision: 1 });
    const again = await Promise.all([own.until(isAbout(code)), office.until(isAbout(code))]);
    for (const took of again) expect(took).toBeLessThan(1_000);
    expect((await accepted).status).toBe(200);
    expect(own.data().filter(({ topic }) => topic !== 'notice')).toEqual([{ topic: 'application', ref: code }]);
    expect([...elsewhere.data(), ...stranger.data()]).toEqual([]);
    await Promise.all([own, office, elsewhere, stranger].map((stream) => stream.close()));
  });

  test('resumes after a lost connection with what was missed, once', async () => {
    const mother = await site.as('mother');
    const first = await open(mother.token);
    const before = await site.submitted('2.000635', 'mother');
    await first.until(isAbout(before.code));
    const { lastId } = first;
    await first.close();
    const missed = [await site.submitted('2.000635', 'mother'), await site.submitted('2.000635', 'mother')];
    await delay(400);
    const second = await open(mother.token, lastId);
    await second.until(isAbout(missed[1]!.code));
    const live = await site.submitted('2.000635', 'mother');
    await second.until(isAbout(live.code));
    const heard = second.events.map(({ event, data }) => (event === 'ready' ? event : (JSON.parse(data) as { ref: string }).ref));
    // "ready" carries the end of the log as its id, so it comes after what was missed: a break in between must lose nothing
    expect(heard.filter((ref) => ref === 'ready' || ref.startsWith('H26'))).toEqual([missed[0]!.code, missed[1]!.code, 'ready', live.code]);
    await second.close();
  });

  test('can be resumed from its very first words', async () => {
    const father = await site.as('father');
    const first = await open(father.token);
    await first.close();
    const { code } = await site.submitted('2.000635', 'father');
    await delay(400);
    const second = await open(father.token, first.lastId);
    await second.until(isAbout(code));
    await second.close();
  });

  test('says so when more was missed than is known', async () => {
    const stream = await open((await site.as('mother')).token, '1-1');
    await stream.until((event) => event.event === 'lost');
    await stream.close();
  });

  test('carries topics and references, never names or answers', async () => {
    const stream = await open((await site.as('hoan-kiem-receiver')).token);
    const { code } = await site.submitted('1.001193', 'mother', HOAN_KIEM);
    await stream.until(isAbout(code));
    for (const event of stream.events) expect(Object.keys(JSON.parse(event.data) as object)).toEqual(event.event === 'ready' ? [] : ['topic', 'ref']);
    await stream.close();
  });

  test('ends when its session is revoked; the person’s other devices stay', async () => {
    const [phone, desktop] = [await site.signedInAnew('mother'), await site.signedInAnew('mother')];
    const [onPhone, onDesktop] = [await open(phone.token), await open(desktop.token)];
    expect((await desktop.delete(`/api/v1/me/devices/${phone.sessionId}`)).status).toBe(204);
    await onPhone.ended;
    const { code } = await site.submitted('2.000635', 'mother');
    await onDesktop.until(isAbout(code));
    expect(onPhone.data()).toEqual([{ topic: 'session', ref: phone.sessionId }]);
    await onDesktop.close();
  });

  test('is for those who are signed in', async () => {
    expect((await EventStream.open(url, {})).status).toBe(401);
    expect((await EventStream.open(url, { cookie: 'mot-cua.session=forged' })).status).toBe(401);
  });

  test('ends when the server closes', async () => {
    const { buildApp } = await import('#server/app.ts');
    const { env } = await import('#lib/platform/env.ts');
    const other = await buildApp(env());
    const address = await other.listen({ host: '127.0.0.1', port: 0 });
    const stream = await EventStream.open(`${address}/api/v1/events`, { cookie: `mot-cua.session=${(await site.as('mother')).token}` });
    await stream.until((event) => event.event === 'ready');
    const start = performance.now();
    await Promise.all([other.close(), stream.ended]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test('events are kept a day', async () => {
  const { deleteOldEvents } = await import('#lib/events/jobs.ts');
  const { setTime, MONDAY } = await import('../support/app.ts');
  await db().event.deleteMany();
  const at = Date.parse(MONDAY);
  for (const hours of [25, 23]) await db().event.create({ data: { topic: 'draft', ref: `${hours}`, audience: [], at: new Date(at - hours * 3_600_000) } });
  setTime(MONDAY);
  expect(await deleteOldEvents()).toBe(1);
  expect((await db().event.findMany()).map((event) => event.ref)).toEqual(['23']);
});
