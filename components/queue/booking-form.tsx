'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '#components/api/api.ts';
import { FailureState } from '#components/api/failure.tsx';
import { ApiProblem } from '#components/api/problem.ts';
import { useResource } from '#components/api/use-resource.ts';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import type { Me } from '#lib/identity/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { PriorityClass } from '#lib/priority/model.ts';
import type { PublishedProcedure } from '#lib/procedures/model.ts';
import type { BookTicket, OwnPriority, QueueGroup, QueueOfficeDetail, Ticket } from '#lib/queue/schema.ts';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { BookedTime } from './booked-time.tsx';
import { DayFull } from './day-full.tsx';
import { useShortDay } from './day-words.ts';
import { MayBook } from './may-book.tsx';
import { PapersToBring } from './papers-to-bring.tsx';
import { PriorityChoice } from './priority-choice.tsx';
import { TimeChoice } from './time-choice.tsx';
import { useAction } from '#components/api/use-action.ts';
import { useTime, type Time } from './use-time.ts';

/** Refusals after which the person's own numbers explain it. */
const LIMITS = new Set(['queue.two-a-day', 'queue.one-per-field', 'queue.too-many-attempts']);

/** Day and hour, the earliest free one unless another is chosen; the button that takes the number; priority and papers. */
export function BookingForm({ office, group, me, procedure, applicationCode }: {
  office: QueueOfficeDetail;
  group: QueueGroup;
  me: Me | null;
  procedure: PublishedProcedure | null;
  applicationCode: string | null;
}) {
  const { t, locale } = useTranslation('queue');
  const router = useRouter();
  const shortDay = useShortDay();
  const [usePriority, setUsePriority] = useState(true);
  const [declared, setDeclared] = useState<PriorityClass | null>(null);
  const own = useResource<{ priority: OwnPriority | null }>(me && `/queue/offices/${office.code}/priority`).data;
  const time = useTime(office, group.letter);
  const booking = useAction(
    (body: BookTicket, idempotencyKey) => api<Ticket>('POST', '/queue/tickets', body, { idempotencyKey }),
    ({ id }) => router.push(`/${locale}/queue/ticket?id=${id}`),
    { leaves: true, refused: time.refresh },
  );
  const { day, ready } = time;
  if (day === null) return <Notice kind="warning">{time.fullBefore.length > 0 ? t('book.allFull') : t('book.noDay')}</Notice>;
  const limited = booking.failure instanceof ApiProblem && LIMITS.has(booking.failure.code);
  const submit = () => booking.run({
    office: office.code, group: group.letter, day, slotStart: time.hour?.start ?? null, usePriority,
    ...(procedure && { procedureCode: procedure.code }), ...(applicationCode && { applicationCode }), ...(declared && { declared }),
  });
  return (
    <div className="grid gap-8">
      <section aria-labelledby="time" className="grid gap-4 rounded-lg border-2 border-jade bg-surface p-5 shadow-card">
        <h2 id="time" className="text-sm text-quiet">{time.chosen ? t('book.chosen') : t('book.earliest')}</h2>
        <Loaded time={time} />
        {ready && <BookedTime day={day} isToday={day === office.days[0]?.day} hour={time.hour} group={group} />}
        {time.fullBefore.filter((each) => each < day).map((each) => <p key={each} className="text-sm">{t('book.skippedFull', { day: shortDay(each) })}</p>)}
        <ActionFailed title={t('book.failed')} failure={booking.failure} />
        {limited && <ButtonLink kind="secondary" wide href={`/${locale}/queue`}>{t('book.seeMine')}</ButtonLink>}
        <MayBook me={me}>
          {time.full && <DayFull office={office.code} group={group.letter} day={day} />}
          {ready && office.bookingOpen && <Button wide loading={booking.busy} onClick={submit}>{booking.busy ? t('book.submitting') : t('book.submit')}</Button>}
        </MayBook>
        <OtherTime office={office} time={time} />
      </section>
      {me?.level === 2 && own && (
        <PriorityChoice own={own.priority} use={usePriority} onUse={setUsePriority} declared={declared} onDeclare={setDeclared} />
      )}
      <PapersToBring procedure={procedure} applicationCode={applicationCode} />
    </div>
  );
}

/** While there are no hours to show: that they are coming, or why they are not. */
function Loaded({ time: { ready, full, failure, loading, refresh } }: { time: Time }) {
  const common = useTranslation('common').t;
  if (failure) return <FailureState failure={failure} onRetry={refresh} retrying={loading} />;
  return !ready && !full && <Skeleton lines={1} label={common('state.loading')} />;
}

/** Another day or hour, opened by a tap: most people take the first one. */
function OtherTime({ office, time }: { office: QueueOfficeDetail; time: Time }) {
  const { t } = useTranslation('queue');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button wide kind="quiet" aria-expanded={open} aria-controls="other-time" onClick={() => setOpen(!open)}>{t('book.change')}</Button>
      <div id="other-time" hidden={!open} className={open ? 'border-t border-line pt-5' : undefined}>
        {open && <TimeChoice office={office} time={time} />}
      </div>
    </>
  );
}
