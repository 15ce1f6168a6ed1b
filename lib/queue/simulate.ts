/**
 * A day at a busy ward, played from a seed: arrivals with a rush, priority, people who are not there when called,
 * counters, the lunch break. Used by `npm run simulate:queue` to compare rules of calling and to see how well the
 * estimate of the wait holds. The estimate knows only what an office knows at that moment. Pure.
 */
import { headStartOf } from '#lib/priority/classes.ts';
import { DEFAULT_HEAD_STARTS, type PriorityClass } from '#lib/priority/model.ts';
import { ABSENT_MIN, estimateWaits, HANDOVER_MIN, normal, random, type Arrivals, type Line, type Pause, type Wait } from './estimate.ts';
import { compare, rankAfterAbsence, rankAt } from './order.ts';

/** The rule by which the next person is chosen. */
export const RULES = ['head-start', 'first-come', 'absolute-priority'] as const;
export type Rule = (typeof RULES)[number];

export type DayOptions = {
  readonly seed: number;
  readonly rule: Rule;
  readonly people: number;
  readonly counters: number;
  /** share of the counters' time that the day's people need */
  readonly utilisation: number;
  /** share of people with a priority class */
  readonly priorityShare: number;
  /** share who are not there at the first call */
  readonly absentShare: number;
  /** share who are never there */
  readonly noShowShare: number;
  /** share of arrivals in the first hour, the rush at 7:30 */
  readonly rushShare: number;
};

export const BUSY_DAY: Omit<DayOptions, 'seed' | 'rule'> = {
  people: 400, counters: 5, utilisation: 0.85, priorityShare: 0.25, absentShare: 0.06, noShowShare: 0.02, rushShare: 0.3,
};

export type Visit = {
  readonly id: string;
  readonly priority: PriorityClass | null;
  /** ms after midnight */
  readonly arrivedAt: number;
  /** first call, ms after midnight; null = never called before closing */
  readonly calledAt: number | null;
  /** people who came later and were called first */
  readonly overtakenBy: number;
  /** by how many minutes the latest of them had come later */
  readonly overtakenByMinutes: number;
  /** what the app said on arrival */
  readonly promised: Wait | null;
};

const MINUTE = 60_000;
const BEFORE_OPENING = 7.5 * 60;
const OPEN = 8 * 60;
const NOON = 12 * 60;
const AFTERNOON = 13 * 60;
const CLOSE = 17 * 60;
/** nobody comes in the last half hour */
const LAST_ARRIVAL = CLOSE - 30;
const WORKING_MIN = NOON - OPEN + CLOSE - AFTERNOON;
const GROUP = 'all';
/** what the office assumes that a visit takes, and how many of the latest visits it remembers, as in production */
const TARGET_MIN = 5;
const REMEMBERED = 40;
/** it expects of the next hour what came in that hour on so many days before */
const STREAM_MIN = 60;
const STREAM_DAYS = 5;
const RUNS = 100;
const PENALTY_MIN = 10;
const MAX_ABSENCES = 3;
/** how far visits scatter in one day, and how far the pace of one day is from that of another */
const SCATTER = 0.55;
const DAYS_SCATTER = 0.08;
/** the classes that people with priority have, and how often */
const MIX: readonly (readonly [PriorityClass, number])[] = [
  ['age-60', 0.4], ['age-75', 0.18], ['ethnic-minority', 0.14], ['pregnant-or-small-child', 0.12],
  ['severe-disability', 0.06], ['mild-disability', 0.05], ['meritorious', 0.04], ['urgent', 0.01],
];
/** More than a day: whoever has it stands before everybody who does not. */
const ABSOLUTE_MIN = 24 * 60;

type Person = { readonly id: string; readonly number: number; readonly priority: PriorityClass | null; readonly headStart: number; readonly arrivedAt: number; readonly serviceMin: number; readonly misses: number };
type InLine = Person & { rankAt: number; absences: number };
type Service = { readonly since: number; readonly until: number; readonly measuredMin: number | null };

/** Each rule is a rule of head starts, so that one order and one estimate serve all. */
function headStartUnder(rule: Rule, priority: PriorityClass | null): number {
  if (priority === null || rule === 'first-come') return 0;
  return rule === 'absolute-priority' ? ABSOLUTE_MIN : headStartOf(priority, DEFAULT_HEAD_STARTS);
}

function classOf(next: () => number): PriorityClass {
  let left = next();
  for (const [name, share] of MIX) if ((left -= share) <= 0) return name;
  return 'age-60';
}

/** Minutes after midnight at which somebody comes: the rush before and after opening, the rest over the day. */
function arrivalMinute(next: () => number, rushShare: number): number {
  if (next() < rushShare) return BEFORE_OPENING + next() * 60;
  const minute = OPEN + next() * (LAST_ARRIVAL - OPEN - (AFTERNOON - NOON));
  return minute < NOON ? minute : minute + (AFTERNOON - NOON);
}

const scattered = (sigma: number, next: () => number): number => Math.exp(sigma * normal(next) - (sigma * sigma) / 2);

function peopleOf(options: DayOptions, meanMin: number, next: () => number): Person[] {
  return Array.from({ length: options.people }, () => {
    const priority = next() < options.priorityShare ? classOf(next) : null;
    const chance = next();
    const misses = chance < options.noShowShare ? MAX_ABSENCES : chance < options.noShowShare + options.absentShare ? 1 : 0;
    return { priority, arrivedAt: arrivalMinute(next, options.rushShare) * MINUTE, serviceMin: meanMin * scattered(SCATTER, next), misses };
  })
    .toSorted((a, b) => a.arrivedAt - b.arrivedAt)
    .map((person, index) => ({ ...person, id: `t${index + 1}`, number: index + 1, headStart: headStartUnder(options.rule, person.priority) }));
}

/** Times in which nobody is called. */
const PAUSES: readonly Pause[] = [{ from: 0, until: OPEN * MINUTE }, { from: NOON * MINUTE, until: AFTERNOON * MINUTE }];
const isPause = (now: number): boolean => PAUSES.some(({ from, until }) => now >= from && now < until);

/** Plays one day, from event to event: somebody comes, or a counter becomes free. */
export function playDay(options: DayOptions): Visit[] {
  const next = random(options.seed);
  const usualMin = (options.utilisation * WORKING_MIN * options.counters) / options.people - HANDOVER_MIN;
  // the visits of the day before, which the office remembers, and today's, at another pace
  const yesterdayMin = usualMin * scattered(DAYS_SCATTER, next);
  const remembered = Array.from({ length: REMEMBERED }, () => yesterdayMin * scattered(SCATTER, next));
  const everybody = peopleOf(options, usualMin * scattered(DAYS_SCATTER, next), next);
  const before = Array.from({ length: STREAM_DAYS }, () => peopleOf(options, usualMin, next)).flat().filter((person) => person.headStart > 0);
  const line: InLine[] = [];
  const arrived: Person[] = [];
  const counters: (Service | null)[] = Array.from({ length: options.counters }, () => null);
  const called = new Map<string, number>();
  const promised = new Map<string, Wait>();
  let calls = 0;
  let missed = 0;

  for (let now = 0; now < CLOSE * MINUTE; now = nextEvent(now)) {
    for (let person = everybody[arrived.length]; person && person.arrivedAt <= now; person = everybody[arrived.length]) {
      arrived.push(person);
      line.push({ ...person, rankAt: rankAt(person.arrivedAt, person.headStart), absences: 0 });
      const wait = estimateWaits(knownAt(now), options.seed + Math.round(now), RUNS).get(person.id);
      if (wait) promised.set(person.id, wait);
    }
    counters.forEach((service, index) => {
      if (service && service.until > now) return;
      if (service?.measuredMin) remembered.unshift(service.measuredMin);
      counters[index] = isPause(now) ? null : callNext(now);
    });
  }
  return everybody.map(visitOf);

  function nextEvent(now: number): number {
    const events = [everybody[arrived.length]?.arrivedAt ?? Infinity, ...counters.map((service) => service?.until ?? Infinity), OPEN * MINUTE, AFTERNOON * MINUTE, CLOSE * MINUTE];
    return Math.min(...events.filter((at) => at > now));
  }

  function callNext(now: number): Service | null {
    const ticket = line.toSorted(compare)[0];
    if (!ticket) return null;
    line.splice(line.indexOf(ticket), 1);
    if (!called.has(ticket.id)) {
      called.set(ticket.id, now);
      calls += 1;
      missed += ticket.misses > 0 ? 1 : 0;
    }
    if (ticket.absences >= ticket.misses) return { since: now, until: now + (ticket.serviceMin + HANDOVER_MIN) * MINUTE, measuredMin: ticket.serviceMin };
    ticket.absences += 1;
    ticket.rankAt = rankAfterAbsence(ticket.rankAt, now, PENALTY_MIN, ticket.headStart);
    if (ticket.absences < MAX_ABSENCES) line.push(ticket);
    return { since: now, until: now + ABSENT_MIN * MINUTE, measuredMin: null };
  }

  /** What the office knows: its line, its latest visits, who came in the coming hour on days before, how many were not there today. */
  function knownAt(now: number): Line {
    const streams = new Map<number, number>();
    for (const { headStart, arrivedAt } of before) if (arrivedAt > now && arrivedAt <= now + STREAM_MIN * MINUTE) streams.set(headStart, (streams.get(headStart) ?? 0) + 1);
    return {
      now,
      tickets: line.map((ticket) => ({ id: ticket.id, groupId: GROUP, rankAt: ticket.rankAt, number: ticket.number, arrivedAt: ticket.arrivedAt })),
      counters: counters.map((service) => ({ groupIds: [GROUP], serving: service && service.until > now ? { groupId: GROUP, since: service.since } : null })),
      serviceTimes: new Map([[GROUP, remembered.slice(0, REMEMBERED)]]),
      target: new Map([[GROUP, TARGET_MIN]]),
      arrivals: [...streams].map(([headStart, count]): Arrivals => ({ groupId: GROUP, headStart, perMinute: count / STREAM_MIN / STREAM_DAYS })),
      pauses: PAUSES,
      // one absence in twenty calls is what an office expects before it has seen the day
      absence: { share: (missed + 1) / (calls + 20), penalty: PENALTY_MIN },
    };
  }

  function visitOf(person: Person): Visit {
    const at = called.get(person.id) ?? null;
    const overtakers = everybody.filter((other) => other.arrivedAt > person.arrivedAt && (called.get(other.id) ?? Infinity) < (at ?? Infinity));
    return {
      id: person.id, priority: person.priority, arrivedAt: person.arrivedAt, calledAt: at,
      overtakenBy: overtakers.length,
      overtakenByMinutes: overtakers.reduce((most, other) => Math.max(most, (other.arrivedAt - person.arrivedAt) / MINUTE), 0),
      promised: promised.get(person.id) ?? null,
    };
  }
}
