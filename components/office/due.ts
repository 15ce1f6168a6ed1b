import { STATUS, type StatusCode } from '#lib/applications/status.ts';

/** Less time left than this is "due soon". */
const SOON_MS = 2 * 86_400_000;
/** The legal clock runs in these; in all others it has not begun, stands still or has ended. */
const RUNNING: ReadonlySet<number> = new Set<StatusCode>([STATUS.accepted, STATUS.inProcess]);

export type DueState = 'overdue' | 'soon' | 'fine' | 'none';

/** How pressing a dossier is at `now` (milliseconds). `none`: the clock does not run. */
export function dueState({ status, dueAt }: { status: number; dueAt: string | null }, now: number): DueState {
  if (!dueAt || !RUNNING.has(status)) return 'none';
  const left = Date.parse(dueAt) - now;
  if (left < 0) return 'overdue';
  return left <= SOON_MS ? 'soon' : 'fine';
}
