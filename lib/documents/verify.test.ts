/** A signed file, and what attackers do to one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import type { OfficeKey } from '#lib/gateways/signer/gateway.ts';
import { testSigner } from '#lib/gateways/signer/simulator.ts';
import { renderPdf } from './legal-forms/pdf.ts';
import { signPdf } from './signing.ts';
import { serialOf, verifyPdf, type SignatureProblem } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-sign-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const AT = new Date('2026-11-23T09:00:00+07:00');
const OFFICE = { code: 'H26.004', name: 'Điểm phục vụ hành chính công phường Hoàn Kiếm', organisation: 'Ủy ban nhân dân phường Hoàn Kiếm' };
const FACTS = { name: 'Trịnh Quốc Việt', reason: 'Giấy khai sinh', place: 'Hoàn Kiếm', at: AT };

const ours = testSigner(join(folder, 'ours'));
const theirs = testSigner(join(folder, 'theirs'));
const key = await ours.keyOf(OFFICE, AT);

const paper = (text: string): Promise<Uint8Array<ArrayBuffer>> => renderPdf({ title: text, at: AT, content: [text], footer: '', pageWords: () => '' });
const sign = async (text: string, by: OfficeKey = key, at = AT): Promise<Buffer> => Buffer.from((await signPdf(await paper(text), by, { ...FACTS, at })).pdf);

const signed = await sign('Trợ cấp: 1.000.000 đồng');
const authorities = await ours.authorities();

/** From the first byte of the signature's room to the byte behind it. */
function roomOf(file: Buffer): { from: number; to: number } {
  const [, from = '', to = ''] = /\/ByteRange \[0 (\d+) (\d+) /.exec(file.toString('latin1')) ?? [];
  return { from: Number(from), to: Number(to) };
}
const verify = (file: Uint8Array, trusted: readonly Uint8Array[] = authorities): readonly SignatureProblem[] => verifyPdf(file, trusted).problems;
const flipped = (file: Buffer, at: number, bit = 1): Buffer => {
  const copy = Buffer.from(file);
  copy[at] = (copy[at] ?? 0) ^ bit;
  return copy;
};

test('an untouched file says who signed it and when', () => {
  expect(verifyPdf(signed, authorities)).toEqual({
    problems: [],
    signedBy: { name: 'Trịnh Quốc Việt', organisation: OFFICE.organisation, officeCode: 'H26.004', at: AT, certificateSerial: serialOf(key.certificate) },
  });
});

test('readers find a signature field, and the page as it was', async () => {
  const document = await PDFDocument.load(signed);
  expect(document.getForm().getFields().map((field) => field.getName())).toEqual(['Signature1']);
  expect(signed.toString('latin1')).toContain('/SubFilter /ETSI.CAdES.detached');
});

describe('tampering', () => {
  const { from, to } = roomOf(signed);

  test('any changed byte outside the signature is found', () => {
    const step = Math.max(1, Math.floor(signed.length / 150));
    for (let at = 0; at < signed.length; at += step) {
      if (at >= from && at < to) continue;
      for (const bit of [1, 0x20]) expect(verify(flipped(signed, at, bit)), `byte ${at}`).not.toEqual([]);
    }
  });

  test('any changed byte of dictionary and byte range is found', () => {
    for (let at = from - 200; at < from; at += 2) expect(verify(flipped(signed, at)), `byte ${at}`).not.toEqual([]);
    for (let at = to; at < Math.min(signed.length, to + 200); at += 2) expect(verify(flipped(signed, at)), `byte ${at}`).not.toEqual([]);
  });

  test('a changed signature either does not verify, or still is the same signature of the same bytes', () => {
    const written = signed.subarray(from, to).toString('latin1').replace(/0+>$/, '').length;
    for (let at = from; at < from + written; at += 3) {
      const { problems, signedBy } = verifyPdf(flipped(signed, at), authorities);
      // fields of the envelope that nobody signs; the register of results knows the exact file
      if (problems.length === 0) expect(signedBy?.certificateSerial, `byte ${at}`).toBe(serialOf(key.certificate));
    }
  });

  test('what fills the room behind the signature must be empty', () => {
    expect(verify(flipped(signed, to - 2))).toEqual(['malformed']);
  });
});

describe('what is added behind', () => {
  test('an incremental update that replaces the page', async () => {
    const document = await PDFDocument.load(signed);
    document.getPage(0).drawText('9.999.999', { x: 100, y: 700 });
    const rewritten = Buffer.from(await document.save({ useObjectStreams: false }));
    expect(verify(rewritten)).not.toEqual([]);
    const end = signed.toString('latin1').lastIndexOf('startxref');
    const update = `\n4 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\nxref\n4 1\n${String(signed.length + 1).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 99 /Prev ${/startxref\s+(\d+)/.exec(signed.toString('latin1').slice(end))?.[1]} >>\nstartxref\n${signed.length + 60}\n%%EOF\n`;
    const result = verifyPdf(Buffer.concat([signed, Buffer.from(update)]), authorities);
    expect(result.problems).toEqual(['not-whole-file']);
    expect(result.signedBy?.name).toBe('Trịnh Quốc Việt');
  });

  test.each(['\n', ' ', '\0', '%%EOF', '%\n'])('even a harmless %j', (more) => {
    expect(verify(Buffer.concat([signed, Buffer.from(more)]))).toEqual(['not-whole-file']);
  });

  test('or in front', () => {
    expect(verify(Buffer.concat([Buffer.from('\n'), signed]))).not.toEqual([]);
  });

  test('a second byte range that leaves the new part out', () => {
    const { from, to } = roomOf(signed);
    const copy = `\n9 0 obj\n<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 ${from} ${to} ${signed.length - to}] /Contents ${signed.subarray(from, to).toString('latin1')} >>\nendobj\n`;
    expect(verify(Buffer.concat([signed, Buffer.from(copy)]))).toEqual(['not-whole-file']);
  });

  test('a byte range whose gap hides more than a signature', () => {
    const { from, to } = roomOf(signed);
    const wide = signed.toString('latin1').replace(`/ByteRange [0 ${from} ${to} `, `/ByteRange [0 ${from} ${to + 2} `);
    expect(verify(Buffer.from(wide, 'latin1'))).toEqual(['malformed']);
    const inside = Buffer.concat([signed.subarray(0, to - 1), Buffer.from('> /Evil (x) <00'), signed.subarray(to - 1)]);
    expect(verify(Buffer.from(inside.toString('latin1').replace(`/ByteRange [0 ${from} ${to} `, `/ByteRange [0 ${from} ${to + 15} `), 'latin1'))).toEqual(['malformed']);
  });

  test('it is truncated', () => {
    for (const length of [signed.length - 1, roomOf(signed).to, roomOf(signed).from, 100]) expect(verify(signed.subarray(0, length))).not.toEqual([]);
  });
});

describe('another signature', () => {
  test('of another paper, put in its place', async () => {
    const other = await sign('Trợ cấp: 9.000.000 đồng');
    const [here, there] = [roomOf(signed), roomOf(other)];
    const swapped = Buffer.concat([other.subarray(0, there.from), signed.subarray(here.from, here.to), other.subarray(there.to)]);
    expect(verifyPdf(swapped, authorities)).toEqual({ problems: ['digest'], signedBy: null });
  });

  test('of another authority with the same names', async () => {
    const foreign = await sign('Giấy khai sinh', await theirs.keyOf(OFFICE, AT));
    expect(verifyPdf(foreign, authorities)).toEqual({ problems: ['untrusted'], signedBy: null });
    expect(verify(foreign, await theirs.authorities())).toEqual([]);
    expect(verify(foreign, [])).toEqual(['untrusted']);
  });

  test('made with another key than that of the certificate', async () => {
    const other = await theirs.keyOf(OFFICE, AT);
    expect(verify(await sign('Giấy khai sinh', { ...key, sign: other.sign }))).toEqual(['signature']);
    expect(verify(await sign('Giấy khai sinh', { ...key, algorithm: 'rsa-sha256' }))).toEqual(['signature']);
  });

  test('with a certificate that was not valid then', async () => {
    expect(verify(await sign('Giấy khai sinh', key, new Date('2050-01-01T00:00:00Z')))).toEqual(['not-valid-then']);
    await expect(ours.keyOf(OFFICE, new Date('2050-01-01T00:00:00Z'))).rejects.toThrow('is not valid at');
  });

  test('by the key of the authority itself', async () => {
    const [root] = authorities;
    expect(verify(await sign('Giấy khai sinh', { ...key, certificate: root! }))).not.toEqual([]);
  });
});

describe('no signature', () => {
  test('a PDF without one', async () => {
    expect(verify(await paper('Giấy khai sinh'))).toEqual(['unsigned']);
  });

  test.each([['nothing', ''], ['words', 'Giấy khai sinh'], ['a picture', '\x89PNG\r\n\x1a\n'], ['a page', '<!doctype html>'], ['only a head', '%PDF'], ['a byte range in words', 'ByteRange [0 1 2 3]']])('%s is no PDF', (_, text) => {
    expect(verify(Buffer.from(text, 'latin1'))).toEqual(['not-pdf']);
  });

  test.each([
    '/ByteRange', '/ByteRange [0 1 2 3]', '/ByteRange [0 99999999 999999999 1]', '/ByteRange [0 0 0 0]', '/ByteRange [1 20 30 5]', '/ByteRange [0 9999999999 9999999999 9999999999]',
    '/ByteRange [0 43 47 5] /Contents <3000>\n', '/ByteRange '.repeat(5000), `/ByteRange [${' '.repeat(100_000)}`, `/ByteRange [0 40 50 1] /Contents <${'30'.repeat(50_000)}>`,
  ].map((text) => [text.slice(0, 60), text]))('%j is no signature', (_, text) => {
    expect(verify(Buffer.from(`%PDF-1.7\n${text}`))).toEqual(['malformed']);
  });

  test('random signatures are malformed, and break nothing', () => {
    const { from, to } = roomOf(signed);
    for (let seed = 1; seed <= 200; seed += 1) {
      const noise = Buffer.from(Array.from({ length: 200 }, (_, index) => (seed * 7919 * (index + 3) * (index + 11)) % 256));
      const der = Buffer.concat([Buffer.from([0x30, 0x81, 0xc8]), noise]).toString('hex').padEnd(to - from - 2, '0');
      const file = Buffer.concat([signed.subarray(0, from), Buffer.from(`<${der}>`), signed.subarray(to)]);
      expect(verify(file)).toEqual(['malformed']);
    }
  });
});
