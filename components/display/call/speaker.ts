/** The loudspeaker of a screen: tones by WebAudio, words by the browser's speech. */
import { lengthOf, type Tone } from './tones.ts';

/** A browser that has lost its speech service never says that it is done. */
const LONGEST_SENTENCE_MS = 15_000;
const FADE_S = 0.03;
const VOLUME = 0.5;

let context: AudioContext | undefined;

/**
 * Lets sound through. Browsers ask for a touch first.
 * @returns whether it can be heard now
 */
export async function unlockSound(): Promise<boolean> {
  if (typeof AudioContext === 'undefined') return false;
  context ??= new AudioContext();
  // without a touch, `resume` may stay open for ever
  if (context.state !== 'running') await Promise.race([context.resume(), pause(500)]);
  return context.state === 'running';
}

/** Plays the tones and waits until they have faded. Silent while sound is locked. */
export async function playTones(tones: readonly Tone[]): Promise<void> {
  if (context?.state !== 'running') return;
  for (const tone of tones) schedule(context, tone);
  await pause(lengthOf(tones) * 1000);
}

function schedule(audio: AudioContext, { hz, at, seconds }: Tone): void {
  const start = audio.currentTime + at;
  const gain = audio.createGain();
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(VOLUME, start + FADE_S);
  gain.gain.setTargetAtTime(0, start + seconds * 0.6, seconds * 0.15);
  gain.connect(audio.destination);
  const oscillator = audio.createOscillator();
  oscillator.frequency.value = hz;
  oscillator.connect(gain);
  oscillator.start(start);
  oscillator.stop(start + seconds);
}

/** A voice of the language, if the device has one. */
export function voiceFor(language: string): SpeechSynthesisVoice | null {
  if (typeof speechSynthesis === 'undefined') return null;
  const spoken = speechSynthesis.getVoices().filter((voice) => voice.lang.toLowerCase().replace('_', '-').startsWith(language));
  return spoken.find((voice) => voice.localService) ?? spoken[0] ?? null;
}

/**
 * Says a sentence and waits until it is said.
 * @returns false when there is no voice of that language, or it failed: use another way
 */
export function say(sentence: string, language: string): Promise<boolean> {
  const voice = voiceFor(language);
  if (!voice) return Promise.resolve(false);
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    const end = (said: boolean): void => {
      clearTimeout(timer);
      resolve(said);
    };
    const timer = setTimeout(() => {
      speechSynthesis.cancel();
      end(false);
    }, LONGEST_SENTENCE_MS);
    utterance.addEventListener('end', () => end(true));
    utterance.addEventListener('error', () => end(false));
    speechSynthesis.speak(utterance);
  });
}

/** Stops in the middle of a sentence. */
export function hush(): void {
  if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
