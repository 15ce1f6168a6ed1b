/** The settings as they stand in the form: what is typed may be half finished, so numbers and times are text. */
import { randomId } from '#components/api/random-id.ts';
import { PRIORITY_CLASSES, type PriorityClass } from '#lib/priority/model.ts';
import type { QueueSettings, QueueSettingsInput } from '#lib/queue/schema.ts';
import type { Text } from '#lib/platform/text.ts';
import { toMinutes, toTime } from './minutes.ts';

export type HoursRow = { readonly key: string; readonly weekday: number; readonly opens: string; readonly closes: string };
export type ClosureRow = { readonly key: string; readonly day: string; readonly whole: boolean; readonly from: string; readonly until: string; readonly vi: string; readonly en: string };
export type GroupRow = {
  readonly letter: string; readonly name: Text; readonly active: boolean; readonly mode: 'slots' | 'numbers'; readonly slotMinutes: 30 | 60;
  readonly slotCapacity: string; readonly walkInShare: string; readonly serviceMinutes: string;
};
/** `added`: not saved yet, so that its number can still be chosen */
export type CounterRow = { readonly key: string; readonly number: string; readonly active: boolean; readonly groups: readonly string[]; readonly added: boolean };

export type SettingsDraft = {
  readonly bookingOpen: boolean;
  readonly absencePenalty: string;
  readonly maxAbsences: string;
  readonly headStarts: Readonly<Record<PriorityClass, string>>;
  readonly hours: readonly HoursRow[];
  readonly groups: readonly GroupRow[];
  readonly counters: readonly CounterRow[];
  readonly closures: readonly ClosureRow[];
};

/** The parts by which the server logs changes, and by which two people's edits are told apart. */
export const PARTS = ['hours', 'closures', 'groups', 'counters', 'headStarts', 'absencePenalty', 'maxAbsences', 'bookingOpen'] as const satisfies readonly (keyof SettingsDraft)[];
export type Part = (typeof PARTS)[number];

const DAY_END = 24 * 60;

/** The form of settings that the server holds. */
export function draftOf(settings: QueueSettings): SettingsDraft {
  return {
    bookingOpen: settings.bookingOpen,
    absencePenalty: String(settings.absencePenalty),
    maxAbsences: String(settings.maxAbsences),
    headStarts: Object.fromEntries(PRIORITY_CLASSES.map((name) => [name, String(settings.headStarts[name])])) as Record<PriorityClass, string>,
    hours: settings.hours.map(({ weekday, opens, closes }) => ({ key: randomId(), weekday, opens: toTime(opens), closes: toTime(closes) })),
    groups: settings.groups.map((group) => ({ ...group, slotCapacity: String(group.slotCapacity), walkInShare: String(group.walkInShare), serviceMinutes: String(group.serviceMinutes) })),
    counters: settings.counters.map(({ number, active, groups }) => ({ key: randomId(), number: String(number), active, groups, added: false })),
    closures: settings.closures.map(({ day, fromMin, untilMin, reason }) => {
      const whole = fromMin === 0 && untilMin === DAY_END;
      return { key: randomId(), day, whole, from: whole ? '' : toTime(fromMin), until: whole ? '' : toTime(untilMin), vi: reason.vi, en: reason.en };
    }),
  };
}

/** The rows in the order in which they are sent, so that the server's issues name the same row. */
export function ordered(draft: SettingsDraft): SettingsDraft {
  return {
    ...draft,
    hours: draft.hours.toSorted((a, b) => a.weekday - b.weekday || a.opens.localeCompare(b.opens)),
    counters: draft.counters.toSorted((a, b) => Number(a.number) - Number(b.number)),
    closures: draft.closures.toSorted((a, b) => a.day.localeCompare(b.day) || a.from.localeCompare(b.from)),
  };
}

/** What is sent. The draft must have been checked (`findIssues`). */
export function inputOf(draft: SettingsDraft): Omit<QueueSettingsInput, 'revision' | 'preview'> {
  return {
    bookingOpen: draft.bookingOpen,
    absencePenalty: Number(draft.absencePenalty),
    maxAbsences: Number(draft.maxAbsences),
    headStarts: Object.fromEntries(PRIORITY_CLASSES.map((name) => [name, Number(draft.headStarts[name])])) as Record<PriorityClass, number>,
    hours: draft.hours.map(({ weekday, opens, closes }) => ({ weekday, opens: toMinutes(opens) ?? 0, closes: toMinutes(closes) ?? 0 })),
    groups: draft.groups.map(({ name: _name, ...group }) => ({ ...group, slotCapacity: Number(group.slotCapacity), walkInShare: Number(group.walkInShare), serviceMinutes: Number(group.serviceMinutes) })),
    counters: draft.counters.map(({ number, active, groups }) => ({ number: Number(number), active, groups: groups.toSorted() })),
    closures: draft.closures.map(({ day, whole, from, until, vi, en }) => ({
      day, fromMin: whole ? 0 : (toMinutes(from) ?? 0), untilMin: whole ? DAY_END : (toMinutes(until) ?? DAY_END), reason: { vi: vi.trim(), en: en.trim() },
    })),
  };
}

/** A part without what only the form knows (the keys of its rows). */
const plain = (part: unknown): string => JSON.stringify(part, (name, value: unknown) => (name === 'key' || name === 'added' ? undefined : value));

/** The parts in which two forms differ. */
export function changedParts(before: SettingsDraft, after: SettingsDraft): Part[] {
  const [a, b] = [ordered(before), ordered(after)];
  return PARTS.filter((part) => plain(a[part]) !== plain(b[part]));
}

/**
 * Own edits on top of what somebody else saved meanwhile, part by part. `both`: parts that both have changed
 * differently; the own edit stays in the form, and the person is told.
 */
export function rebase(base: SettingsDraft, mine: SettingsDraft, theirs: SettingsDraft): { draft: SettingsDraft; both: Part[] } {
  const own = changedParts(base, mine);
  const draft: SettingsDraft = { ...theirs, ...Object.fromEntries(own.map((part) => [part, mine[part]])) };
  const others = changedParts(base, theirs);
  const differing = changedParts(mine, theirs);
  return { draft, both: own.filter((part) => others.includes(part) && differing.includes(part)) };
}
