/** The simple actions of officials: who may, from where, what they do to the clock, and what everybody sees of it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import { MONDAY, setTime, startSite } from '../support/app.ts';
import { APPROVER, Desk, RECEIVER, SPECIALIST } from './dossier-support.ts';

/** Three working days: half of them, rounded down, is the most that a deadline moves. */
const THREE_DAYS = '1.004194';
const site = await startSite();
const desk = new Desk(site);

beforeEach(() => setTime(MONDAY));

describe('a dossier on its way', () => {
  test('is accepted, begun, forwarded, sent back and forwarded again; each step has its own deadline', async () => {
    const { code } = await site.submitted(THREE_DAYS, 'mother');
    expect(await desk.read(code)).toMatchObject({ clock: { state: 'not-started', minutesLeft: null, mostExtraDays: null }, steps: [], step: null, actions: ['accept', 'refuse', 'request-supplement'] });
    await desk.must(desk.send(RECEIVER, code, 'accept', {}));
    const accepted = await desk.read(code, SPECIALIST);
    expect(accepted).toMatchObject({ status: 2, step: 1, clock: { state: 'running', mostExtraDays: 1 }, actions: ['request-supplement', 'begin', 'require-payment'] });
    // Monday 9:00 to Friday 17:00, with a holiday on Tuesday: 7 + 3 × 8 hours
    expect(accepted.clock.minutesLeft).toBe(31 * 60);
    expect(accepted.steps.map(({ kind }) => kind)).toEqual(['receive', 'process', 'approve', 'return']);

    await desk.must(desk.act(SPECIALIST, code, 'begin'));
    setTime('2026-11-23T14:00:00+07:00');
    await desk.must(desk.act(SPECIALIST, code, 'forward', { note: 'Đủ điều kiện.' }));
    const forwarded = await desk.read(code, APPROVER);
    expect(forwarded).toMatchObject({ status: 4, step: 2, actions: ['request-supplement', 'send-back', 'stop', 'extend', 'approve'] });
    expect(forwarded.clock.stepMinutesLeft).toBe(forwarded.steps[2]!.hours * 60);

    await desk.must(desk.act(APPROVER, code, 'send-back', { toStep: 1, note: 'Xem lại nơi sinh.' }));
    expect(await desk.read(code, SPECIALIST)).toMatchObject({ status: 4, step: 1, actions: ['request-supplement', 'forward', 'require-payment'] });
    await desk.must(desk.act(SPECIALIST, code, 'forward'));
    expect((await desk.read(code)).history.map(({ action, step, by }) => [action, step, by])).toEqual([
      ['submit', null, 'applicant'], ['accept', 1, 'office'], ['begin', 1, 'office'], ['forward', 2, 'office'], ['send-back', 1, 'office'], ['forward', 2, 'office'],
    ]);
    // what is passed between officials is no business of the applicant
    const seen = (await (await site.as('mother')).get(`/api/v1/applications/${code}`)).text;
    expect(seen).not.toContain('Xem lại nơi sinh.');
    expect(seen).not.toContain('send-back');
  });

  test.each([[0], [2], [3], [30]])('is not sent back to step %i from the second', async (toStep) => {
    const code = await desk.begun(THREE_DAYS);
    await desk.must(desk.act(SPECIALIST, code, 'forward'));
    expect(await desk.act(APPROVER, code, 'send-back', { toStep, note: 'Lại.' })).toMatchObject({ status: 409, body: { code: 'application.step-not-possible' } });
  });

  test('is stopped and goes on: the clock stands meanwhile', async () => {
    const code = await desk.begun(THREE_DAYS);
    const before = (await desk.read(code)).clock.minutesLeft;
    await desk.must(desk.act(APPROVER, code, 'stop', { reasonCode: 'dispute', note: 'Có tranh chấp.' }));
    setTime('2026-11-30T09:00:00+07:00');
    const approver = await site.signedInAnew(APPROVER);
    const stopped = (await approver.get(`/api/v1/office/applications/${code}`)).body;
    expect(stopped).toMatchObject({ status: 8, dueAt: null, clock: { state: 'paused', minutesLeft: before, pausedAt: '2026-11-23T02:00:00.000Z' }, actions: ['resume'] });
    const resumed = await approver.post(`/api/v1/office/applications/${code}/actions`, { action: 'resume', revision: stopped.revision, note: 'Đã giải quyết xong tranh chấp.' });
    expect(resumed.status, resumed.text).toBe(200);
    expect((await approver.get(`/api/v1/office/applications/${code}`)).body).toMatchObject({ status: 4, clock: { state: 'running', minutesLeft: before } });
  });

  test('is given more time once, with an apology, and not too much', async () => {
    const code = await desk.begun(THREE_DAYS);
    const words = { reasonCode: 'verification', note: 'Chúng tôi xin lỗi vì phải xác minh thêm.' };
    expect(await desk.act(APPROVER, code, 'extend', { ...words, extraDays: 2 })).toMatchObject({ status: 422, body: { code: 'application.extension-too-long', params: { days: 1 } } });
    const due = (await desk.read(code)).dueAt;
    await desk.must(desk.act(APPROVER, code, 'extend', { ...words, extraDays: 1 }));
    const after = await desk.read(code, APPROVER);
    expect(after.clock).toMatchObject({ mostExtraDays: null, extendedAt: '2026-11-23T02:00:00.000Z' });
    expect([due, after.dueAt]).toEqual(['2026-11-27T10:00:00.000Z', '2026-11-30T10:00:00.000Z']);
    expect(after.actions).not.toContain('extend');
    expect(await desk.act(APPROVER, code, 'extend', { ...words, extraDays: 1 })).toMatchObject({ status: 409, body: { code: 'application.extended-already' } });
    expect((await (await site.as('mother')).get(`/api/v1/applications/${code}`)).text).toContain(words.note);
  });

  test('is late by working time, not by the clock on the wall', async () => {
    const code = await desk.begun(THREE_DAYS);
    setTime('2026-11-30T10:00:00+07:00');
    const reply = await (await site.signedInAnew(SPECIALIST)).get(`/api/v1/office/applications/${code}`);
    // due on Friday at 17:00, now Monday 10:00
    expect(reply.body.clock.minutesLeft).toBe(-120);
  });
});

describe('nobody acts out of turn', () => {
  test.each([
    [RECEIVER, 'begin', {}], [APPROVER, 'begin', {}], [RECEIVER, 'forward', {}], [APPROVER, 'forward', {}], [RECEIVER, 'send-back', { toStep: 1, note: 'x' }],
    [RECEIVER, 'stop', { reasonCode: 'dispute', note: 'x' }], [SPECIALIST, 'stop', { reasonCode: 'dispute', note: 'x' }], [SPECIALIST, 'resume', { note: 'x' }],
    [SPECIALIST, 'extend', { reasonCode: 'workload', note: 'x', extraDays: 1 }], [SPECIALIST, 'return', {}],
  ])('%s cannot %s', async (who, action, more) => {
    const code = await desk.begun();
    const { revision } = await desk.read(code);
    expect(await desk.act(who, code, action, more)).toMatchObject({ status: 403, body: { code: 'access.denied' } });
    expect((await desk.read(code)).revision).toBe(revision);
  });

  test.each([['send-back', { toStep: 1 }, SPECIALIST], ['stop', { reasonCode: 'dispute' }, APPROVER], ['extend', { reasonCode: 'workload', extraDays: 1 }, APPROVER]])('%s needs words', async (action, more, who) => {
    const code = await desk.begun();
    expect(await desk.act(who, code, action, { ...more, note: '  ' })).toMatchObject({ status: 422, body: { code: 'application.reason-needed' } });
  });

  test('an official is only the applicant of their own dossier, and sees nothing of what colleagues say', async () => {
    const { code } = await site.submitted(THREE_DAYS, SPECIALIST);
    await desk.must(desk.send(RECEIVER, code, 'accept', {}));
    await desk.must(desk.send(RECEIVER, code, 'notes', { revision: undefined, text: 'Đồng nghiệp nộp.' }));
    const own = await desk.read(code, SPECIALIST);
    expect([own.inside, own.actions]).toEqual([null, []]);
    expect(JSON.stringify(own)).not.toContain('Đồng nghiệp nộp.');
    expect(await desk.act(SPECIALIST, code, 'begin')).toMatchObject({ status: 403, body: { code: 'access.denied' } });
  });

  test('of two specialists who press at once, one begins it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const code = await desk.accepted();
      const specialist = await site.as(SPECIALIST);
      const body = { action: 'begin', revision: 2 };
      const replies = await Promise.all([specialist.post(`/api/v1/office/applications/${code}/actions`, body), specialist.post(`/api/v1/office/applications/${code}/actions`, body)]);
      expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect(await db().historyRow.count({ where: { application: { code }, action: 'begin' } })).toBe(1);
    }
  });

  test('a lost reply is asked for again without harm', async () => {
    const code = await desk.accepted();
    const specialist = await site.as(SPECIALIST);
    const key = { 'idempotency-key': `the-key-of-one-press-${code}`.replaceAll('.', '-') };
    const body = { action: 'begin', revision: 2 };
    const first = await specialist.post(`/api/v1/office/applications/${code}/actions`, body, key);
    expect((await specialist.post(`/api/v1/office/applications/${code}/actions`, body, key)).text).toBe(first.text);
  });
});
