import { describe, expect, it } from 'vitest';
import type { ProcedureEntry } from './entries.ts';
import { createSearch } from './search.ts';

const entry = (code: string, name: string, phrases: string[]): ProcedureEntry =>
  ({ code, name, phrases, line: '', field: 'civil-status', lifeEvents: [] });

const search = createSearch([
  entry('birth', 'Đăng ký khai sinh', ['Birth registration', 'làm giấy khai sinh', 'birth certificate']),
  entry('copy', 'Cấp bản sao Giấy khai sinh', ['Copy of a birth certificate', 'trích lục']),
  entry('land', 'Đăng ký đất đai, cấp Giấy chứng nhận lần đầu', ['Land certificate', 'làm sổ đỏ']),
  entry('child', 'Đổi số điện thoại của trẻ', ['Change of a phone number']),
  entry('shop', 'Đăng ký thành lập hộ kinh doanh', ['Household business', 'mở quán', 'mở cửa hàng']),
  entry('mediation', 'Công nhận hòa giải', ['Mediation']),
]);
const codes = (query: string) => search(query).map((each) => each.code);

describe('search', () => {
  it.each(['làm giấy khai sinh', 'lam giay khai sinh', 'LÀM GIẤY KHAI SINH', 'Đăng ký khai', 'birth registration'])(
    '%s: birth registration first', (query) => expect(codes(query)[0]).toBe('birth'));

  it('takes both placements of the tone mark', () => {
    expect(codes('hoà giải')).toEqual(['mediation']);
    expect(codes('hòa giải')).toEqual(['mediation']);
  });

  it('puts the whole phrase before its syllables', () => expect(codes('so do')[0]).toBe('land'));
  it('forgives a slip in a long word', () => expect(codes('certifcate')).toContain('birth'));
  it('lets go of words that nobody wrote down', () => expect(codes('mở quán phở')[0]).toBe('shop'));
  it('finds by code', () => expect(codes('mediation')).toEqual(['mediation']));
  it.each(['', '   ', 'xyzzy', '***'])('%j finds nothing', (query) => expect(codes(query)).toEqual([]));
});
