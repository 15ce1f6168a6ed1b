/** An apology is prepared before the deadline passes, once, and moves the date once. */
import { beforeEach, expect, test } from 'vitest';
import { prepareApologies } from '#lib/applications/apology-jobs.ts';
import { db } from '#lib/platform/db.ts';
import { MONDAY, setTime, startSite } from '../support/app.ts';
import { APPROVER, Desk, RECEIVER, SPECIALIST } from './dossier-support.ts';

const site = await startSite();
const desk = new Desk(site);
/** Confirmation of marital status: three working days. */
const THREE_DAYS = '1.004873';

beforeEach(() => setTime(MONDAY));

const toldOf = (code: string) => db().notice.count({ where: { kind: 'apology-prepared', subject: `dossier:${code}` } });

test('approvers are told when a quarter of the legal time is left, once; the applicant gets the new date', async () => {
  const code = await desk.begun(THREE_DAYS);
  const due = Date.parse((await desk.read(code)).dueAt!);
  const approvers = await db().official.count({ where: { roles: { some: { role: 'approver', office: { code: 'H26.004' } } } } });
  await prepareApologies();
  expect(await toldOf(code)).toBe(0);
  expect((await desk.read(code)).clock.apologyDue).toBe(false);

  setTime(new Date(due - 2 * 3_600_000).toISOString());
  await Promise.all([prepareApologies(), prepareApologies()]);
  await prepareApologies();
  expect(await toldOf(code)).toBe(approvers);
  const approver = await site.signedInAnew(APPROVER);
  const seen = (await approver.get(`/api/v1/office/applications/${code}`)).body as { revision: number; clock: { apologyDue: boolean } };
  expect(seen.clock.apologyDue).toBe(true);
  const extend = (extraDays: number, revision = seen.revision) =>
    approver.post(`/api/v1/office/applications/${code}/actions`, { action: 'extend', revision, reasonCode: 'workload', note: 'Chúng tôi xin lỗi.', extraDays });
  expect(await extend(2)).toMatchObject({ status: 422, body: { code: 'application.extension-too-long', params: { days: 1 } } });
  expect(await extend(1)).toMatchObject({ status: 200 });
  expect(await extend(1, seen.revision + 1)).toMatchObject({ status: 409, body: { code: 'application.extended-already' } });
  const citizen = await site.signedInAnew('mother');
  const own = (await citizen.get(`/api/v1/applications/${code}`)).body as { dueAt: string; clock: { extendedAt: string | null }; history: { action: string; note: string | null }[] };
  expect(Date.parse(own.dueAt)).toBeGreaterThan(due);
  expect(own.clock.extendedAt).not.toBeNull();
  expect(own.history.at(-1)).toMatchObject({ action: 'extend', note: 'Chúng tôi xin lỗi.' });
  expect(await db().notice.count({ where: { kind: 'deadline-extended', subject: `application:${code}` } })).toBe(1);
});

test('nothing is prepared for a dossier that waits for the applicant, or has ended', async () => {
  const waiting = await desk.begun(THREE_DAYS);
  await desk.must(desk.send(SPECIALIST, waiting, 'supplement', { note: 'Bổ sung.', items: [{ kind: 'other', reasonCode: 'other', note: 'Xin giải thích.' }] }));
  const { code: refused } = await site.submitted(THREE_DAYS, 'father');
  await desk.must(desk.send(RECEIVER, refused, 'refuse', { reasonCode: 'duplicate', note: 'Trùng.' }));
  setTime('2026-12-10T09:00:00+07:00');
  await prepareApologies();
  expect(await toldOf(waiting)).toBe(0);
  expect(await toldOf(refused)).toBe(0);
});
