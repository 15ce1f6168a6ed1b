/** What an office's settings must keep to whatever was typed. Pure. */
import { refuse, type Refusal } from '#lib/platform/result.ts';
import { HEAD_START_LIMITS, PRIORITY_CLASSES } from '#lib/priority/model.ts';
import type { QueueSettingsInput } from './schema.ts';

type Rule = (input: QueueSettingsInput, today: string) => Refusal | undefined;

const headStarts: Rule = (input) => {
  const name = PRIORITY_CLASSES.find((each) => input.headStarts[each] < HEAD_START_LIMITS[each].min || input.headStarts[each] > HEAD_START_LIMITS[each].max);
  return name && refuse('queue.head-start-limit', { ...HEAD_START_LIMITS[name] }, [{ path: ['headStarts', name], code: 'limit' }]);
};

const hours: Rule = (input) => {
  const sorted = input.hours.toSorted((a, b) => a.weekday - b.weekday || a.opens - b.opens);
  const wrong = sorted.findIndex((stretch, index) => {
    const before = sorted[index - 1];
    return stretch.closes <= stretch.opens || (before?.weekday === stretch.weekday && stretch.opens < before.closes);
  });
  return wrong < 0 ? undefined : refuse('queue.hours-overlap', undefined, [{ path: ['hours', wrong], code: 'overlap' }]);
};

const closureTimes: Rule = ({ closures }) => {
  const wrong = closures.findIndex(({ fromMin, untilMin }) => untilMin <= fromMin);
  return wrong < 0 ? undefined : refuse('queue.closure-times', undefined, [{ path: ['closures', wrong, 'untilMin'], code: 'order' }]);
};

const closureDays: Rule = ({ closures }, today) => {
  const past = closures.findIndex(({ day }) => day < today);
  return past < 0 ? undefined : refuse('queue.closure-past', undefined, [{ path: ['closures', past, 'day'], code: 'past' }]);
};

/** Citizens read the reason in their language: both are needed. */
const closureReasons: Rule = ({ closures }) => {
  const missing = closures.findIndex(({ reason }) => !reason.vi || !reason.en);
  if (missing < 0) return undefined;
  const language = closures[missing]?.reason.vi ? 'en' : 'vi';
  return refuse('queue.closure-reason', undefined, [{ path: ['closures', missing, 'reason', language], code: language === 'vi' ? 'reasonVi' : 'reasonEn' }]);
};

const counterNumbers: Rule = ({ counters }) => {
  const twice = counters.findIndex(({ number }, index) => counters.findIndex((other) => other.number === number) < index);
  return twice < 0 ? undefined : refuse('queue.counter-twice', { number: counters[twice]?.number ?? 0 }, [{ path: ['counters', twice, 'number'], code: 'taken' }]);
};

/** Each group is set once, and stands at a counter at most once. */
const groupLetters: Rule = ({ groups, counters }) => {
  const known = new Set(groups.map(({ letter }) => letter));
  const repeats = known.size < groups.length || counters.some((counter) => new Set(counter.groups).size < counter.groups.length);
  if (repeats) return refuse('request.invalid');
  return counters.every((counter) => counter.groups.every((letter) => known.has(letter))) ? undefined : refuse('queue.group-not-found');
};

const RULES: readonly Rule[] = [headStarts, hours, closureTimes, closureDays, closureReasons, counterNumbers, groupLetters];

/**
 * The first rule that settings break; undefined when they keep to all. Its issues name the place in the input.
 * @param today the office's date: a closure of a day that is over would change nothing
 */
export function brokenRule(input: QueueSettingsInput, today: string): Refusal | undefined {
  for (const rule of RULES) {
    const broken = rule(input, today);
    if (broken) return broken;
  }
  return undefined;
}
