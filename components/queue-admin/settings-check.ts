/** What in the form cannot be sent as it stands; the rules of lib/queue/schema.ts, told where the hand is. */
import { PRIORITY_CLASSES } from '#lib/priority/model.ts';
import type { QueueSettings } from '#lib/queue/schema.ts';
import { toMinutes } from './minutes.ts';
import type { SettingsDraft } from './settings-draft.ts';

export type IssueCode = 'number' | 'time' | 'order' | 'overlap' | 'day' | 'past' | 'reasonVi' | 'reasonEn' | 'taken' | 'groups' | 'refused';
/** `path` as the API writes it: `['hours', 2, 'opens']` */
export type Issue = { readonly path: readonly (string | number)[]; readonly code: IssueCode; readonly min?: number; readonly max?: number };

/** The limits of the plain numbers. */
export const LIMITS = {
  absencePenalty: { min: 0, max: 60 }, maxAbsences: { min: 1, max: 5 }, slotCapacity: { min: 1, max: 200 },
  walkInShare: { min: 0, max: 100 }, serviceMinutes: { min: 1, max: 120 }, counter: { min: 1, max: 99 },
} as const;

/** The id of the control of a path, which its error and the summary name. */
export const idOf = (path: readonly (string | number)[]): string => path.join('-');

const isWhole = (text: string, { min, max }: { min: number; max: number }): boolean => /^\d+$/.test(text.trim()) && Number(text) >= min && Number(text) <= max;

/**
 * All issues, in the order of the form.
 *
 * @param draft with its rows in order (`ordered`)
 * @param today the office's date, ISO 8601
 */
export function findIssues(draft: SettingsDraft, limits: QueueSettings['limits'], today: string): Issue[] {
  const number = (text: string, path: Issue['path'], limit: { min: number; max: number }): Issue[] => (isWhole(text, limit) ? [] : [{ path, code: 'number', min: limit.min, max: limit.max }]);
  return [
    ...hoursIssues(draft),
    ...closureIssues(draft, today),
    ...draft.groups.flatMap((group, index) => (group.active ? [
      ...(group.mode === 'slots' ? [...number(group.slotCapacity, ['groups', index, 'slotCapacity'], LIMITS.slotCapacity), ...number(group.walkInShare, ['groups', index, 'walkInShare'], LIMITS.walkInShare)] : []),
      ...number(group.serviceMinutes, ['groups', index, 'serviceMinutes'], LIMITS.serviceMinutes),
    ] : [])),
    ...draft.counters.flatMap((counter, index): Issue[] => {
      if (!isWhole(counter.number, LIMITS.counter)) return [{ path: ['counters', index, 'number'], code: 'number', ...LIMITS.counter }];
      if (draft.counters.some((other) => other !== counter && Number(other.number) === Number(counter.number) && counter.added)) return [{ path: ['counters', index, 'number'], code: 'taken' }];
      return counter.active && counter.groups.length === 0 ? [{ path: ['counters', index, 'groups'], code: 'groups' }] : [];
    }),
    ...PRIORITY_CLASSES.flatMap((name) => number(draft.headStarts[name], ['headStarts', name], limits[name] ?? { min: 0, max: 90 })),
    ...number(draft.absencePenalty, ['absencePenalty'], LIMITS.absencePenalty),
    ...number(draft.maxAbsences, ['maxAbsences'], LIMITS.maxAbsences),
  ];
}

function hoursIssues({ hours }: SettingsDraft): Issue[] {
  return hours.flatMap(({ weekday, opens, closes }, index): Issue[] => {
    const [from, until] = [toMinutes(opens), toMinutes(closes)];
    if (from === null) return [{ path: ['hours', index, 'opens'], code: 'time' }];
    if (until === null) return [{ path: ['hours', index, 'closes'], code: 'time' }];
    if (until <= from) return [{ path: ['hours', index, 'closes'], code: 'order' }];
    const before = hours[index - 1];
    const ended = before?.weekday === weekday ? toMinutes(before.closes) : null;
    return ended !== null && from < ended ? [{ path: ['hours', index, 'opens'], code: 'overlap' }] : [];
  });
}

function closureIssues({ closures }: SettingsDraft, today: string): Issue[] {
  return closures.flatMap(({ day, whole, from, until, vi, en }, index): Issue[] => {
    const [start, end] = [toMinutes(from), toMinutes(until)];
    return [
      ...(day ? day < today ? [{ path: ['closures', index, 'day'], code: 'past' } as const] : [] : [{ path: ['closures', index, 'day'], code: 'day' } as const]),
      ...(!whole && start === null ? [{ path: ['closures', index, 'from'], code: 'time' } as const] : []),
      ...(!whole && end === null ? [{ path: ['closures', index, 'until'], code: 'time' } as const] : []),
      ...(!whole && start !== null && end !== null && end <= start ? [{ path: ['closures', index, 'until'], code: 'order' } as const] : []),
      ...(vi.trim() ? [] : [{ path: ['closures', index, 'vi'], code: 'reasonVi' } as const]),
      ...(en.trim() ? [] : [{ path: ['closures', index, 'en'], code: 'reasonEn' } as const]),
    ];
  });
}

/** Places an hour: how many can be booked, and how many are kept for people who just come; null while a number is missing. */
export function placesAnHour({ slotCapacity, walkInShare, slotMinutes }: { slotCapacity: string; walkInShare: string; slotMinutes: number }): { booked: number; walkIn: number } | null {
  if (!isWhole(slotCapacity, LIMITS.slotCapacity) || !isWhole(walkInShare, LIMITS.walkInShare)) return null;
  const slots = 60 / slotMinutes;
  const booked = Math.floor((Number(slotCapacity) * (100 - Number(walkInShare))) / 100) * slots;
  return { booked, walkIn: Number(slotCapacity) * slots - booked };
}
