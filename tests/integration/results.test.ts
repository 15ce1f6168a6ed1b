/** From approval to the check page: the result is written, signed, returned, found authentic, and revoked. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFile } from '#lib/applications/result-queries.ts';
import { verifyPdf } from '#lib/documents/verify.ts';
import { signer } from '#lib/gateways/signer/signer.ts';
import { findBrokenAuditRow } from '#lib/events/audit.ts';
import { db } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { signPdf } from '#lib/documents/signing.ts';
import { MONDAY, setTime, startSite } from '../support/app.ts';
import type { Reply } from '../support/http.ts';
import { download, textOf } from '../support/pdf.ts';
import { APPROVER, Desk, LONGER, pathOf, RECEIVER, SPECIALIST } from './dossier-support.ts';

const site = await startSite();
const desk = new Desk(site);

/** A dossier that waits for the approver. */
async function forSigning(by = 'mother', procedure = LONGER): Promise<string> {
  const code = await desk.begun(procedure, by);
  await desk.must(desk.act(SPECIALIST, code, 'forward'));
  return code;
}
const sign = (code: string, who = APPROVER, headers: Record<string, string> = {}): Promise<Reply> => desk.send(who, code, 'result', {}, headers);

async function signed(by = 'mother', procedure = LONGER): Promise<{ code: string; number: string; checkCode: string; file: Buffer }> {
  const code = await forSigning(by, procedure);
  const { body } = await desk.must(sign(code));
  const { token } = await site.as(by);
  const file = (await download(site.app, token, `/api/v1/applications/${code}/result`)).bytes;
  return { ...(body as { code: string; number: string; checkCode: string }), file };
}

const post = (file: Buffer, type = 'application/pdf'): Promise<Reply> => site.anonymous.send('POST', '/api/v1/check/file', file, { 'content-type': type });
const storedObjects = (): number => readdirSync(join(env().DATA_DIR, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

describe('signing', () => {
  test('finishes and returns an electronic result, with the file in the applicant’s hands', async () => {
    const { code, number, checkCode, file } = await signed();
    expect(number).toMatch(/^\d{4}\/2026-HT$/);
    expect(checkCode).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/);
    const row = await db().application.findUniqueOrThrow({ where: { code }, include: { history: { orderBy: { revision: 'asc' } }, results: true } });
    expect([row.status, row.history.slice(-2).map(({ action, officialId }) => [action, officialId === null])]).toEqual([10, [['approve', false], ['return', true]]]);
    expect(row.results).toMatchObject([{ number, checkCode, titleVi: 'Giấy khai sinh', titleEn: 'Birth certificate', revokedAt: null }]);

    const text = await textOf(file);
    for (const words of ['GIẤY KHAI SINH', `Số: ${number}`, checkCode, code, 'Trịnh Quốc Việt', 'Thời gian ký: 9 giờ 00 phút, ngày 23/11/2026', 'Ủy ban nhân dân phường Hoàn Kiếm']) expect(text).toContain(words);
    expect(verifyPdf(file, await signer().authorities())).toMatchObject({ problems: [], signedBy: { name: 'Trịnh Quốc Việt', officeCode: 'H26.004' } });
    expect(await findBrokenAuditRow(db(), `office:${row.officeId}`)).toBeNull();
  });

  test('leaves a result that goes by post or counter to be returned', async () => {
    const code = await forSigning();
    await db().application.update({ where: { code }, data: { delivery: 'counter' } });
    await desk.must(sign(code));
    expect((await desk.read(code)).status).toBe(9);
  });

  test('the same key again gives the same result, once', async () => {
    const code = await forSigning();
    const { revision } = await desk.read(code);
    const approver = await site.as(APPROVER);
    const headers = { 'idempotency-key': 'sign-once-and-only-once' };
    const replies = await Promise.all([1, 2, 3].map(() => approver.post(pathOf(code, 'result'), { revision }, headers)));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(replies[0]?.status).toBe(201);
    expect(await db().result.count({ where: { application: { code } } })).toBe(1);
  });

  test('of two who sign at once one is told; numbers have no gap, and nothing is left in the store', async () => {
    const code = await forSigning();
    const { revision } = await desk.read(code);
    const approver = await site.as(APPROVER);
    const before = storedObjects();
    const last = await db().paperCounter.findFirstOrThrow({ where: { kind: 'civil-status', office: { code: 'H26.004' } } });
    const replies = await Promise.all([1, 2].map(() => approver.post(pathOf(code, 'result'), { revision })));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(storedObjects()).toBe(before + 1);
    expect((await db().paperCounter.findFirstOrThrow({ where: { kind: 'civil-status', office: { code: 'H26.004' } } })).last).toBe(last.last + 1);
  });

  test('what fails at the end leaves no file behind', async () => {
    const code = await forSigning();
    const before = storedObjects();
    const files = await db().storedFile.count();
    // the last row that is written is refused
    await db().$executeRaw`ALTER TABLE result ADD CONSTRAINT nothing_more CHECK (false) NOT VALID`;
    const reply = await sign(code);
    await db().$executeRaw`ALTER TABLE result DROP CONSTRAINT nothing_more`;
    expect([reply.status, storedObjects(), (await desk.read(code)).status]).toEqual([500, before, 4]);
    expect(await db().storedFile.count()).toBe(files);
  });

  test('only an approver, only at the step of approval, only on what was seen', async () => {
    const early = await desk.begun();
    expect((await sign(early)).body).toMatchObject({ code: 'application.action-not-possible' });
    const code = await forSigning();
    for (const who of [RECEIVER, SPECIALIST]) expect((await sign(code, who)).status).toBe(403);
    expect((await (await site.as('cua-nam-approver')).post(pathOf(code, 'result'), { revision: 4 })).body).toMatchObject({ code: 'application.not-found' });
    expect((await (await site.as(APPROVER)).post(pathOf(code, 'result'), { revision: 1 })).body).toMatchObject({ status: 409, code: 'application.stale' });
    expect(await db().result.count({ where: { application: { code } } })).toBe(0);
  });

  test('the approver sees it before, without number, signature or check code', async () => {
    const code = await forSigning();
    const { token } = await site.as(APPROVER);
    const preview = await download(site.app, token, pathOf(code, 'result/preview'));
    const text = await textOf(preview.bytes);
    for (const words of ['GIẤY KHAI SINH', 'BẢN XEM TRƯỚC', '(cấp khi ký)', 'Trịnh Quốc Việt']) expect(text).toContain(words);
    expect(text).not.toContain('Thời gian ký');
    expect((await checkFile(preview.bytes)).verdict).toBe('unsigned');
    expect((await (await site.as(SPECIALIST)).get(pathOf(code, 'result/preview'))).status).toBe(403);
  });

  test('nobody else reads it; before it is signed there is none', async () => {
    const { code } = await signed();
    expect((await (await site.as('father')).get(`/api/v1/applications/${code}/result`)).body).toMatchObject({ code: 'application.not-found' });
    expect((await (await site.as('cua-nam-receiver')).get(pathOf(code, 'result'))).body).toMatchObject({ code: 'application.not-found' });
    expect((await download(site.app, (await site.as(RECEIVER)).token, pathOf(code, 'result'))).headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''\d{4}-2026-HT\.pdf$/);
    const waiting = await forSigning();
    expect((await (await site.as('mother')).get(`/api/v1/applications/${waiting}/result`)).body).toMatchObject({ code: 'result.not-found' });
  });
});

describe('checking', () => {
  test('the file: who signed it, when and for whom', async () => {
    const { file, number } = await signed();
    const { status, body } = await post(file);
    expect([status, body]).toEqual([200, {
      verdict: 'authentic', problems: [],
      signedBy: { name: 'Trịnh Quốc Việt', organisation: 'Ủy ban nhân dân phường Hoàn Kiếm', at: new Date(MONDAY).toISOString() },
      result: { title: { vi: 'Giấy khai sinh', en: 'Birth certificate' }, number, officeName: { vi: 'Điểm phục vụ hành chính công phường Hoàn Kiếm', en: 'Hoàn Kiếm Ward Public Service Point' }, signedAt: new Date(MONDAY).toISOString(), revokedAt: null },
    }]);
  });

  test('the code: what it is, but of whom it is nothing', async () => {
    const { checkCode, number } = await signed();
    for (const typed of [checkCode, checkCode.toLowerCase(), checkCode.replaceAll('-', ''), ` ${checkCode.replaceAll('-', ' ')} `]) {
      const { body, text } = await site.anonymous.post('/api/v1/check/code', { code: typed });
      expect(body).toMatchObject({ verdict: 'authentic', result: { number } });
      for (const name of ['Nguyễn', 'Trịnh', 'Hà"', '001197990001']) expect(text).not.toContain(name);
    }
    for (const wrong of ['K7QF-2M9X-4HTB', '', 'OOOO-IIII-1111', "' OR 1=1 --", '\u0000']) expect((await site.anonymous.post('/api/v1/check/code', { code: wrong })).body).toMatchObject({ status: 404, code: 'result.not-found' });
  });

  test('no changed byte is authentic, wherever it stands', async () => {
    const { file } = await signed();
    for (let at = 0; at < file.length; at += Math.floor(file.length / 120)) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 0x20;
      expect((await checkFile(changed)).verdict, `byte ${at}`).not.toBe('authentic');
    }
    const upper = Buffer.from(file.toString('latin1').replace(/\/Contents <[0-9a-f]+>/, (contents) => contents.replace(/<.*>/, (hex) => hex.toUpperCase())), 'latin1');
    expect(await checkFile(upper)).toMatchObject({ verdict: 'not-ours', problems: ['not-issued'], signedBy: null });
    expect(await checkFile(Buffer.concat([file, Buffer.from('\n%%EOF\n')]))).toMatchObject({ verdict: 'changed', problems: ['not-whole-file'] });
  });

  test('what was signed with an office’s own key, but never issued, is not ours', async () => {
    const { token } = await site.as(APPROVER);
    const preview = (await download(site.app, token, pathOf(await forSigning(), 'result/preview'))).bytes;
    const key = await signer().keyOf({ code: 'H26.004', name: '', organisation: '' }, new Date(MONDAY));
    const forged = await signPdf(preview, key, { name: 'Trịnh Quốc Việt', reason: 'Giấy khai sinh', place: 'Hoàn Kiếm', at: new Date(MONDAY) });
    expect(verifyPdf(forged.pdf, await signer().authorities()).problems).toEqual([]);
    expect((await post(Buffer.from(forged.pdf))).body).toMatchObject({ verdict: 'not-ours', problems: ['not-issued'], signedBy: null, result: null });
  });

  test('anything at all may be sent', async () => {
    expect((await post(Buffer.from('Giấy khai sinh'))).body).toMatchObject({ verdict: 'not-pdf' });
    expect((await post(Buffer.alloc(0))).body).toMatchObject({ verdict: 'not-pdf' });
    expect((await post(Buffer.from('{}'), 'application/json')).status).toBe(415);
    expect((await post(Buffer.alloc(10 * 1024 * 1024 + 1, 'x'))).status).toBe(413);
    expect((await post(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5 * 1024 * 1024, '/ByteRange [0 1 2 3]')]))).body).toMatchObject({ verdict: 'changed', problems: ['malformed'] });
  });
});

describe('revoking', () => {
  test('the check page says so, by file and by code; once, and only by an approver there', async () => {
    const { code, checkCode, file } = await signed();
    const body = { checkCode, reason: 'wrong-content' };
    for (const [who, status] of [[RECEIVER, 403], [SPECIALIST, 403], ['cua-nam-approver', 404]] as const) expect((await (await site.as(who)).post(pathOf(code, 'result/revoke'), body)).status).toBe(status);
    const approver = await site.as(APPROVER);
    expect((await approver.post(pathOf(code, 'result/revoke'), { ...body, checkCode: 'K7QF-2M9X-4HTB' })).body).toMatchObject({ code: 'result.not-found' });
    setTime('2026-11-23T15:00:00+07:00');
    expect((await approver.post(pathOf(code, 'result/revoke'), body)).body).toEqual({ revokedAt: '2026-11-23T08:00:00.000Z' });
    expect((await approver.post(pathOf(code, 'result/revoke'), body)).body).toMatchObject({ status: 409, code: 'result.revoked-already' });
    setTime(MONDAY);
    expect((await post(file)).body).toMatchObject({ verdict: 'revoked', problems: [], result: { revokedAt: '2026-11-23T08:00:00.000Z' } });
    expect((await site.anonymous.post('/api/v1/check/code', { code: checkCode })).body).toMatchObject({ verdict: 'revoked' });
    expect(await db().auditRow.count({ where: { action: 'application.revoke-result' } })).toBe(1);
  });
});

test('codes are not to be guessed: twenty tries in five minutes', async () => {
  const tries = await Promise.all(Array.from({ length: 21 }, () => site.anonymous.post('/api/v1/check/code', { code: 'K7QF-2M9X-4HTB' })));
  expect(tries.at(-1)).toMatchObject({ status: 429, body: { code: 'request.too-many' } });
});
