import type { PersonFacts } from '#lib/identity/model.ts';
import { yearsBetween } from '#lib/platform/clock.ts';
import { PRIORITY_CLASSES, type HeadStarts, type Priority, type PriorityClass } from './model.ts';

const KINH = '01';
const FOREIGNER = '55';

/**
 * The classes that VNeID's data prove.
 * @param today local ISO date
 */
export function verifiedClasses(facts: Pick<PersonFacts, 'birthDate' | 'disability' | 'meritorious' | 'ethnicity'>, today: string): PriorityClass[] {
  const age = yearsBetween(facts.birthDate, today);
  const held: readonly (readonly [boolean, PriorityClass])[] = [
    [facts.disability !== undefined && facts.disability.level !== 'mild', 'severe-disability'],
    [age >= 75, 'age-75'],
    [facts.meritorious !== undefined, 'meritorious'],
    [age >= 60 && age < 75, 'age-60'],
    [facts.disability?.level === 'mild', 'mild-disability'],
    [facts.ethnicity !== undefined && facts.ethnicity !== KINH && facts.ethnicity !== FOREIGNER, 'ethnic-minority'],
  ];
  return held.filter(([has]) => has).map(([, name]) => name);
}

/** Head start in minutes of a class at an office; none without a class. */
export function headStartOf(priority: PriorityClass | null, headStarts: HeadStarts): number {
  return priority === null ? 0 : headStarts[priority];
}

/**
 * Of several grounds, the one that helps most; among equals the one that stands first in the list. Never adds up:
 * two grounds are not a greater need than the greater of them.
 */
export function strongest(priorities: readonly Priority[], headStarts: HeadStarts): Priority | null {
  const order = (priority: Priority): number => PRIORITY_CLASSES.indexOf(priority.class);
  return priorities.toSorted((a, b) => headStarts[b.class] - headStarts[a.class] || order(a) - order(b))[0] ?? null;
}
