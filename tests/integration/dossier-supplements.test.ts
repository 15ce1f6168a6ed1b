/** One list of everything that is missing; a second one only by an approver, who says why. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { SupplementItemInput } from '#lib/applications/dossier-schema.ts';
import { db } from '#lib/platform/db.ts';
import { computedOf, settle } from '#lib/procedures/form-logic.ts';
import type { FormDefinition, FormField } from '#lib/procedures/form.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import { countRows, MONDAY, setTime, startSite } from '../support/app.ts';
import { APPROVER, Desk, LONGER, pathOf, RECEIVER, SPECIALIST } from './dossier-support.ts';

const site = await startSite();
const desk = new Desk(site);

beforeEach(() => setTime(MONDAY));

const NOTE = 'Đề nghị bổ sung các nội dung sau.';
const OTHER: SupplementItemInput = { kind: 'other', reasonCode: 'other', note: 'Xin mang theo bản chính.' };

/** The questions that were asked in a dossier, and the papers of its procedure. */
async function partsOf(code: string): Promise<{ fields: readonly FormField[]; papers: readonly string[] }> {
  const { form, answers, content } = await desk.read(code);
  const asked = settle(form as FormDefinition, answers, '2026-11-23').pages.flatMap(({ fields }) => fields);
  return { fields: asked, papers: (content as ProcedureContent).documents.map(({ id }) => id) };
}

const ask = (who: string, code: string, items: readonly object[], more: object = {}) => desk.send(who, code, 'supplement', { note: NOTE, items, ...more });

describe('a request for supplements', () => {
  test('names papers, answers and anything else in one list, and stops the clock', async () => {
    const code = await desk.begun();
    const { fields, papers } = await partsOf(code);
    const field = fields.find((each) => !each.locked && !computedOf(each))!;
    const items = [{ kind: 'paper', target: papers[0], reasonCode: 'unreadable', note: 'Mờ góc dưới.' }, { kind: 'field', target: field.key, reasonCode: 'does-not-match' }, OTHER];
    const reply = await ask(SPECIALIST, code, items);
    expect(reply).toMatchObject({ status: 200, body: { code, revision: 4 } });
    expect(await desk.read(code)).toMatchObject({
      status: 5, dueAt: null, clock: { state: 'paused' },
      supplements: [{ round: 1, note: NOTE, officialName: 'Đặng Hải Yến', secondReason: null, approvedByName: null, answeredAt: null, items: [
        { kind: 'paper', target: papers[0], reasonCode: 'unreadable', note: 'Mờ góc dưới.' }, { kind: 'field', target: field.key, reasonCode: 'does-not-match', note: '' }, { kind: 'other', target: null },
      ] }],
    });
    const applicant = await site.as('mother');
    expect((await applicant.get(`/api/v1/applications/${code}`)).body).toMatchObject({ status: 5, nextStep: 'supplement', supplements: [{ round: 1, items: [{}, {}, {}] }] });
    const { personId } = applicant;
    expect(await db().notice.count({ where: { personId, kind: 'supplement-requested', subject: `application:${code}` } })).toBe(1);
  });

  test('can be made before acceptance, where no clock runs yet', async () => {
    const { code } = await site.submitted(LONGER, 'mother');
    await desk.must(ask(RECEIVER, code, [OTHER]));
    expect(await desk.read(code)).toMatchObject({ status: 5, acceptedAt: null, clock: { state: 'not-started', minutesLeft: null }, actions: ['accept', 'refuse'] });
    expect((await desk.read(code, APPROVER)).actions).toEqual(['request-supplement-again']);
  });

  test.each<[string, (parts: { fields: readonly FormField[]; papers: readonly string[] }) => readonly object[], number]>([
    ['an unknown paper', () => [{ kind: 'paper', target: 'no-such-paper', reasonCode: 'missing' }], 0],
    ['an unknown field', () => [OTHER, { kind: 'field', target: 'noSuchField', reasonCode: 'missing' }], 1],
    ['a field that VNeID fills in', ({ fields }) => [{ kind: 'field', target: fields.find(({ locked }) => locked)!.key, reasonCode: 'does-not-match' }], 0],
    ['the same paper twice', ({ papers }) => [{ kind: 'paper', target: papers[0], reasonCode: 'missing' }, { kind: 'paper', target: papers[0], reasonCode: 'expired' }], 1],
  ])('cannot ask for %s', async (_, items, wrong) => {
    const code = await desk.begun();
    const list = items(await partsOf(code));
    const before = await countRows();
    expect(await ask(SPECIALIST, code, list)).toMatchObject({ status: 422, body: { code: 'application.item-not-possible', issues: [{ path: ['items', wrong] }] } });
    expect(await countRows()).toEqual(before);
  });

  test.each([
    ['no items', []],
    ['an item without a word where the reason says nothing', [{ kind: 'field', target: 'x', reasonCode: 'other' }]],
    ['something else without words', [{ kind: 'other', reasonCode: 'missing', note: ' ' }]],
    ['an unknown reason', [{ kind: 'paper', target: 'x', reasonCode: 'because' }]],
    ['61 items', Array.from({ length: 61 }, () => OTHER)],
  ])('is not read with %s', async (_, items) => {
    const code = await desk.begun();
    expect(await ask(SPECIALIST, code, items)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  test('needs words to the applicant', async () => {
    const code = await desk.begun();
    expect(await ask(SPECIALIST, code, [OTHER], { note: '  ' })).toMatchObject({ status: 422, body: { code: 'application.reason-needed' } });
  });

  test('comes from nobody elsewhere, and from no citizen', async () => {
    const code = await desk.begun();
    const body = { revision: 3, note: NOTE, items: [OTHER] };
    expect(await (await site.as('cua-nam-specialist')).post(pathOf(code, 'supplement'), body)).toMatchObject({ status: 404, body: { code: 'application.not-found' } });
    for (const who of ['mother', 'hoan-kiem-administrator']) expect((await (await site.as(who)).post(pathOf(code, 'supplement'), body)).status).toBe(403);
  });
});

describe('a second request', () => {
  const AGAIN = { secondReason: 'Giấy mới nộp là của người khác.' };

  async function answered(accepted: boolean): Promise<string> {
    const code = accepted ? await desk.begun() : (await site.submitted(LONGER, 'mother')).code;
    const { body } = await desk.must(ask(accepted ? SPECIALIST : RECEIVER, code, [OTHER]));
    const item = (await desk.read(code)).supplements[0]!.items[0]!.id;
    const reply = await (await site.as('mother')).post(`/api/v1/applications/${code}/supplement`, { revision: body.revision as number, words: { [item]: 'Tôi đã gửi.' } });
    if (reply.status !== 200) throw new Error(reply.text);
    return code;
  }

  test.each([true, false])('needs an approver and a reason (accepted: %s)', async (accepted) => {
    const code = await answered(accepted);
    const worker = accepted ? SPECIALIST : RECEIVER;
    expect((await desk.read(code, worker)).actions.filter((action) => action.startsWith('request-supplement'))).toEqual([]);
    expect(await ask(worker, code, [OTHER], AGAIN)).toMatchObject({ status: 403, body: { code: 'application.approver-needed' } });
    expect(await ask(APPROVER, code, [OTHER])).toMatchObject({ status: 422, body: { code: 'application.second-reason-needed' } });
    await desk.must(ask(APPROVER, code, [OTHER], AGAIN));
    expect(await desk.read(code)).toMatchObject({ status: 5, supplements: [{ round: 1 }, { round: 2, secondReason: AGAIN.secondReason, approvedByName: 'Trịnh Quốc Việt' }] });
    expect((await (await site.as('mother')).get(`/api/v1/applications/${code}`)).text).not.toContain(AGAIN.secondReason);
  });

  test('says so in the language of the caller', async () => {
    const code = await answered(true);
    const body = { revision: 5, note: NOTE, items: [OTHER], ...AGAIN };
    const specialist = await site.as(SPECIALIST);
    expect((await specialist.post(pathOf(code, 'supplement'), body, { 'accept-language': 'vi' })).body.title).toContain('lãnh đạo phê duyệt');
    expect((await specialist.post(pathOf(code, 'supplement'), body, { 'accept-language': 'en' })).body.title).toContain('approving leader');
  });

  test('of two officials who ask at once, one does, and the other is told that it has changed', async () => {
    for (let round = 0; round < 10; round += 1) {
      const code = await desk.begun();
      const body = { revision: 3, note: NOTE, items: [OTHER] };
      const replies = await Promise.all([SPECIALIST, RECEIVER].map(async (who) => (await site.as(who)).post(pathOf(code, 'supplement'), body)));
      expect(replies.map(({ status, body: { code: problem } }) => (status === 200 ? 200 : problem)).toSorted()).toEqual([200, 'application.stale']);
      expect(await db().supplementRequest.count({ where: { application: { code } } })).toBe(1);
    }
  });
});
