import { atLocal, localDate, localMinutes } from '#lib/platform/clock.ts';
import { rulesOf, type NoticeKind, type QuietHours } from './model.ts';

/** Does a minute of the day lie in the quiet hours? They begin with `quietFrom` and end before `quietUntil`. */
function isQuiet({ quietFrom, quietUntil }: QuietHours, minute: number): boolean {
  return quietFrom <= quietUntil ? quietFrom <= minute && minute < quietUntil : minute >= quietFrom || minute < quietUntil;
}

/** The first moment from `at` on when a notice of this kind may disturb the person. */
export function firstMoment(kind: NoticeKind, quiet: QuietHours, at: Date): Date {
  const minute = localMinutes(at);
  if (rulesOf(kind).urgent || !isQuiet(quiet, minute)) return at;
  const end = atLocal(localDate(at), quiet.quietUntil);
  return minute < quiet.quietUntil ? end : new Date(end.getTime() + 86_400_000);
}
