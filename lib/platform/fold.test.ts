import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['Hoà Giải', 'hoa giai'], ['hòa giải', 'hoa giai'], ['Đặng Thị Ưởng', 'dang thi uong'], ['ĐẮK LẮK', 'dak lak'], ['Thuỷ', 'thuy'], ['Thủy', 'thuy'], ['  a \t b\n', 'a b'],
  ['e\u0302\u0301', 'e'], ['\u1ebf', 'e'], ['ʼ', 'ʼ'], ['', ''], ['NGUYỄN', 'nguyen'], ['K’Sor', 'k’sor'], ['Ỹ ỵ ỳ', 'y y y'], ['ơưăâêô', 'ouaaeo'], ['123 %_\\', '123 %_\\'],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(fold(text))).toBe(folded);
});
