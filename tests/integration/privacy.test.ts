/** What stands in the database: nothing that identifies or was answered can be read there. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { applicationContext } from '#lib/applications/commands.ts';
import { draftContext } from '#lib/applications/draft-commands.ts';
import { openFacts, recordPerson } from '#lib/identity/commands.ts';
import { lookupHash, newDataKey, openJson } from '#lib/platform/crypto.ts';
import { db } from '#lib/platform/db.ts';
import { settle } from '#lib/procedures/form-logic.ts';
import { startSite, type Draft } from '../support/app.ts';
import type { Filled } from '../support/answers.ts';
import { factsOf } from '../support/people.ts';

const site = await startSite();
const mother = await site.as('mother');

/** Answers that stand nowhere else. */
const SECRETS = { text: 'Zqxwvutản Bí Mật', place: 'Ngõ Kzyxwvu 7', phone: '0987651234', personalId: '001195765432', email: 'zqx.bi.mat@example.com' };

/** Typed answers made recognisable: whatever may hold any text, number or address. */
function secret(answers: Filled, form: Draft['form']): Filled {
  const change = (type: string, value: unknown): unknown => {
    if (value === undefined) return value;
    if (type === 'text' || type === 'textarea') return SECRETS.text;
    if (type === 'address') return { ...(value as Filled), detail: SECRETS.place };
    return type === 'phone' ? SECRETS.phone : type === 'personal-id' ? SECRETS.personalId : type === 'email' ? SECRETS.email : value;
  };
  const fields = form.pages.flatMap((page) => page.fields).filter((field) => !field.locked);
  return { ...answers, ...Object.fromEntries(fields.map((field) => [field.key, change(field.type, answers[field.key])])) };
}

/** The columns ("table.column") that hold a text: as it is, inside JSON, or as bytes. */
async function columnsWith(text: string): Promise<string[]> {
  const columns = await db().$queryRaw<{ table: string; column: string; type: string }[]>`
    SELECT table_name AS "table", column_name AS "column", data_type AS type FROM information_schema.columns WHERE table_schema = 'public'`;
  const found = await Promise.all(columns.map(async ({ table, column, type }) => {
    const holds = type === 'bytea' ? `position(convert_to($1, 'UTF8') IN "${column}") > 0` : `position(lower($1) IN lower("${column}"::text)) > 0`;
    const [row] = await db().$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int AS count FROM "${table}" WHERE ${holds}`, text);
    return row?.count ? [`${table}.${column}`] : [];
  }));
  return found.flat().toSorted();
}

async function savedDraft(): Promise<Draft> {
  const draft = await site.drafted('1.001193', 'mother');
  const answers = secret(draft.answers, draft.form);
  const saved = await mother.put(`/api/v1/drafts/${draft.id}`, { revision: draft.revision, answers, pageId: 'review' });
  return { ...draft, revision: saved.body.revision as number, answers };
}

const submit = (draft: Draft): ReturnType<typeof mother.post> => mother.post('/api/v1/applications', { draftId: draft.id, revision: draft.revision, officeCode: 'H26.004', declaration: true });

let code = '';
let draft: Draft;

beforeAll(async () => {
  const sent = await savedDraft();
  const reply = await submit(sent);
  expect(reply.status, reply.text).toBe(201);
  code = reply.body.code as string;
  draft = await savedDraft();
  expect((await (await site.as('hoan-kiem-receiver')).post(`/api/v1/office/applications/${code}/accept`, { revision: 1 })).status).toBe(200);
});

describe('no column of any table holds in clear', () => {
  const facts = factsOf('mother');

  test.each<[string, string]>([
    ['the personal number', facts.personalId],
    ['the end of the personal number', facts.personalId.slice(3)],
    ['the date of birth', facts.birthDate],
    ['the phone number of VNeID', facts.phone ?? ''],
    ['the e-mail address of VNeID', facts.email ?? ''],
    ['the address of VNeID', facts.residence?.detail ?? ''],
    ['the husband’s number', facts.spouse?.personalId ?? ''],
    ['the father’s name', facts.father?.fullName ?? ''],
    ['typed text', SECRETS.text], ['a typed address', SECRETS.place], ['a typed phone number', SECRETS.phone], ['a typed personal number', SECRETS.personalId], ['a typed e-mail address', SECRETS.email],
  ])('%s', async (_, text) => {
    expect(text.length).toBeGreaterThan(5);
    expect(await columnsWith(text)).toEqual([]);
    expect(await columnsWith(Buffer.from(text).toString('base64').slice(0, -4))).toEqual([]);
    expect(await columnsWith(Buffer.from(text).toString('hex'))).toEqual([]);
  });

  test('names stand only where officials look for them', async () => {
    expect(await columnsWith('Nguyễn Thị Thu Hà')).toEqual(['application.applicantName', 'person.fullName']);
  });

  test('yet the answers are all there for those who may read them', async () => {
    const read = await mother.get(`/api/v1/applications/${code}`);
    for (const value of Object.values(SECRETS).filter((text) => text !== SECRETS.personalId)) expect(read.text).toContain(value);
    expect((await (await site.as('hoan-kiem-receiver')).get(`/api/v1/office/applications/${code}`)).body.answers).toEqual(read.body.answers);
    expect(read.body.answers).toEqual(settle(draft.form, draft.answers, '2026-11-23').answers);
  });
});

describe('sessions and numbers', () => {
  test('a session’s token is nowhere, only its hash', async () => {
    expect(await columnsWith(mother.token)).toEqual([]);
    const session = await db().session.findUniqueOrThrow({ where: { id: mother.sessionId } });
    expect(Buffer.from(session.tokenHash)).toEqual(createHash('sha256').update(mother.token).digest());
  });

  test('a person is found by a keyed hash of the number, which nobody can make without the key', async () => {
    const { personalId } = factsOf('mother');
    const { idNumberHash } = await db().person.findUniqueOrThrow({ where: { id: mother.personId } });
    expect(idNumberHash).toEqual(lookupHash('personal-id', personalId));
    for (const text of [personalId, `personal-id${personalId}`, `personal-id\0${personalId}`]) expect(Buffer.from(idNumberHash)).not.toEqual(createHash('sha256').update(text).digest());
    expect(lookupHash('track', personalId)).not.toEqual(idNumberHash);
  });

  test('public tracking opens with the last digits of the phone that was typed, and shows neither name nor answer', async () => {
    const track = (phoneLast4: string): ReturnType<typeof mother.post> => site.anonymous.post('/api/v1/track', { code: code.toLowerCase(), phoneLast4 });
    const reply = await track(SECRETS.phone.slice(-4));
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.body)).toEqual(['code', 'procedureName', 'status', 'officeName', 'submittedAt', 'dueAt', 'history']);
    expect(reply.text).not.toMatch(/Thu Hà|Zqxw|Ngô Thị/);
    expect(await track('0000')).toMatchObject({ status: 404, body: { code: 'track.not-found' } });
    expect(await track(factsOf('mother').phone!.slice(-4))).toMatchObject({ status: 404, body: { code: 'track.not-found' } });
  });
});

describe('what is sealed', () => {
  const keyOf = async (personId: string): Promise<Uint8Array> => (await db().person.findUniqueOrThrow({ where: { id: personId } })).dataKey ?? new Uint8Array();

  test('opens in its own row only: not in another draft, application or person', async () => {
    const key = await keyOf(mother.personId);
    const [application, own, other] = [await db().application.findUniqueOrThrow({ where: { code } }), await db().draft.findUniqueOrThrow({ where: { id: draft.id } }), await savedDraft()];
    expect(openJson(key, draftContext(own.id), own.answers)).toEqual(draft.answers);
    expect(() => openJson(key, draftContext(other.id), own.answers)).toThrow();
    expect(() => openJson(key, applicationContext(own.id), own.answers)).toThrow();
    expect(() => openJson(key, draftContext(application.id), application.answers)).toThrow();
    expect(() => openJson(key, 'facts', application.answers)).toThrow();
    const father = await site.as('father');
    const fathersKey = await keyOf(father.personId);
    expect(() => openJson(fathersKey, draftContext(own.id), own.answers)).toThrow();
  });

  test('moved to another row by hand it is an error, never somebody’s data', async () => {
    const theirs = await site.drafted('1.001193', 'father');
    const row = await db().draft.findUniqueOrThrow({ where: { id: draft.id } });
    await db().draft.update({ where: { id: theirs.id }, data: { answers: row.answers } });
    const reply = await (await site.as('father')).get(`/api/v1/drafts/${theirs.id}`);
    expect([reply.status, reply.body.code]).toEqual([500, 'server.error']);
    expect(reply.text).not.toContain('Zqxw');
  });

  test('stays closed for ever once the person’s key is erased, even after they come back', async () => {
    const { code: theirs } = await site.submitted('2.000635', 'veteran');
    const veteran = await site.as('veteran');
    const before = await db().person.findUniqueOrThrow({ where: { id: veteran.personId } });
    const application = await db().application.findUniqueOrThrow({ where: { code: theirs } });
    expect(openFacts(before).personalId).toBe(factsOf('veteran').personalId);

    const erased = await db().person.update({ where: { id: veteran.personId }, data: { dataKey: null } });
    expect(() => openFacts(erased)).toThrow('erased');
    expect(() => openFacts({ ...erased, dataKey: newDataKey() })).toThrow();
    // and whoever still has a session of theirs is nobody any more
    expect((await veteran.get(`/api/v1/applications/${theirs}`)).status).toBe(401);

    const back = await recordPerson(db(), factsOf('veteran'), 2);
    expect(back.id).toBe(veteran.personId);
    const after = await db().person.findUniqueOrThrow({ where: { id: back.id } });
    expect(openFacts(after).fullName).toBe(factsOf('veteran').fullName);
    expect(Buffer.from(after.dataKey!)).not.toEqual(Buffer.from(before.dataKey!));
    expect(() => openJson(after.dataKey!, applicationContext(application.id), application.answers)).toThrow();
  });

  test('two sign-ins at once make one person with one key, and its facts can be read', async () => {
    const facts = factsOf('citizen-80');
    const ids = await Promise.all(Array.from({ length: 8 }, () => recordPerson(db(), facts, 2)));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    expect(openFacts(await db().person.findUniqueOrThrow({ where: { id: ids[0]!.id } }))).toMatchObject({ personalId: facts.personalId, fullName: facts.fullName });
  });
});
