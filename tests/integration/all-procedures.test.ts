/** Every procedure can be filled and submitted, and refuses each required field that is left empty. */
import { describe, expect, test } from 'vitest';
import { localDate } from '#lib/platform/clock.ts';
import { applicationContext } from '#lib/applications/commands.ts';
import { factsFor } from '#lib/applications/prefill.ts';
import { openJson } from '#lib/platform/crypto.ts';
import { db } from '#lib/platform/db.ts';
import { getReference } from '#lib/places/queries.ts';
import { formContext } from '#lib/procedures/form-context.ts';
import { allFields, settle, type Answers } from '#lib/procedures/form-logic.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import type { FormIssue } from '#lib/procedures/form-schema.ts';
import { loadProcedures } from '#prisma/seed/load-procedures.ts';
import { answersShowing, askedFields, requiredFields, requiredPlaces, validAnswers, without, type Filled, type Place } from '../support/answers.ts';
import { countRows, HOAN_KIEM, startSite } from '../support/app.ts';
import { attachMissing } from '../support/papers.ts';
import { factsOf } from '../support/people.ts';

const BY = 'mother';
/** Drafts that are tried at the same time: while one waits for the database, another is checked. */
const AT_ONCE = 3;
const site = await startSite();
const person = await site.as(BY);
const context = formContext(await getReference(), localDate());
const procedures = (await loadProcedures()).map(({ seed }) => seed);

/** Facts that the applicant cannot change, by field key. */
function lockedFacts(form: FormDefinition): Filled {
  const facts = factsFor(form, factsOf(BY));
  return Object.fromEntries(allFields(form).filter((field) => field.locked && field.key in facts).map((field) => [field.key, facts[field.key]]));
}

/** Another fact of the same kind. */
function forged(fact: unknown): unknown {
  if (typeof fact !== 'string') return { provinceCode: '79', wardName: 'Phường Giả' };
  if (/^\d{4}-/.test(fact)) return '1980-01-01';
  if (/^\d{12}$/.test(fact)) return '001190123456';
  return fact === 'female' ? 'male' : 'Kẻ Mạo Danh';
}

type Draft = { id: string; revision: number; form: FormDefinition; first: Filled };

async function startDraft(procedureCode: string): Promise<Draft> {
  const created = await person.post('/api/v1/drafts', { procedureCode });
  expect(created.status).toBe(201);
  const { form, answers } = (await person.get(`/api/v1/drafts/${created.body.id}`)).body as { form: FormDefinition; answers: Filled };
  await attachMissing(person, created.body.id as string);
  return { id: created.body.id as string, revision: 1, form, first: answers };
}

async function send(draft: Draft, answers: Answers): Promise<Awaited<ReturnType<typeof person.post>>> {
  const saved = await person.put(`/api/v1/drafts/${draft.id}`, { revision: draft.revision, answers, pageId: 'review' });
  expect(saved.status, saved.text).toBe(200);
  draft.revision = saved.body.revision as number;
  return person.post('/api/v1/applications', { draftId: draft.id, revision: draft.revision, officeCode: HOAN_KIEM, declaration: true });
}

async function storedAnswers(code: string): Promise<unknown> {
  const row = await db().application.findUniqueOrThrow({ where: { code }, include: { person: true } });
  return openJson(row.person.dataKey ?? new Uint8Array(), applicationContext(row.id), row.answers);
}

type Covering = { answers: Filled; places: Place[] };

/**
 * Answers in which every required field and column is asked: one set for what is always asked, others for the rest. Each
 * place stands with the first set that has it; locked facts stand with none.
 */
function coveringAnswers(form: FormDefinition, first: Filled): { sets: Covering[]; unreachable: string[] } {
  const locked = lockedFacts(form);
  const covered = new Set(Object.keys(locked));
  const sets: Covering[] = [];
  const add = (answers: Filled): void => {
    const places = requiredPlaces(form, answers, context).filter((place) => !covered.has(place.join('.')));
    for (const place of places) covered.add(place.join('.'));
    sets.push({ answers, places });
  };
  add(validAnswers(form, first, context));
  const unreachable = requiredFields(form).flatMap((wanted) => {
    if (covered.has(wanted.join('.')) || covered.has(wanted.join('.0.'))) return [];
    const answers = answersShowing(form, wanted, first, context, locked);
    if (!answers) return [wanted.join('.')];
    add(answers);
    return [];
  });
  return { sets, unreachable };
}

/** Each address that is asked, in a province without a ward list, where the ward's name has to be typed. */
function elsewhere(form: FormDefinition, sets: readonly { answers: Filled }[]): { answers: Filled; place: Place }[] {
  const seen = new Set<string>();
  return sets.flatMap(({ answers }) => askedFields(form, answers, context).flatMap((field) => {
    if (field.type !== 'address' || answers[field.key] === undefined || field.locked || seen.has(field.key)) return [];
    seen.add(field.key);
    return [{ answers: { ...answers, [field.key]: { provinceCode: '79', detail: 'Số 5' } }, place: [field.key, 'wardName'] }];
  }));
}

test('there are 44 procedures', () => expect(procedures).toHaveLength(44));

describe.each(procedures)('$code $content.name.en', ({ code: procedureCode }) => {
  test('is submitted with valid answers, which are kept sealed as they were sent', async () => {
    const draft = await startDraft(procedureCode);
    const answers = validAnswers(draft.form, draft.first, context);
    const reply = await send(draft, answers);
    expect(reply.status, reply.text).toBe(201);
    expect(reply.body.code).toMatch(/^H26\.\d{3}-\d{6}-\d{4}$/);
    const sent = settle(draft.form, answers, context.today).answers;
    expect(await storedAnswers(reply.body.code as string)).toEqual(sent);
    const read = await person.get(`/api/v1/applications/${reply.body.code}`);
    expect(read.body).toMatchObject({ procedureCode, status: 1, answers: sent });
  });

  test('refuses each required field that is left empty, and writes nothing', async () => {
    const drafts = await Promise.all(Array.from({ length: AT_ONCE }, () => startDraft(procedureCode)));
    const { form, first } = drafts[0]!;
    const { sets, unreachable } = coveringAnswers(form, first);
    expect(unreachable, 'required fields that no answers lead to').toEqual([]);
    const cases = [...sets.flatMap(({ answers, places }) => places.map((place) => ({ place, answers: without(answers, place) }))), ...elsewhere(form, sets)];
    const before = await countRows();
    const told = await db().event.count({ where: { topic: 'application' } });
    const wrong: string[] = [];
    await Promise.all(drafts.map(async (draft, lane) => {
      for (const { place, answers } of cases.filter((_, index) => index % AT_ONCE === lane)) {
        const { status, body } = await send(draft, answers);
        if (status === 201) Object.assign(draft, await startDraft(procedureCode));
        const issue = (body.issues as FormIssue[] | undefined)?.find((item) => item.path.join('.') === place.join('.'));
        if (status !== 422 || body.code !== 'application.answers-invalid' || issue?.code !== 'required') wrong.push(`${place.join('.')}: ${status} ${JSON.stringify(body.issues ?? body)}`);
      }
    }));
    expect(wrong).toEqual([]);
    // each save says that the draft changed; nothing else may have been written
    expect({ ...(await countRows()), event: 0 }).toEqual({ ...before, event: 0 });
    expect(await db().event.count({ where: { topic: 'application' } })).toBe(told);
    await Promise.all(drafts.map((draft) => person.delete(`/api/v1/drafts/${draft.id}`)));
  });

  test('files only in the name of the person signed in: VNeID’s locked facts stand, whatever was sent', async () => {
    for (const change of [forged, (): undefined => undefined]) {
      const draft = await startDraft(procedureCode);
      const locked = lockedFacts(draft.form);
      const answers = validAnswers(draft.form, draft.first, context);
      const reply = await send(draft, { ...answers, ...Object.fromEntries(Object.entries(locked).map(([key, fact]) => [key, change(fact)])) });
      expect(reply.status, reply.text).toBe(201);
      const asked = askedFields(draft.form, answers, context).filter((field) => field.key in locked);
      expect(await storedAnswers(reply.body.code as string)).toMatchObject(Object.fromEntries(asked.map((field) => [field.key, locked[field.key]])));
    }
  });
});
