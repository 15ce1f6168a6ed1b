/**
 * How long the wait will be: the line is played through many times with the group's recent service times, and what
 * happened in half and in nine tenths of the plays is the honest range. An average would be a lie to most. Pure: the
 * chance comes from a seed.
 *
 * What is not known is played too: how fast today is (one factor for all services of a play, because a slow day is slow
 * for everybody in line; it shrinks with the services that were measured), who is not there when called, and who comes
 * later and goes first. `npm run simulate:queue` measures how often the range holds.
 */
import { compare, rankAfterAbsence, type Ranked } from './order.ts';

export type WaitingTicket = Ranked & {
  readonly id: string;
  readonly groupId: string;
  /** ms since the epoch; booked people who are expected stand in the line from their slot on */
  readonly arrivedAt: number;
  /** only asks when its turn would come ("if I came now"): takes no time at a counter */
  readonly probe?: boolean;
};

export type OpenCounter = {
  readonly groupIds: readonly string[];
  /** the ticket being served: its group and when that began (ms); null = free */
  readonly serving: { readonly groupId: string; readonly since: number } | null;
};

/** People with a head start who have yet to come: they may be called before some who wait now. */
export type Arrivals = { readonly groupId: string; readonly perMinute: number; readonly headStart: number };

/** A time in which nobody is called: before opening, the lunch break (ms since the epoch). */
export type Pause = { readonly from: number; readonly until: number };

export type Line = {
  /** ms since the epoch */
  readonly now: number;
  readonly tickets: readonly WaitingTicket[];
  readonly counters: readonly OpenCounter[];
  /** recent service times by group, in minutes, the latest first */
  readonly serviceTimes: ReadonlyMap<string, readonly number[]>;
  /** what is assumed where too few were measured, in minutes */
  readonly target: ReadonlyMap<string, number>;
  readonly arrivals: readonly Arrivals[];
  /** in the order of time */
  readonly pauses?: readonly Pause[];
  /** share of people who are not there at their first call, and the minutes by which they go back */
  readonly absence?: { readonly share: number; readonly penalty: number };
};

/** Minutes from now until the call. */
export type Wait = { readonly p50: number; readonly p90: number };

const RUNS = 200;
/** A line of more than 300 is played less often: the server answers nobody meanwhile. */
const PLAYED = 60_000;
const FEWEST_RUNS = 40;
const MINUTE_MS = 60_000;
const RECENT = 40;
/** how far single service times scatter (standard deviation of their logarithm) */
const SCATTER = 0.55;
/** how far the mean of a day may be from the office's target … */
const TARGET_DOUBT = 0.25;
/** … and from what was measured lately: today's cases and people are others */
const DAY_DOUBT = 0.1;
/** moving to the counter, and the pause between two people */
export const HANDOVER_MIN = 0.5;
/** calling somebody who is not there */
export const ABSENT_MIN = 0.75;
const ABSENCE = { share: 0.05, penalty: 10 };

/** A small fast generator of numbers in [0, 1) from a seed (mulberry32): the same seed, the same plays. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A standard normal number (Box–Muller). */
export function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** Service times of a group: what is known, and how surely. */
type Pace = { readonly measured: readonly number[]; readonly trust: number; readonly target: number; readonly doubt: number };

/** Measured times and target are weighed as a normal mean and its prior are: each by how surely it tells today's mean. */
function paceOf(line: Line, groupId: string): Pace {
  const measured = line.serviceTimes.get(groupId)?.slice(0, RECENT) ?? [];
  const surety = { target: 1 / TARGET_DOUBT ** 2, measured: measured.length / SCATTER ** 2 };
  const total = surety.target + surety.measured;
  return { measured, trust: surety.measured / total, target: line.target.get(groupId) ?? 15, doubt: Math.sqrt(1 / total + DAY_DOUBT ** 2) };
}

/** A factor around 1 that scatters by `sigma`. */
const factor = (sigma: number, next: () => number): number => Math.exp(sigma * normal(next) - (sigma * sigma) / 2);

function drawService({ measured, trust, target }: Pace, next: () => number): number {
  if (next() < trust) return measured[Math.floor(next() * measured.length)] ?? target;
  return target * factor(SCATTER, next);
}

/** Somebody in a play. `row`: which line of the answer it fills, -1 for who has yet to come. */
type Player = Ranked & { readonly row: number; readonly arrivedAt: number; readonly serviceMin: number; readonly probe: boolean; readonly missed: boolean };

type PreparedGroup = { readonly pace: Pace; readonly tickets: readonly (WaitingTicket & { readonly row: number })[]; readonly streams: readonly Arrivals[] };

/** The line made ready to be played often: groups by their place in a list instead of by name. */
type Prepared = {
  readonly line: Line;
  readonly groups: readonly PreparedGroup[];
  readonly counters: readonly { readonly groups: readonly number[]; readonly pace: Pace | undefined; readonly passedMin: number }[];
  /** tickets that an open counter serves */
  readonly servable: number;
};

function prepare(line: Line): Prepared {
  const ids = [...new Set(line.counters.flatMap((counter) => counter.groupIds))];
  const sorted = line.tickets.map((ticket, row) => ({ ...ticket, row })).toSorted(compare);
  const groups = ids.map((id) => ({
    pace: paceOf(line, id),
    tickets: sorted.filter((ticket) => ticket.groupId === id),
    streams: line.arrivals.filter((stream) => stream.groupId === id && stream.perMinute > 0),
  }));
  const counters = line.counters.map(({ groupIds, serving }) => ({
    groups: groupIds.map((id) => ids.indexOf(id)),
    pace: serving ? paceOf(line, serving.groupId) : undefined,
    passedMin: serving ? (line.now - serving.since) / MINUTE_MS : 0,
  }));
  return { line, groups, counters, servable: groups.reduce((sum, group) => sum + group.tickets.length, 0) };
}

/** The people of a group in one play, in the order of calling: those in line, and those who come later and go before some of them. */
function playersOf({ line }: Prepared, { pace, tickets, streams }: PreparedGroup, today: number, next: () => number): Player[] {
  const service = (): number => drawService(pace, next) * today;
  const players: Player[] = tickets.map(({ row, rankAt, number, arrivedAt, probe = false }) => ({ row, rankAt, number, arrivedAt, probe, serviceMin: probe ? 0 : service(), missed: false }));
  const last = players.at(-1)?.rankAt ?? 0;
  for (const { perMinute, headStart } of streams) {
    const coming = (at: number): number => at - (Math.log(1 - next()) / perMinute) * MINUTE_MS;
    for (let at = coming(line.now); at - headStart * MINUTE_MS <= last; at = coming(at)) {
      players.push({ row: -1, rankAt: at - headStart * MINUTE_MS, number: Number.MAX_SAFE_INTEGER, arrivedAt: at, probe: false, serviceMin: service(), missed: false });
    }
  }
  return players.length > tickets.length ? players.toSorted(compare) : players;
}

/** One group's line during a play. Who was called leaves a gap, so that nothing is moved about. */
class PlayedLine {
  readonly #players: (Player | null)[];
  #head = 0;

  constructor(players: Player[]) {
    this.#players = players;
  }

  /** Where the first stands who is there at this time; -1 = nobody. */
  firstAt(time: number): number {
    const players = this.#players;
    while (this.#head < players.length && players[this.#head] === null) this.#head += 1;
    for (let at = this.#head; at < players.length; at += 1) {
      const player = players[at];
      if (player && player.arrivedAt <= time) return at;
    }
    return -1;
  }

  at(place: number): Player | undefined {
    return this.#players[place] ?? undefined;
  }

  take(place: number): void {
    this.#players[place] = null;
  }

  /** Somebody who was not there goes back to where their new rank puts them. */
  putBack(player: Player): void {
    const before = this.#players.findIndex((other, place) => place >= this.#head && other !== null && compare(player, other) < 0);
    this.#players.splice(before === -1 ? this.#players.length : before, 0, player);
  }

  /** When the next of those who are still to come is there. */
  nextArrival(): number {
    let soonest = Infinity;
    for (let at = this.#head; at < this.#players.length; at += 1) soonest = Math.min(soonest, this.#players[at]?.arrivedAt ?? Infinity);
    return soonest;
  }
}

/** What remains of a service under way: a full draw that is longer than what has passed already. */
function remaining(pace: Pace, passedMin: number, today: number, next: () => number): number {
  let whole = drawService(pace, next) * today;
  for (let tries = 0; whole < passedMin && tries < 12; tries += 1) whole = drawService(pace, next) * today;
  return Math.max(0.5, whole - passedMin + HANDOVER_MIN);
}

/** Plays the line once; tells the minutes from now until each ticket's first call. */
function play(prepared: Prepared, next: () => number, tell: (row: number, minutes: number) => void): void {
  const { line, groups } = prepared;
  const { share, penalty } = line.absence ?? ABSENCE;
  // one chance for the whole day, however many groups: all of them have the same officials, the same network
  const luck = normal(next);
  const todayOf = ({ doubt }: Pace): number => Math.exp(doubt * luck - (doubt * doubt) / 2);
  // everybody's service is drawn before the counters', so that one counter more changes nothing else in a play
  const lines = groups.map((group) => new PlayedLine(playersOf(prepared, group, todayOf(group.pace), next)));
  const counters = prepared.counters.map(({ groups: served, pace, passedMin }) => ({
    served, freeAt: line.now + (pace ? remaining(pace, passedMin, todayOf(pace), next) * MINUTE_MS : 0),
  }));
  const afterPause = (time: number): number => line.pauses?.find(({ from, until }) => time >= from && time < until)?.until ?? time;

  for (let left = prepared.servable; left > 0;) {
    let counter = counters[0];
    for (const other of counters) if (counter && other.freeAt < counter.freeAt) counter = other;
    if (!counter || counter.freeAt === Infinity) return;
    const time = (counter.freeAt = afterPause(counter.freeAt));
    if (counters.some((other) => other.freeAt < time)) continue;
    let chosen: { from: PlayedLine; place: number; player: Player } | undefined;
    for (const group of counter.served) {
      const from = lines[group];
      const place = from?.firstAt(time) ?? -1;
      const player = from?.at(place);
      if (from && player && (!chosen || compare(player, chosen.player) < 0)) chosen = { from, place, player };
    }
    if (!chosen) {
      counter.freeAt = Math.min(...counter.served.map((group) => lines[group]?.nextArrival() ?? Infinity));
      continue;
    }
    const { from, place, player } = chosen;
    from.take(place);
    if (player.row >= 0 && !player.missed) {
      tell(player.row, (time - line.now) / MINUTE_MS);
      left -= 1;
    }
    if (player.probe) continue;
    if (!player.missed && next() < share) {
      const headStart = Math.max(0, player.arrivedAt - player.rankAt) / MINUTE_MS;
      from.putBack({ ...player, missed: true, rankAt: rankAfterAbsence(player.rankAt, time, penalty, headStart) });
      counter.freeAt += ABSENT_MIN * MINUTE_MS;
    } else {
      counter.freeAt += (player.serviceMin + HANDOVER_MIN) * MINUTE_MS;
    }
  }
}

/** @param sorted not empty */
function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * The wait of every ticket in the line, in minutes. A ticket that no open counter serves has none.
 * @param seed the same line and seed give the same waits, so that a screen does not flicker
 */
export function estimateWaits(line: Line, seed: number, runs = Math.min(RUNS, Math.max(FEWEST_RUNS, Math.floor(PLAYED / line.tickets.length)))): Map<string, Wait> {
  const waits = new Map<string, Wait>();
  if (line.counters.length === 0) return waits;
  const next = random(seed);
  const prepared = prepare(line);
  // the plays of one ticket stand side by side
  const seen = new Float64Array(line.tickets.length * runs);
  const counts = new Uint32Array(line.tickets.length);
  const tell = (row: number, minutes: number): void => {
    const count = counts[row] ?? 0;
    seen[row * runs + count] = minutes;
    counts[row] = count + 1;
  };
  for (let run = 0; run < runs; run += 1) play(prepared, next, tell);
  line.tickets.forEach(({ id }, row) => {
    const sorted = seen.subarray(row * runs, row * runs + (counts[row] ?? 0)).toSorted();
    if (sorted.length > 0) waits.set(id, { p50: Math.round(quantile(sorted, 0.5)), p90: Math.ceil(quantile(sorted, 0.9)) });
  });
  return waits;
}
