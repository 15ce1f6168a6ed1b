/** The steps of a procedure at an office: its administrator changes them, and dossiers under way keep theirs. */
import { describe, expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import { getProcedure } from '#lib/procedures/queries.ts';
import { currentProcess, getProcessSteps } from '#lib/procedures/process-queries.ts';
import type { ProcessStep } from '#lib/procedures/process.ts';
import type { ProcessSummary, ProcessView, StepsPreview } from '#lib/procedures/process-schema.ts';
import { CUA_NAM, HOAN_KIEM, MONDAY, setTime, startSite } from '../support/app.ts';
import type { Reply } from '../support/http.ts';

setTime(MONDAY);
const site = await startSite();
const administrator = await site.as('hoan-kiem-administrator');
/** three working days: 24 hours */
const CODE = '1.004873';

const url = (code = CODE, office = HOAN_KIEM): string => `/api/v1/office/${office}/processes/${code}`;
const view = async (code = CODE): Promise<ProcessView> => (await administrator.get(url(code))).body as ProcessView;
const change = (version: number, steps: readonly ProcessStep[], more: { preview?: boolean; code?: string } = {}): Promise<Reply> =>
  administrator.put(url(more.code), { version, steps, preview: more.preview ?? false });

const step = (key: string, kind: ProcessStep['kind'], hours: number): ProcessStep => ({ key, kind, name: { vi: `Bước ${key}`, en: `Step ${key}` }, hours });
const OWN = [step('receive', 'receive', 2), step('look', 'process', 8), step('look-again', 'process', 6), step('approve', 'approve', 6), step('return', 'return', 2)];

/** Accepts a dossier at the desk, so that it is pinned to the steps of this moment. */
async function accepted(procedureCode: string, office = HOAN_KIEM): Promise<{ processId: string; steps: readonly ProcessStep[] }> {
  const { code } = await site.submitted(procedureCode, 'mother', office);
  const receiver = await site.as(office === HOAN_KIEM ? 'hoan-kiem-receiver' : 'cua-nam-receiver');
  const reply = await receiver.post(`/api/v1/office/applications/${code}/accept`, { revision: 1 });
  expect(reply.status, reply.text).toBe(200);
  const { processId } = await db().application.findUniqueOrThrow({ where: { code } });
  return { processId: processId!, steps: await getProcessSteps(processId!) };
}

describe('the city’s own steps', () => {
  test('come from the legal time, and are written once, however many begin at once', async () => {
    const { content } = await getProcedure('1.001731');
    const office = await db().office.findUniqueOrThrow({ where: { code: HOAN_KIEM } });
    const place = { officeId: office.id, procedureCode: '1.001731', content };
    const found = await Promise.all(Array.from({ length: 6 }, () => db().$transaction((tx) => currentProcess(tx, place))));
    expect(new Set(found.map(({ id }) => id)).size).toBe(1);
    expect(await db().process.count({ where: { procedureCode: '1.001731' } })).toBe(1);
    expect(found[0]?.steps.map(({ kind, hours }) => [kind, hours])).toEqual([['receive', 4], ['process', 11], ['approve', 6], ['return', 3]]);
  });

  test('follow a new legal time; who began before keeps what was', async () => {
    const { content } = await getProcedure('1.001731');
    const office = await db().office.findUniqueOrThrow({ where: { code: HOAN_KIEM } });
    const place = { officeId: office.id, procedureCode: '1.001731' };
    const before = await db().$transaction((tx) => currentProcess(tx, { ...place, content }));
    const after = await db().$transaction((tx) => currentProcess(tx, { ...place, content: { ...content, workingDays: 5 } }));
    expect(after.id).not.toBe(before.id);
    expect((await getProcessSteps(before.id)).reduce((sum, { hours }) => sum + hours, 0)).toBe(24);
    expect(after.steps.reduce((sum, { hours }) => sum + hours, 0)).toBe(40);
  });
});

describe('an office’s own steps', () => {
  test('a preview says when each step would be due, and changes nothing', async () => {
    const before = await view();
    expect(before).toMatchObject({ source: 'city', version: 0, legalHours: 24, running: [], history: [] });
    const { body } = await change(0, OWN, { preview: true }) as { body: StepsPreview };
    // Monday 9:00; Tuesday 24/11 is a holiday. Due by law at the closing time of the third working day.
    expect(body).toMatchObject({ applied: false, version: 0, acceptedAt: '2026-11-23T02:00:00.000Z', dueAt: '2026-11-27T10:00:00.000Z' });
    expect(body.timeline.map(({ dueAt }) => dueAt)).toEqual(['2026-11-23T04:00:00.000Z', '2026-11-25T04:00:00.000Z', '2026-11-26T02:00:00.000Z', '2026-11-26T09:00:00.000Z', '2026-11-27T02:00:00.000Z']);
    expect(await view()).toEqual(before);
  });

  test('hold for dossiers accepted after, at this office only; those under way keep theirs', async () => {
    const early = await accepted(CODE);
    expect((await change(0, OWN)).body).toMatchObject({ applied: true, version: 1, running: [{ source: 'city', version: 1, count: 1 }] });
    const late = await accepted(CODE);
    const elsewhere = await accepted(CODE, CUA_NAM);
    expect(late.steps).toEqual(OWN);
    expect(elsewhere.processId).toBe(early.processId);
    expect((await getProcessSteps(early.processId)).map(({ key }) => key)).toEqual(['receive', 'process', 'approve', 'return']);
    expect(await view()).toMatchObject({
      source: 'office', passedOver: false, version: 1, steps: OWN,
      running: [{ source: 'office', version: 1, count: 1 }, { source: 'city', version: 1, count: 1 }],
      history: [{ version: 1, official: 'Phan Thùy Linh' }],
    });
    const list = (await administrator.get(`/api/v1/office/${HOAN_KIEM}/processes`)).body as ProcessSummary[];
    expect(list).toHaveLength(44);
    expect(list.filter(({ source }) => source === 'office').map(({ code, steps, hours }) => [code, steps, hours])).toEqual([[CODE, 5, 24]]);
  });

  test('can be given up again', async () => {
    const { version } = await view();
    expect((await change(version, [])).body).toMatchObject({ applied: true, version: version + 1, timeline: [{ key: 'receive' }, { key: 'process' }, { key: 'approve' }, { key: 'return' }] });
    expect(await view()).toMatchObject({ source: 'city', version: version + 1 });
    expect((await accepted(CODE)).steps).toHaveLength(4);
    expect((await change(version + 1, [])).body).toMatchObject({ code: 'process.unchanged' });
  });

  test('of two administrators who save at once, one is told', async () => {
    const code = '1.001022';
    const replies = await Promise.all([change(0, OWN, { code }), change(0, OWN.map((each) => ({ ...each, hours: 1 })), { code })]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'process.stale', params: { version: 1 } });
    expect(await db().process.count({ where: { procedureCode: code, officeId: { not: null } } })).toBe(1);
  });

  test('wrong steps are refused with their places', async () => {
    const [receive, look, , approve, back] = OWN as [ProcessStep, ProcessStep, ProcessStep, ProcessStep, ProcessStep];
    const { version } = await view();
    expect((await change(version, [look, receive, { ...approve, hours: 20 }, back])).body).toMatchObject({
      status: 422, code: 'process.wrong', issues: [{ path: ['steps'], code: 'receive-first' }, { path: ['steps'], code: 'too-long' }],
    });
    expect((await change(version, [receive, { ...look, hours: 0.3 }, approve, back])).body.issues).toEqual([{ path: ['steps', 1], code: 'hours-wrong' }]);
    expect((await administrator.put(url(), { version, steps: [{ ...look, kind: 'sign' }], preview: true })).status).toBe(400);
  });

  test('are passed over while they take longer than a shorter legal time', async () => {
    const code = '2.000720';
    expect((await change(0, OWN, { code })).status).toBe(200);
    const current = await db().procedureVersion.findUniqueOrThrow({ where: { procedureCode_version: { procedureCode: code, version: 1 } } });
    const content = { ...(current.content as object), workingDays: 2 };
    await db().procedureVersion.create({ data: { procedureCode: code, version: 2, content, form: current.form as object, publishedAt: new Date(MONDAY), inForceFrom: new Date(MONDAY) } });
    expect(await view(code)).toMatchObject({ source: 'city', passedOver: true, legalHours: 16 });
    expect((await accepted(code)).steps).toHaveLength(4);
  });
});

test('an administrator has only the own office; what was changed is on record', async () => {
  expect((await administrator.get(url(CODE, CUA_NAM))).body).toMatchObject({ status: 404, code: 'office.not-found' });
  expect((await administrator.put(url(CODE, CUA_NAM), { version: 0, steps: OWN, preview: false })).body).toMatchObject({ code: 'office.not-found' });
  expect((await administrator.get(url('9.999999'))).body).toMatchObject({ code: 'procedure.not-found' });
  const office = await db().office.findUniqueOrThrow({ where: { code: HOAN_KIEM } });
  const rows = await db().auditRow.findMany({ where: { chain: `office:${office.id}`, action: 'process.change' }, orderBy: { seq: 'asc' } });
  expect(rows[0]).toMatchObject({ subject: `procedure:${CODE}`, detail: { version: 1, steps: 5 } });
});
