/**
 * The order of a line. A ticket stands where `rankAt = arrivedAt − headStart` puts it, and by its number where two
 * ranks are equal. The head start is a time: somebody with 20 minutes goes before those who came up to 20 minutes
 * earlier, and before nobody else. So nobody waits without end, and for every overtaking there is one sentence that
 * explains it. Pure; moments are milliseconds of the server's clock, never of a device's.
 */

/** What decides a ticket's place. */
export type Ranked = {
  /** ms since the epoch */
  readonly rankAt: number;
  /** the ticket's number in its group and day */
  readonly number: number;
};

const MINUTE_MS = 60_000;

/** @param arrivedAt ms since the epoch  @param headStart minutes, ≥ 0 */
export function rankAt(arrivedAt: number, headStart: number): number {
  return arrivedAt - headStart * MINUTE_MS;
}

/** Negative when `a` is called before `b`. A total order: no two tickets of a group and day share a number. */
export function compare(a: Ranked, b: Ranked): number {
  return a.rankAt - b.rankAt || a.number - b.number;
}

/**
 * When a ticket counts as arrived. A booked ticket: at its slot's start if checked in by then, else at check-in
 * (being early is no advantage, being late no lasting loss). Without a slot: at check-in, or when it was issued on the spot.
 */
export function arrival(checkedInAt: number, slotStart: number | null): number {
  return slotStart === null ? checkedInAt : Math.max(checkedInAt, slotStart);
}

/**
 * Called and not there: back in line as if arriving `penalty` minutes from now. The class, and so its head start, is
 * kept; never earlier than the place lost.
 */
export function rankAfterAbsence(former: number, now: number, penalty: number, headStart: number): number {
  return Math.max(former, rankAt(now + penalty * MINUTE_MS, headStart));
}

export type Overtaking = {
  /** minutes between the two arrivals: less than the head start */
  readonly minutesLater: number;
  readonly headStart: number;
};

/** Why `other` is called before `mine` although it came later; null when it came first, or comes later anyway. */
export function overtaking(mine: Ranked & { readonly arrivedAt: number }, other: Ranked & { readonly arrivedAt: number; readonly headStart: number }): Overtaking | null {
  if (other.arrivedAt <= mine.arrivedAt || compare(other, mine) > 0) return null;
  return { minutesLater: Math.ceil((other.arrivedAt - mine.arrivedAt) / MINUTE_MS), headStart: other.headStart };
}
