/** What nobody should send: the right refusal in both languages, nothing written, no outage. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { INBOX_VIEWS } from '#lib/applications/inbox-schema.ts';
import { endSession } from '#lib/identity/commands.ts';
import { db } from '#lib/platform/db.ts';
import { countRows, HOAN_KIEM, MONDAY, setTime, startSite, type Person } from '../support/app.ts';
import type { Reply } from '../support/http.ts';
import en from '#locales/en/errors.json' with { type: 'json' };
import vi from '#locales/vi/errors.json' with { type: 'json' };

const SHORT = '2.000635';
const site = await startSite();
const mother = await site.as('mother');
const receiver = await site.as('hoan-kiem-receiver');
const foreign = await site.submitted(SHORT, 'father');
const draft = await site.drafted(SHORT, 'mother');
const DRAFT = `/api/v1/drafts/${draft.id}`;

beforeEach(() => setTime(MONDAY));

function sentenceOf(locale: object, code: string): unknown {
  return code.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], locale);
}

/** Sends the same in both languages: the refusal is whole, in that language, and nothing was written. */
async function expectRefusal(send: (headers: Record<string, string>) => Promise<Reply>, status: number, code: string): Promise<Reply> {
  const before = await countRows();
  let reply: Reply | undefined;
  for (const [language, locale] of [['en-GB,en;q=0.9,vi;q=0.8', en], ['vi-VN,vi;q=0.9,en;q=0.8', vi], ['fr', vi]] as const) {
    reply = await send({ 'accept-language': language });
    expect([reply.status, reply.body?.code], reply.text.slice(0, 300)).toEqual([status, code]);
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.body).toMatchObject({ type: `urn:mot-cua:problem:${code}`, status });
    const parts = String(sentenceOf(locale, code)).split(/\{\{\w+\}\}/);
    for (const part of parts) expect(reply.body.title).toContain(part);
    expect(reply.text).not.toMatch(/node_modules|at \w+ \(|prisma|SELECT/i);
  }
  expect(await countRows()).toEqual(before);
  return reply!;
}

const save = (person: Person, answers: unknown, extra: object = {}) => (headers: Record<string, string>): Promise<Reply> =>
  person.put(DRAFT, { revision: draft.revision, answers, pageId: 'review', ...extra }, headers);

describe('what does not exist', () => {
  test.each([
    ['an unknown address', '/api/v1/nothing', 'request.not-found'],
    ['an unknown procedure', '/api/v1/procedures/9.999999', 'procedure.not-found'],
    ['a procedure of strange letters', '/api/v1/procedures/%F0%9F%98%80', 'procedure.not-found'],
    ['a procedure named like a property', '/api/v1/procedures/__proto__', 'procedure.not-found'],
    ['an unknown draft', `/api/v1/drafts/${randomUUID()}`, 'draft.not-found'],
    ['an unknown application', '/api/v1/applications/H26.004-261123-9999', 'application.not-found'],
    ['an application of somebody else', `/api/v1/applications/${foreign.code}`, 'application.not-found'],
    ['SQL as an application', "/api/v1/applications/'%20OR%201=1--", 'application.not-found'],
  ])('%s', async (_, url, code) => {
    await expectRefusal((headers) => mother.get(url, headers), 404, code);
  });

  test('a procedure to begin', async () => {
    for (const procedureCode of ['9.999999', '', '__proto__', 'constructor']) await expectRefusal((headers) => mother.post('/api/v1/drafts', { procedureCode }, headers), 404, 'procedure.not-found');
  });

  test('somebody else’s device', async () => {
    const { sessionId } = await site.as('father');
    await expectRefusal((headers) => mother.delete(`/api/v1/me/devices/${sessionId}`, headers), 404, 'device.not-found');
    expect((await (await site.as('father')).get('/api/v1/drafts')).status).toBe(200);
  });
});

describe('what has the wrong shape', () => {
  test.each<[string, unknown]>([
    ['no body', undefined], ['a list', []], ['a text', '"text"'], ['a number', '5'], ['null', 'null'],
    ['no code', {}], ['a number as code', { procedureCode: 5 }], ['a list as code', { procedureCode: [SHORT] }], ['an object as code', { procedureCode: { $ne: '' } }],
    ['a code too long', { procedureCode: 'x'.repeat(41) }], ['a field too many', { procedureCode: SHORT, admin: true }],
  ])('a draft begun with %s', async (_, body) => {
    await expectRefusal((headers) => mother.post('/api/v1/drafts', body, { ...headers, 'content-type': 'application/json' }), 400, body === undefined ? 'request.malformed' : 'request.invalid');
  });

  test.each<[string, object]>([
    ['no revision', { revision: undefined }], ['a revision of 0', { revision: 0 }], ['half a revision', { revision: 1.5 }], ['a revision in words', { revision: '1' }], ['a huge revision', { revision: 1e308 }],
    ['answers as a list', { answers: [] }], ['answers as text', { answers: 'x' }], ['no answers', { answers: undefined }], ['a page that the form has not', { pageId: 'no-such-page' }], ['a page of 1,000 letters', { pageId: 'a'.repeat(1000) }],
    ['a field too many', { status: 2 }], ['an answer to no question', { answers: { noSuchField: 1 } }], ['an answer to a question of 100 letters', { answers: { ['a'.repeat(100)]: 1 } }],
    ['an answer named constructor', { answers: { constructor: 1 } }], ['an answer named toString', { answers: { toString: 1 } }],
  ])('a draft saved with %s', async (_, change) => {
    await expectRefusal((headers) => mother.put(DRAFT, { revision: draft.revision, answers: {}, pageId: 'review', ...change }, headers), 400, 'request.invalid');
  });

  test('ids that are none', async () => {
    for (const id of ['x', '1', `${draft.id}0`, draft.id.replace('-', ''), '%00', '..%2f..']) await expectRefusal((headers) => mother.get(`/api/v1/drafts/${id}`, headers), 400, 'request.invalid');
  });

  test.each<[string, object]>([
    ['a declaration in words', { declaration: 'yes' }], ['no declaration', { declaration: undefined }], ['an office too long', { officeCode: 'H26'.repeat(20) }], ['a draft that is no id', { draftId: "' OR 1=1" }], ['answers of its own', { answers: {} }],
  ])('an application sent with %s', async (_, change) => {
    await expectRefusal((headers) => mother.post('/api/v1/applications', { draftId: draft.id, revision: draft.revision, officeCode: HOAN_KIEM, declaration: true, ...change }, headers), 400, 'request.invalid');
  });

  test.each(['', '?office=', `?office=${HOAN_KIEM}&view=secret`, `?office=${HOAN_KIEM}&view=waiting`, `?office=${HOAN_KIEM}&view=receive&view=all`, `?office=${HOAN_KIEM}&whose=everybody`, `?office=${HOAN_KIEM}&whose=`, `?office=${HOAN_KIEM}&field=${'a'.repeat(41)}`, `?office=${HOAN_KIEM}&procedure=${'a'.repeat(41)}`, `?office=${HOAN_KIEM}&q=${'a'.repeat(101)}`, `?office=${HOAN_KIEM}&limit=1000`, `?office=${HOAN_KIEM}&office=H26.005`, `?office[$ne]=x`, `?office=${HOAN_KIEM}&cursor=${'a'.repeat(201)}`])('an inbox asked for with "%s"', async (query) => {
    const [status, code] = query === '?office=' ? [404, 'office.not-found'] as const : [400, 'request.invalid'] as const;
    await expectRefusal((headers) => receiver.get(`/api/v1/office/applications${query}`, headers), status, code);
  });

  const ITEM = { code: foreign.code, revision: 1 };
  test.each<[string, 'POST' | 'PUT', string, object]>([
    ['nothing to accept', 'POST', 'applications/accept-many', { items: [] }],
    ['51 to accept', 'POST', 'applications/accept-many', { items: Array.from({ length: 51 }, () => ITEM) }],
    ['a revision of 0 among many', 'POST', 'applications/accept-many', { items: [ITEM, { ...ITEM, revision: 0 }] }],
    ['a note among many', 'POST', 'applications/accept-many', { items: [{ ...ITEM, note: 'x' }] }],
    ['nobody named to give to', 'POST', `applications/${foreign.code}/give`, {}],
    ['a name to give to', 'POST', `applications/${foreign.code}/give`, { officialId: 'Lan' }],
    ['a filter without a name', 'POST', 'filters', { name: '  ', query: { view: 'all' } }],
    ['a filter with a long name', 'POST', 'filters', { name: 'a'.repeat(61), query: { view: 'all' } }],
    ['a filter of an old view', 'POST', 'filters', { name: 'x', query: { view: 'waiting' } }],
    ['a filter of another office', 'POST', 'filters', { name: 'x', query: { view: 'all', office: HOAN_KIEM } }],
    ['away until a day that is none', 'PUT', `${HOAN_KIEM}/staff/${randomUUID()}/away`, { until: '2026-02-30' }],
    ['away until a moment', 'PUT', `${HOAN_KIEM}/staff/${randomUUID()}/away`, { until: '2026-11-30T00:00:00Z' }],
    ['a code of letters', 'POST', 'helps', { office: HOAN_KIEM, code: 'abcdefgh' }],
    ['a code of nine digits', 'POST', 'helps', { office: HOAN_KIEM, code: '123456789' }],
    ['a card with a number that is none', 'POST', 'helps/counter', { office: HOAN_KIEM, personalId: '999999999999', fullName: 'Trần Văn Mới', birthDate: '1999-05-05', sex: 'male' }],
    ['a card without a sex', 'POST', 'helps/counter', { office: HOAN_KIEM, personalId: '001199999999', fullName: 'Trần Văn Mới', birthDate: '1999-05-05' }],
  ])('at the office: %s', async (_, method, path, body) => {
    await expectRefusal((headers) => receiver.send(method, `/api/v1/office/${path}`, body, headers), 400, 'request.invalid');
  });

  test.each([{ code: foreign.code }, { code: foreign.code, phoneLast4: '12' }, { code: foreign.code, phoneLast4: 1234 }, { code: foreign.code, phoneLast4: '١٢٣٤' }, { code: 'x'.repeat(41), phoneLast4: '1234' }])('tracking asked for with %j', async (body) => {
    const reply = await site.anonymous.post('/api/v1/track', body);
    expect([reply.status, reply.body.code]).toEqual([400, 'request.invalid']);
  });
});

test.each<[string, string, object?]>([
  ['GET', '/api/v1/procedures/1%00'],
  ['GET', '/api/v1/applications/H26%00'],
  ['POST', '/api/v1/drafts', { procedureCode: 'a\u0000' }],
  ['POST', '/api/v1/applications', { draftId: draft.id, revision: draft.revision, officeCode: 'H\u0000', declaration: true }],
  ['PUT', DRAFT, { revision: draft.revision, answers: {}, pageId: 'a\u0000' }],
  ['GET', '/api/v1/office/applications/H26%00'],
  ['GET', '/api/v1/office/applications?office=H%00'],
  ['GET', `/api/v1/office/applications?office=${HOAN_KIEM}&field=a%00`],
  ['POST', `/api/v1/office/applications/${foreign.code}/refuse`, { revision: 1, reasonCode: 'other', note: 'a\u0000b' }],
  ['POST', `/api/v1/office/applications/H%00/accept`, { revision: 1 }],
  ['GET', '/api/v1/office/H%00/staff'],
  ['GET', '/api/v1/me/files?documentId=a%00'],
  ['GET', '/api/v1/applications/H%00/papers'],
  ['GET', '/api/v1/office/applications/H%00/papers'],
  ['POST', `/api/v1/office/applications/H%00/papers/${randomUUID()}/check`, { check: 'good' }],
  ['POST', '/api/v1/track', { code: 'H\u0000', phoneLast4: '1234' }],
])('NUL, which no text of PostgreSQL can hold: %s %s', async (method, url, body) => {
  const caller = url.includes('/staff') ? await site.as('hoan-kiem-administrator') : url.includes('/office/') ? receiver : mother;
  const before = await countRows();
  const reply = await caller.send(method as 'GET', url, body);
  expect([reply.status, reply.body.code]).toEqual([400, url === DRAFT ? 'request.invalid' : 'request.malformed']);
  expect(await countRows()).toEqual(before);
});

describe('what is no JSON', () => {
  const send = (body: string | Buffer, type = 'application/json') => (headers: Record<string, string>): Promise<Reply> => mother.send('PUT', DRAFT, body, { ...headers, 'content-type': type });

  test.each(['{', '{"a":}', 'procedureCode=x', '<xml/>', '{"a":1}{"b":2}', "{'a':1}", '\u0000', ''])('%j', async (body) => {
    await expectRefusal(send(body), 400, 'request.malformed');
  });

  test('prototype keys', async () => {
    for (const body of ['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}', `{"revision":${draft.revision},"pageId":"review","answers":{"__proto__":{"a":1}}}`]) {
      await expectRefusal(send(body), 400, 'request.malformed');
    }
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('bytes that are no UTF-8 are not taken for text', async () => {
    const before = await countRows();
    const body = Buffer.concat([Buffer.from(`{"revision":${draft.revision},"pageId":"`), Buffer.from([0xff, 0xfe, 0xc3, 0x28]), Buffer.from('","answers":{}}')]);
    const reply = await send(body)({});
    expect(reply.status).toBe(400);
    expect(await countRows()).toEqual(before);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'application/json-patch', 'nonsense'])('a body of type %s', async (type) => {
    await expectRefusal(send('{}', type), 415, 'request.unsupported-type');
  });

  test('1 MB of text, in one answer or in many', async () => {
    await expectRefusal(save(mother, { requesterName: 'a'.repeat(1024 * 1024) }), 413, 'request.too-large');
    await expectRefusal(save(mother, Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`field${index}`, 'x'.repeat(50)]))), 413, 'request.too-large');
    await expectRefusal((headers) => mother.post('/api/v1/drafts', { procedureCode: 'x'.repeat(1024 * 1024) }, headers), 413, 'request.too-large');
  });
});

describe('what is too deep, too long or unreadable inside a draft', () => {
  const [textField] = draft.form.pages.flatMap((page) => page.fields).filter((field) => field.type === 'text' && field.required && !field.showIf && !field.locked && !('computed' in field && field.computed));
  const key = textField!.key;

  /** A draft takes what is wrong and keeps it; the submission refuses it. */
  async function expectRefusedAtSubmission(value: unknown, codes: RegExp): Promise<void> {
    const spoilt = await site.drafted(SHORT, 'mother', (answers) => ({ ...answers, [key]: value }));
    const before = await countRows();
    const reply = await mother.post('/api/v1/applications', { draftId: spoilt.id, revision: spoilt.revision, officeCode: HOAN_KIEM, declaration: true });
    expect([reply.status, reply.body.code], reply.text.slice(0, 300)).toEqual([422, 'application.answers-invalid']);
    expect(reply.body.issues).toContainEqual({ path: [key], code: expect.stringMatching(codes) });
    expect(await countRows()).toEqual(before);
    await mother.delete(`/api/v1/drafts/${spoilt.id}`);
  }

  test.each([['NUL', 'a\u0000b'], ['an escape character', 'a\u001b[31mb'], ['a control character of C1', 'a\u0085b'], ['text turned round', 'a\u202Eb'], ['an isolate', 'a\u2066b']])('%s', async (_, value) => {
    await expectRefusedAtSubmission(value, /^forbidden-characters$/);
  });

  test('a text of 100,000 letters', () => expectRefusedAtSubmission('a'.repeat(100_000), /^too-long$/));
  test('a list of 20,000 numbers', () => expectRefusedAtSubmission(Array.from({ length: 20_000 }, (_, index) => index), /^wrong-type$/));
  test.each([5, true, [[]], [{}], ['a'], { a: 'b' }])('%j where a text belongs', async (value) => {
    await expectRefusedAtSubmission(value, /^(wrong-type|required)$/);
  });

  test('half of a surrogate pair breaks nothing', async () => {
    const odd = await site.drafted(SHORT, 'mother', (answers) => ({ ...answers, [key]: 'a\ud800b' }));
    const reply = await mother.post('/api/v1/applications', { draftId: odd.id, revision: odd.revision, officeCode: HOAN_KIEM, declaration: true });
    expect(reply.status).toBeLessThan(500);
  });

  test.each([10, 2_000, 40_000])('a nest of %d lists, or of objects', async (depth) => {
    for (const [open, close] of [['[', ']'], ['{"a":', '}']] as const) {
      const nest = `${open.repeat(depth)}1${close.repeat(depth)}`;
      await expectRefusal((headers) => mother.send('PUT', DRAFT, `{"revision":${draft.revision},"pageId":"review","answers":{"${key}":${nest}}}`, headers), 400, 'request.invalid');
    }
  });
});

describe('the search of an inbox', () => {
  const search = async (q: string, more = ''): Promise<Reply> => receiver.get(`/api/v1/office/applications?office=${HOAN_KIEM}&view=all&q=${encodeURIComponent(q)}${more}`);

  test('finds by code and by name, with or without diacritics', async () => {
    for (const q of [foreign.code, foreign.code.toLowerCase(), foreign.code.slice(-4), 'Trần Minh Đức', 'tran minh duc', 'MINH ĐỨC', ' trần  minh ']) {
      expect((await search(q)).body.items.map((item: { code: string }) => item.code), q).toContain(foreign.code);
    }
  });

  test.each(['%', '_', '%%', 'tran%duc', 't_an', '\\', '\\%', "' OR '1'='1", '"; DROP TABLE application; --', '*', '.*', '('])('takes %j as it stands', async (q) => {
    const reply = await search(q);
    expect(reply.status, reply.text).toBe(200);
    expect(reply.body.items).toEqual([]);
    expect(reply.body.counts.all).toBe(0);
  });

  test('refuses NUL, which no text of PostgreSQL can hold, and takes other strange letters', async () => {
    for (const q of ['\u0000', 'a\u0000b']) expect(await search(q)).toMatchObject({ status: 400, body: { code: 'request.malformed' } });
    for (const q of ['\u001b', '\ufffd', '🙂'.repeat(50)]) expect(await search(q)).toMatchObject({ status: 200, body: { items: [] } });
  });

  test.each(['x', '|', '2026-11-23T02:00:00.000Z|', `2026-99-99|${randomUUID()}`, `2026-11-23|${randomUUID()}`, `9999-12-31T00:00:00Z|${'-'.repeat(36)}`, `0000-01-01|${randomUUID()}`, `2026-11-23T02:00:00.000Z|${'f'.repeat(36)}`, "2026' OR 1=1|x", '%00'])('a cursor like "%s" breaks nothing', async (cursor) => {
    const reply = await receiver.get(`/api/v1/office/applications?office=${HOAN_KIEM}&view=all&cursor=${encodeURIComponent(cursor)}`);
    expect(reply.status, reply.text).toBe(200);
  });
});

test.each(INBOX_VIEWS)('the view "%s" takes any cursor for a beginning', async (view) => {
  for (const cursor of ['x', `2026-11-23T02:00:00.000Z|${'f'.repeat(36)}`]) {
    expect((await receiver.get(`/api/v1/office/applications?office=${HOAN_KIEM}&view=${view}&cursor=${encodeURIComponent(cursor)}`)).status).toBe(200);
  }
});

describe('the session', () => {
  test('none', async () => {
    await expectRefusal((headers) => site.anonymous.get('/api/v1/drafts', headers), 401, 'session.missing');
    await expectRefusal((headers) => site.anonymous.post('/api/v1/drafts', { procedureCode: SHORT }, headers), 401, 'session.missing');
  });

  test.each(['x', 'a'.repeat(43), 'null', "' OR 1=1", '%00', 'ü'])('a forged token %j', async (token) => {
    await expectRefusal((headers) => site.withToken(encodeURIComponent(token)).get('/api/v1/drafts', headers), 401, 'session.expired');
  });

  test('ended by its time, after twelve hours', async () => {
    const person = await site.signedInAnew('father');
    setTime('2026-11-23T20:59:59+07:00');
    expect((await person.get('/api/v1/drafts')).status).toBe(200);
    setTime('2026-11-23T21:00:00+07:00');
    await expectRefusal((headers) => person.get('/api/v1/drafts', headers), 401, 'session.expired');
  });

  test('ended by its owner', async () => {
    const person = await site.signedInAnew('father');
    await endSession(person.token);
    await expectRefusal((headers) => person.get('/api/v1/drafts', headers), 401, 'session.expired');
    expect((await person.get('/api/v1/session')).body).toEqual({ me: null });
  });

  test('the token is found by its hash, never by itself', async () => {
    const { tokenHash } = await db().session.findFirstOrThrow();
    await expectRefusal((headers) => site.withToken(Buffer.from(tokenHash).toString('base64url')).get('/api/v1/drafts', headers), 401, 'session.expired');
  });
});

test('a method that an address does not have', async () => {
  for (const method of ['PUT', 'DELETE'] as const) {
    const reply = await mother.send(method, '/api/v1/procedures', undefined);
    expect([404, 405]).toContain(reply.status);
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
  }
});

test.each(['x', '-', '1-1', '0-0', '99999999999999999999-1', '18446744073709551616-1', '9223372036854775807-9223372036854775807', '-1--1', "1' OR '1", '\u00001-1'.replace('\u0000', '')])('a Last-Event-ID like "%s" breaks nothing', async (id) => {
  const response = await site.app.inject({ url: '/api/v1/events', headers: { cookie: `mot-cua.session=${mother.token}`, 'last-event-id': id }, payloadAsStream: true });
  expect(response.statusCode).toBe(200);
  response.stream().destroy();
});

test('after all this the server is well', async () => {
  expect((await site.anonymous.get('/api/v1/health')).body).toEqual({ status: 'ok', database: 'ok' });
  expect((await mother.get(DRAFT)).body.answers).toEqual(draft.answers);
});
