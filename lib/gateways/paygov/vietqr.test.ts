import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeInNote } from './note.ts';
import { crc16, readVietQr, vietQrText, type Transfer } from './vietqr.ts';

test.each([
  // CRC catalogue: CRC-16/IBM-3740, also called CCITT-FALSE
  ['123456789', '29B1'],
  ['', 'FFFF'],
  ['A', 'B915'],
  // the example of NAPAS' own description of VietQR
  ['00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang6304', '2E2E'],
])('the checksum of "%s" is %s', (text, sum) => expect(crc16(text)).toBe(sum));

test('a code is written field by field', () => {
  expect(vietQrText({ bankBin: '970415', account: '113366668888', amountVnd: 79_000, note: 'H26.004-261123-0001' }))
    .toBe('00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA53037045405790005802VN62230819H26.004-261123-000163043EBB');
});

test('the example of NAPAS is read', () => {
  expect(readVietQr('00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E'))
    .toEqual({ bankBin: '970403', account: '0011012345678', amountVnd: 180_000, note: 'thanh toan don hang' });
});

const letters = (characters: string, max: number) => fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: max });
const anyTransfer: fc.Arbitrary<Transfer> = fc.record({
  bankBin: fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 }),
  account: letters('0123456789ABCxyz', 19),
  amountVnd: fc.integer({ min: 1, max: 9_999_999_999_999 }),
  note: letters('0123456789ABCabc .-', 25),
});

test('what was written is read again', () => {
  fc.assert(fc.property(anyTransfer, (transfer) => { expect(readVietQr(vietQrText(transfer))).toEqual(transfer); }));
});

test('a code in which one character was changed is not read', () => {
  fc.assert(fc.property(anyTransfer, fc.nat(), fc.constantFrom(...'0123456789ABCDEFx'), (transfer, at, other) => {
    const text = vietQrText(transfer);
    const place = at % text.length;
    fc.pre(text[place] !== other);
    expect(readVietQr(text.slice(0, place) + other + text.slice(place + 1))).toBeNull();
  }));
});

test('nothing that anybody types breaks the reader', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => { expect(readVietQr(text)).toBeNull(); }));
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 60 }), (digits) => { expect(readVietQr(digits + crc16(digits))).toBeNull(); }));
});

test.each<[string, Partial<Transfer>]>([
  ['half a đồng', { amountVnd: 0.5 }], ['nothing', { amountVnd: 0 }], ['less than nothing', { amountVnd: -1 }], ['no number', { amountVnd: Number.NaN }],
  ['an empty note', { note: '' }], ['a name with diacritics', { note: 'Nguyễn Thị Hà' }], ['a long note', { note: 'x'.repeat(26) }],
  ['a bank of seven digits', { bankBin: '9704155' }], ['no account', { account: '' }], ['an account with a space', { account: '11 33' }],
])('%s cannot be asked for', (_, wrong) => {
  expect(() => vietQrText({ bankBin: '970415', account: '113366668888', amountVnd: 5_000, note: 'H26.004-261123-0001', ...wrong })).toThrow(RangeError);
});

describe('the dossier code in a note', () => {
  test.each([
    ['H26.004-261123-0001', 'H26.004-261123-0001'],
    ['h26.004-261123-0001', 'H26.004-261123-0001'],
    ['H260042611230001', 'H26.004-261123-0001'],
    ['H26 004 261123 0001', 'H26.004-261123-0001'],
    ['MBVCB.123456.H26.004-261123-0001.CT tu 0011 toi 0022', 'H26.004-261123-0001'],
    ['H26.126-261123-12345 FT26123', 'H26.126-261123-12345'],
    ['H26.004-261123-001', null],
    ['H26.004-261123-123456', null],
    ['chuyen tien', null],
    ['', null],
  ])('%s → %s', (note, code) => expect(codeInNote(note)).toBe(code));
});
