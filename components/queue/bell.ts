/** The sound of a call: two soft strokes, made by the browser itself. Browsers allow sound only after a tap. */
let audio: AudioContext | undefined;

const STROKES = [{ hertz: 659, at: 0 }, { hertz: 523, at: 0.35 }] as const;
const ROUNDS = 3;
const ROUND_SECONDS = 1.6;
const VIBRATION = [400, 200, 400, 200, 800];

/** Gets the bell ready; to be called in the handler of a tap. */
export function readyBell(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

/** Rings and vibrates, as far as the device can and may. */
export function ringBell(rounds = ROUNDS): void {
  // absent on iPhones
  navigator.vibrate?.(VIBRATION);
  if (!audio) return;
  for (let round = 0; round < rounds; round += 1) {
    for (const { hertz, at } of STROKES) stroke(audio, hertz, audio.currentTime + round * ROUND_SECONDS + at);
  }
}

function stroke(context: AudioContext, hertz: number, at: number): void {
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0.0001, at);
  loudness.gain.exponentialRampToValueAtTime(0.5, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + 1.2);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + 1.25);
}
