import { expect, test } from 'vitest';
import { dateInWords, numberInWords } from './vietnamese-number.ts';

test.each([
  ['2026-11-05', 'ngày năm tháng mười một năm hai nghìn không trăm hai mươi sáu'],
  ['2025-01-01', 'ngày một tháng một năm hai nghìn không trăm hai mươi lăm'],
  ['2000-04-10', 'ngày mười tháng tư năm hai nghìn'],
  ['2001-12-11', 'ngày mười một tháng mười hai năm hai nghìn không trăm linh một'],
  ['2005-10-15', 'ngày mười lăm tháng mười năm hai nghìn không trăm linh năm'],
  ['2010-02-20', 'ngày hai mươi tháng hai năm hai nghìn không trăm mười'],
  ['2015-05-21', 'ngày hai mươi mốt tháng năm năm hai nghìn không trăm mười lăm'],
  ['2021-07-24', 'ngày hai mươi bốn tháng bảy năm hai nghìn không trăm hai mươi mốt'],
  ['1999-08-25', 'ngày hai mươi lăm tháng tám năm một nghìn chín trăm chín mươi chín'],
  ['1954-09-30', 'ngày ba mươi tháng chín năm một nghìn chín trăm năm mươi bốn'],
  ['1931-03-31', 'ngày ba mươi mốt tháng ba năm một nghìn chín trăm ba mươi mốt'],
  ['1900-06-04', 'ngày bốn tháng sáu năm một nghìn chín trăm'],
  ['1955-01-14', 'ngày mười bốn tháng một năm một nghìn chín trăm năm mươi lăm'],
  ['1907-02-08', 'ngày tám tháng hai năm một nghìn chín trăm linh bảy'],
])('%s is "%s"', (date, words) => expect(dateInWords(date)).toBe(words));

test.each([
  [0, 'không'], [5, 'năm'], [15, 'mười lăm'], [2_000, 'hai nghìn'], [8_000, 'tám nghìn'], [10_000, 'mười nghìn'], [25_000, 'hai mươi lăm nghìn'],
  [31_000, 'ba mươi mốt nghìn'], [105_000, 'một trăm linh năm nghìn'], [200_000, 'hai trăm nghìn'], [1_000_000, 'một triệu'],
  [1_005_000, 'một triệu không trăm linh năm nghìn'], [5_000_000, 'năm triệu'], [12_345_678, 'mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám'],
  [2_000_000_001, 'hai tỷ không trăm linh một'],
])('%i is "%s"', (number, words) => expect(numberInWords(number)).toBe(words));

test.each([-1, 0.5, 1e12, Number.NaN])('%s is not said in words', (number) => expect(() => numberInWords(number)).toThrow(RangeError));
