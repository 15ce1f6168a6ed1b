/** Officials accept or refuse: who may, one at a time, by when, and with every step on record. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrokenAuditRow } from '#lib/events/audit.ts';
import { db } from '#lib/platform/db.ts';
import { REFUSAL_REASONS } from '#lib/applications/status.ts';
import { countRows, CUA_NAM, HOAN_KIEM, MONDAY, setTime, startSite } from '../support/app.ts';
import type { Reply } from '../support/http.ts';

const SHORT = '2.000635';
const site = await startSite();

beforeEach(() => setTime(MONDAY));

const path = (code: string, action = ''): string => `/api/v1/office/applications/${code}${action && `/${action}`}`;
const REFUSAL = { revision: 1, reasonCode: 'papers-not-valid', note: 'Ảnh chụp không đọc được.' } as const;

async function act(who: string, code: string, action: 'accept' | 'refuse', body: object = action === 'accept' ? { revision: 1 } : REFUSAL): Promise<Reply> {
  return (await site.as(who)).post(path(code, action), body);
}

async function officeId(code: string): Promise<string> {
  return (await db().office.findUniqueOrThrow({ where: { code } })).id;
}

describe('a receiver', () => {
  test('accepts: status, deadline, history, audit and event change together, and the citizen sees it', async () => {
    const { code } = await site.submitted(SHORT, 'mother');
    const before = await countRows();
    setTime('2026-11-23T09:30:00+07:00');
    expect(await act('hoan-kiem-receiver', code, 'accept')).toMatchObject({ status: 200, body: { code, revision: 2 } });
    expect(await countRows()).toEqual({
      // two events: of the dossier, and of the notice
      ...before, historyRow: before.historyRow! + 1, event: before.event! + 2, auditRow: before.auditRow! + 1, idempotencyKey: before.idempotencyKey! + 1,
      // the official signed in
      session: expect.any(Number),
    });
    const seen = await (await site.as('mother')).get(`/api/v1/applications/${code}`);
    expect(seen.body).toMatchObject({
      status: 2, revision: 2, dueAt: '2026-11-23T10:00:00.000Z',
      history: [
        { action: 'submit', status: 1, by: 'applicant', at: '2026-11-23T02:00:00.000Z' },
        { action: 'accept', status: 2, by: 'office', at: '2026-11-23T02:30:00.000Z', reasonCode: null, note: null },
      ],
    });
    expect(seen.text).not.toContain('Ngô Thị Minh Châu');
    const dossier = await (await site.as('hoan-kiem-receiver-2')).get(path(code));
    expect(dossier.body.history[1]).toMatchObject({ officialName: 'Ngô Thị Minh Châu' });
    expect(dossier.body.actions).toEqual(['request-supplement', 'require-payment']);
  });

  test('refuses, with a ground and words that the citizen reads', async () => {
    const { code } = await site.submitted(SHORT, 'mother');
    expect((await act('hoan-kiem-receiver', code, 'refuse')).status).toBe(200);
    const seen = await (await site.as('mother')).get(`/api/v1/applications/${code}`);
    expect(seen.body).toMatchObject({ status: 3, dueAt: null, history: [{}, { action: 'refuse', reasonCode: REFUSAL.reasonCode, note: REFUSAL.note }] });
    const row = await db().auditRow.findFirstOrThrow({ where: { action: 'application.refuse' }, orderBy: { id: 'desc' } });
    expect(row.detail).toEqual({ reason: REFUSAL.reasonCode });
    const { closedAt } = await db().application.findUniqueOrThrow({ where: { code } });
    expect(closedAt?.toISOString()).toBe('2026-11-23T02:00:00.000Z');
  });

  test.each(REFUSAL_REASONS)('may refuse as %s', async (reasonCode) => {
    const { code } = await site.submitted(SHORT, 'mother');
    expect((await act('hoan-kiem-receiver', code, 'refuse', { ...REFUSAL, reasonCode })).status).toBe(200);
  });

  test.each([['no words', { note: '' }, 422, 'application.reason-needed'], ['blanks', { note: ' \n\t ' }, 422, 'application.reason-needed'], ['no note', { note: undefined }, 400, 'request.invalid'], ['an unknown ground', { reasonCode: 'because' }, 400, 'request.invalid'], ['1,001 letters', { note: 'a'.repeat(1001) }, 400, 'request.invalid']])(
    'cannot refuse with %s', async (_, change, status, problem) => {
      const { code } = await site.submitted(SHORT, 'mother');
      await site.as('hoan-kiem-receiver');
      const before = await countRows();
      const reply = await act('hoan-kiem-receiver', code, 'refuse', { ...REFUSAL, ...change });
      expect([reply.status, reply.body.code]).toEqual([status, problem]);
      expect(await countRows()).toEqual(before);
    },
  );

  test('acts once, and on what they saw', async () => {
    const { code } = await site.submitted(SHORT, 'mother');
    for (const revision of [2, 99]) expect(await act('hoan-kiem-receiver', code, 'accept', { revision })).toMatchObject({ status: 409, body: { code: 'application.stale', params: { revision: 1 } } });
    expect((await act('hoan-kiem-receiver', code, 'accept')).status).toBe(200);
    expect(await act('hoan-kiem-receiver', code, 'accept')).toMatchObject({ status: 409, body: { code: 'application.stale' } });
    for (const action of ['accept', 'refuse'] as const) {
      const again = await act('hoan-kiem-receiver', code, action, { ...(action === 'refuse' ? REFUSAL : {}), revision: 2 });
      expect(again).toMatchObject({ status: 409, body: { code: 'application.action-not-possible' } });
    }
  });

  test('repeats a lost request without harm', async () => {
    const { code } = await site.submitted(SHORT, 'mother');
    const receiver = await site.as('hoan-kiem-receiver');
    const key = { 'idempotency-key': 'the-key-of-this-one-request' };
    const replies = [await receiver.post(path(code, 'accept'), { revision: 1 }, key), await receiver.post(path(code, 'accept'), { revision: 1 }, key)];
    expect(replies.map((reply) => reply.status)).toEqual([200, 200]);
    expect(replies[0]?.text).toBe(replies[1]?.text);
    expect(await receiver.post(path(code, 'refuse'), REFUSAL, key)).toMatchObject({ status: 422, body: { code: 'request.idempotency-key-reused' } });
  });
});

describe('two officials at once', () => {
  test('twenty times, exactly one of them acts', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { code } = await site.submitted(SHORT, 'mother');
      const replies = await Promise.all([
        act('hoan-kiem-receiver', code, 'accept'),
        act('hoan-kiem-receiver-2', code, round % 2 ? 'accept' : 'refuse'),
      ]);
      expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409]);
      expect(replies.find((reply) => reply.status === 409)?.body.code).toBe('application.stale');
      const { id, revision } = await db().application.findUniqueOrThrow({ where: { code } });
      expect([revision, await db().historyRow.count({ where: { applicationId: id } })]).toEqual([2, 2]);
    }
  });
});

describe('nobody else decides', () => {
  test.each([
    ['a receiver of another office', 'cua-nam-receiver', 404, 'application.not-found'],
    ['a specialist', 'hoan-kiem-specialist', 403, 'access.denied'],
    ['an approver', 'hoan-kiem-approver', 403, 'access.denied'],
    ['a ward administrator', 'hoan-kiem-administrator', 403, 'access.denied'],
    ['the city', 'city-viewer', 403, 'access.denied'],
    ['the applicant', 'mother', 403, 'access.denied'],
    ['another citizen', 'father', 403, 'access.denied'],
  ])('%s', async (_, who, status, problem) => {
    const { code } = await site.submitted(SHORT, 'mother');
    await site.as(who);
    const before = await countRows();
    for (const action of ['accept', 'refuse'] as const) {
      const reply = await act(who, code, action);
      expect([reply.status, reply.body.code]).toEqual([status, problem]);
    }
    expect(await countRows()).toEqual(before);
  });

  test('a receiver who is the applicant', async () => {
    const { code } = await site.submitted(SHORT, 'hoan-kiem-receiver');
    const before = await countRows();
    expect(await act('hoan-kiem-receiver', code, 'accept')).toMatchObject({ status: 403, body: { code: 'access.denied' } });
    const seen = await (await site.as('hoan-kiem-receiver')).get(path(code));
    expect(seen.body.actions).toEqual([]);
    expect(await countRows()).toEqual(before);
    expect((await act('hoan-kiem-receiver-2', code, 'accept')).status).toBe(200);
  });

  test('an official who left the office', async () => {
    const { code } = await site.submitted(SHORT, 'mother', CUA_NAM);
    const receiver = await site.as('cua-nam-receiver');
    await db().official.update({ where: { personId: receiver.personId }, data: { active: false } });
    expect(await act('cua-nam-receiver', code, 'accept')).toMatchObject({ status: 403, body: { code: 'access.denied' } });
    await db().official.update({ where: { personId: receiver.personId }, data: { active: true } });
    expect((await act('cua-nam-receiver', code, 'accept')).status).toBe(200);
  });

  test('a dossier of another office cannot be read, nor an inbox of another office', async () => {
    const { code } = await site.submitted(SHORT, 'mother');
    const receiver = await site.as('cua-nam-receiver');
    expect(await receiver.get(path(code))).toMatchObject({ status: 404, body: { code: 'application.not-found' } });
    expect(await receiver.get(`/api/v1/office/applications?office=${HOAN_KIEM}`)).toMatchObject({ status: 404, body: { code: 'office.not-found' } });
    expect((await receiver.get(`/api/v1/office/applications?office=${CUA_NAM}`)).status).toBe(200);
  });
});

describe('the deadline', () => {
  /** Same day, with the cut-off at 15:00. */
  const SAME_DAY = '1.001193';
  const closing = (date: string): string => new Date(`${date}T17:00:00+07:00`).toISOString();

  async function dueAfter(procedureCode: string, acceptedAt: string): Promise<string> {
    setTime(MONDAY);
    const { code } = await site.submitted(procedureCode, 'mother');
    setTime(acceptedAt);
    const official = await site.signedInAnew('hoan-kiem-receiver');
    const reply = await official.post(path(code, 'accept'), { revision: 1 });
    expect(reply.status, reply.text).toBe(200);
    return (await db().application.findUniqueOrThrow({ where: { code } })).dueAt?.toISOString() ?? '';
  }

  test.each([
    ['before the cut-off', '2026-11-23T14:59:00+07:00', '2026-11-23'],
    ['at the cut-off', '2026-11-23T15:00:00+07:00', '2026-11-23'],
    ['a minute after it, over the holiday of 24 November', '2026-11-23T15:01:00+07:00', '2026-11-25'],
    ['on the holiday itself', '2026-11-24T10:00:00+07:00', '2026-11-25'],
    ['on Friday afternoon, over the weekend', '2026-11-27T16:00:00+07:00', '2026-11-30'],
    ['on a Saturday', '2026-11-28T09:00:00+07:00', '2026-11-30'],
  ])('of a same-day procedure accepted %s', async (_, acceptedAt, due) => {
    expect(await dueAfter(SAME_DAY, acceptedAt)).toBe(closing(due));
  });

  test('of a procedure of several days counts working days only', async () => {
    const days = (await site.anonymous.get('/api/v1/procedures')).body as { code: string; workingDays: number }[];
    const [three] = days.filter((procedure) => procedure.workingDays === 3);
    expect(three).toBeDefined();
    // Monday; Tuesday is a holiday; Wednesday, Thursday, Friday
    expect(await dueAfter(three!.code, MONDAY)).toBe(closing('2026-11-27'));
    // Friday; Monday, Tuesday, Wednesday
    expect(await dueAfter(three!.code, '2026-11-27T16:59:00+07:00')).toBe(closing('2026-12-02'));
  });
});

describe('the audit trail', () => {
  const chain = async (): Promise<string> => `office:${await officeId(HOAN_KIEM)}`;
  const refused = new Error('undo');

  afterEach(async () => {
    expect(await findBrokenAuditRow(db(), await chain())).toBeNull();
  });

  /** Spoils the trail, asks what is found, and puts everything back. */
  async function foundAfter(spoil: string, ...values: unknown[]): Promise<unknown> {
    let found: unknown;
    const name = await chain();
    await db().$transaction(async (tx) => {
      await tx.$executeRawUnsafe(spoil, name, ...values);
      found = await findBrokenAuditRow(tx, name);
      throw refused;
    }).catch((error: unknown) => {
      if (error !== refused) throw error;
    });
    return found;
  }

  test('names who did what, and no personal data', async () => {
    const { code } = await site.submitted(SHORT, 'mother');
    await act('hoan-kiem-receiver', code, 'accept');
    const { id } = await db().application.findUniqueOrThrow({ where: { code } });
    const rows = await db().auditRow.findMany({ where: { subject: `application:${id}` }, orderBy: { id: 'asc' } });
    const official = await db().official.findFirstOrThrow({ where: { personId: (await site.as('hoan-kiem-receiver')).personId } });
    expect(rows.map(({ action, actor }) => [action, actor])).toEqual([
      ['application.submit', `person:${(await site.as('mother')).personId}`],
      ['application.accept', `official:${official.id}`],
    ]);
  });

  test('is one unbroken chain for each office and for identity', async () => {
    const heads = await db().auditHead.findMany();
    expect(heads.length).toBeGreaterThan(1);
    for (const head of heads) expect(await findBrokenAuditRow(db(), head.chain)).toBeNull();
  });

  test.each([
    ['who acted', `UPDATE audit_row SET actor = 'system' WHERE chain = $1 AND seq = 3`],
    ['what was done', `UPDATE audit_row SET action = 'application.accept.' WHERE chain = $1 AND seq = 3`],
    ['to what', `UPDATE audit_row SET subject = 'application:other' WHERE chain = $1 AND seq = 3`],
    ['when', `UPDATE audit_row SET at = at + interval '1 millisecond' WHERE chain = $1 AND seq = 3`],
    ['a detail', `UPDATE audit_row SET detail = '{"reason":"other"}' WHERE chain = $1 AND seq = 3`],
    ['its hash', `UPDATE audit_row SET hash = decode(repeat('00', 32), 'hex') WHERE chain = $1 AND seq = 3`],
    ['the hash before it', `UPDATE audit_row SET "prevHash" = decode(repeat('00', 32), 'hex') WHERE chain = $1 AND seq = 3`],
    ['the whole row: deleted', `DELETE FROM audit_row WHERE chain = $1 AND seq = 3`],
    ['its place', `UPDATE audit_row SET seq = -seq WHERE chain = $1 AND seq = 3`],
  ])('shows that someone changed %s', async (_, sql) => {
    expect(await foundAfter(sql)).toEqual({ seq: 3 });
  });

  test('shows that the last rows were cut off', async () => {
    const { seq } = await db().auditHead.findUniqueOrThrow({ where: { chain: await chain() } });
    expect(await foundAfter(`DELETE FROM audit_row WHERE chain = $1 AND seq > $2`, seq - 2)).toEqual({ seq: seq - 1 });
  });

  test('shows that a row was made up at its end', async () => {
    const { seq } = await db().auditHead.findUniqueOrThrow({ where: { chain: await chain() } });
    const added = `INSERT INTO audit_row (chain, seq, at, actor, action, subject, detail, "prevHash", hash) SELECT chain, seq + 1, at, actor, action, subject, detail, hash, hash FROM audit_row WHERE chain = $1 AND seq = $2`;
    expect(await foundAfter(added, seq)).toEqual({ seq: seq + 1 });
  });
});
