/** A dossier's life as the process control sheet tells it. Pure: the history and the calendar are all it knows. */
import { workingMinutes } from '#lib/calendar/working-time.ts';
import type { ControlRow } from '#lib/documents/legal-forms/model.ts';
import type { ProcessStep } from '#lib/procedures/process.ts';
import type { LifeDetail, LifeRules } from './life.ts';
import { FINAL, PAUSED, STATUS, type StatusCode } from './status.ts';

export type SheetEvent = {
  readonly status: StatusCode;
  readonly at: Date;
  readonly detail: LifeDetail;
  readonly by: { readonly name: string } | 'applicant' | 'system';
};

/** The receiving office looks at a new dossier within 8 working hours (Decree 118/2025/NĐ-CP). */
const FIRST_LOOK_MINUTES = 8 * 60;

/** What a dossier is in after an event: pauses, steps and the two ends each are one stretch, however many events they hold. */
type Stretch = { what: ControlRow['what']; readonly key: string; readonly from: Date; dueAt: Date | null; readonly counted: boolean; readonly looked: boolean };
type Calendar = Pick<LifeRules, 'hours' | 'special'>;

/**
 * @param steps those of the process that the dossier is pinned to
 * @param now end of what is under way
 * @param holder who has it now; null = nobody
 */
export function controlRows(
  events: readonly SheetEvent[],
  steps: readonly Pick<ProcessStep, 'kind' | 'name'>[],
  calendar: Calendar,
  now: Date,
  holder: string | null,
): { rows: ControlRow[]; countedMinutes: number } {
  const rows: ControlRow[] = [];
  let countedMinutes = 0;
  let open: Stretch | null = null;
  let accepted = false;
  let step = 0;

  const close = (at: Date | null, who: ControlRow['who']): void => {
    if (!open) return;
    const end = at ?? now;
    const minutes = workingMinutes(open.from, end, calendar.hours, calendar.special);
    const left = open.looked ? FIRST_LOOK_MINUTES - minutes : open.dueAt && signedMinutes(end, open.dueAt, calendar);
    rows.push({ what: open.what, who, from: open.from, to: at, minutes, margin: 'pause' in open.what ? null : left });
    if (open.counted) countedMinutes += minutes;
  };

  for (const event of events) {
    accepted ||= event.status === STATUS.accepted;
    step = event.detail.step ?? step;
    const next = stretchOf(event, steps, accepted, step);
    if (open && next?.key === open.key) {
      open.dueAt = next.dueAt ?? open.dueAt;
      continue;
    }
    close(event.at, event.by);
    open = next;
  }
  close(null, holder === null ? null : { name: holder });
  return { rows, countedMinutes };
}

function stretchOf({ status, at, detail }: SheetEvent, steps: readonly Pick<ProcessStep, 'kind' | 'name'>[], accepted: boolean, step: number): Stretch | null {
  if (FINAL.has(status)) return null;
  const dueAt = detail.stepDueAt ? new Date(detail.stepDueAt) : null;
  if (PAUSED.has(status)) return { what: { pause: status as 5 | 6 | 8 }, key: `pause ${status}`, from: at, dueAt: null, counted: false, looked: false };
  const nameOf = (kind: ProcessStep['kind']): string => steps.find((each) => each.kind === kind)?.name.vi ?? '';
  if (status === STATUS.finished) return { what: { step: nameOf('return') }, key: 'return', from: at, dueAt, counted: false, looked: false };
  if (!accepted) return { what: { step: nameOf('receive') }, key: 'receive', from: at, dueAt: null, counted: false, looked: true };
  return { what: { step: steps[step]?.name.vi ?? '' }, key: `step ${step}`, from: at, dueAt, counted: true, looked: false };
}

/** Working minutes from a moment until a deadline; below 0: over it by so many. */
function signedMinutes(at: Date, due: Date, { hours, special }: Calendar): number {
  return at <= due ? workingMinutes(at, due, hours, special) : -workingMinutes(due, at, hours, special);
}
