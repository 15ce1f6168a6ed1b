import { describe, expect, it } from 'vitest';
import { chime, counterBeeps, lengthOf } from './tones.ts';

describe('tones', () => {
  it('rise in the chime', () => {
    const tones = chime();
    expect(tones).toHaveLength(3);
    expect(tones.map(({ hz }) => hz)).toEqual(tones.map(({ hz }) => hz).toSorted((a, b) => a - b));
  });

  it.each([[2, 2, 0], [9, 9, 0], [12, 2, 1], [20, 0, 2]])('count counter %i', (counter, short, long) => {
    const tones = counterBeeps(counter);
    expect(tones.filter(({ seconds }) => seconds < 0.3)).toHaveLength(short);
    expect(tones.filter(({ seconds }) => seconds > 0.3)).toHaveLength(long);
  });

  it('do not overlap when they count', () => {
    const tones = counterBeeps(14);
    expect(tones.every((tone, index) => index === 0 || tone.at >= tones[index - 1]!.at + tones[index - 1]!.seconds)).toBe(true);
    expect(lengthOf(tones)).toBeGreaterThan(1);
  });
});
