import { describe, expect, it } from 'vitest';
import display from '#locales/vi/display.json' with { type: 'json' };
import { callSentence, counted, digitByDigit } from './vietnamese-numbers.ts';

describe('a call in Vietnamese', () => {
  it.each([[12, 'không một hai'], [7, 'không không bảy'], [105, 'một không năm'], [340, 'ba bốn không'], [1286, 'một hai tám sáu']])('says %i digit by digit', (number, said) => {
    expect(digitByDigit(number)).toBe(said);
  });

  it.each([
    [1, 'một'], [5, 'năm'], [10, 'mười'], [11, 'mười một'], [14, 'mười bốn'], [15, 'mười lăm'], [20, 'hai mươi'], [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'], [25, 'hai mươi lăm'], [99, 'chín mươi chín'],
  ])('counts to %i', (number, said) => expect(counted(number)).toBe(said));

  it('is the sentence that people know', () => {
    expect(callSentence(display.call, { letter: 'A', number: 12, counter: 2 })).toBe('Mời số A không một hai, đến quầy số hai');
  });
});
