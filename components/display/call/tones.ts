/** Sounds that need no recording and no voice. */
export type Tone = { readonly hz: number; readonly at: number; readonly seconds: number };

const CHIME_HZ = [659.26, 830.61, 987.77] as const;

/** Three rising tones: somebody is called. */
export function chime(): Tone[] {
  return CHIME_HZ.map((hz, index) => ({ hz, at: index * 0.28, seconds: index === CHIME_HZ.length - 1 ? 0.7 : 0.35 }));
}

/** The counter where no voice can say it: a long low tone for ten, a short high one for one. */
export function counterBeeps(counter: number): Tone[] {
  const tens = Array.from({ length: Math.floor(counter / 10) }, () => ({ hz: 440, seconds: 0.5 }));
  const ones = Array.from({ length: counter % 10 }, () => ({ hz: 880, seconds: 0.16 }));
  let at = 0;
  return [...tens, ...ones].map((tone) => {
    const start = at;
    at += tone.seconds + 0.2;
    return { ...tone, at: start };
  });
}

/** Seconds until the last tone has faded. */
export function lengthOf(tones: readonly Tone[]): number {
  return Math.max(0, ...tones.map(({ at, seconds }) => at + seconds));
}
