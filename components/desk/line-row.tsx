'use client';

import { useId } from 'react';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { clockOf } from '#components/queue/hours.ts';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { ChevronDownIcon } from '#components/ui/icons.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { LineTicket } from '#lib/queue/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatTime } from '#lib/platform/i18n/format.ts';
import { KEYS, rowSteps, type RowStep } from './actions.ts';
import { KeyCap } from './key-cap.tsx';
import { reasonsFor, type PlaceReason } from './place-reasons.ts';
import { PriorityTag } from './priority-tag.tsx';

/**
 * One number in line. The row opens and says in plain words why it stands there, and what can be done with it.
 *
 * @param early the booked hour has not begun: in line, but not called before it
 */
export function LineRow({ line, index, next, early, open, onToggle, disabled, onAct }: {
  line: readonly LineTicket[];
  index: number;
  next: boolean;
  early: boolean;
  open: boolean;
  onToggle: () => void;
  disabled: boolean;
  onAct: (step: RowStep, ticket: LineTicket) => void;
}) {
  const { t } = useTranslation('desk');
  const id = useId();
  const ticket = line[index];
  if (!ticket) return null;
  const { slotStart, absences, letter, group, arrivedAt } = ticket;
  const notes = [
    early && arrivedAt ? t('tag.late', { time: formatTime(arrivedAt) }) : slotStart !== null && t('tag.slot', { time: clockOf(slotStart) }),
    letter !== group && t('tag.from', { letter }),
    absences > 0 && t('tag.absent', { count: absences }),
  ].filter((note) => note !== false);
  return (
    <li data-ticket={ticket.id} className={cx(next && 'bg-jade-soft')}>
      <button
        type="button" aria-expanded={open} aria-controls={id} onClick={onToggle}
        className="grid min-h-target w-full grid-cols-[2.25rem_minmax(0,1fr)_auto_auto] items-center gap-x-2 px-4 py-2 text-left hover:bg-sunken focus-visible:-outline-offset-3"
      >
        <span className="text-sm text-quiet"><VisuallyHidden>{t('line.place', { place: index + 1 })}</VisuallyHidden><span aria-hidden="true">{index + 1}</span></span>
        <span className="text-lg font-bold whitespace-nowrap">
          {ticketNumber(ticket)}
          {next && <span className="ml-3 text-sm font-semibold text-jade">{t('line.next')}</span>}
        </span>
        <span className="text-sm whitespace-nowrap">{!early && t('line.waited', { count: ticket.waited ?? 0 })}</span>
        <ChevronDownIcon className={cx('shrink-0 text-quiet transition-transform', open && 'rotate-180')} />
        {(ticket.priority || notes.length > 0) && (
          <span className="col-span-3 col-start-2 mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
            <PriorityTag ticket={ticket} />
            {notes.length > 0 && <span>{notes.join(' · ')}</span>}
          </span>
        )}
      </button>
      <div id={id} hidden={!open} className="px-4 pb-4">
        {open && <Why line={line} index={index} ticket={ticket} />}
        <div className="mt-3 flex flex-wrap gap-2">
          {rowSteps(ticket.status).map((step) => (
            <Button key={step} kind="secondary" compact disabled={disabled} onClick={() => onAct(step, ticket)}>
              {t(`action.${step}`)}{step === 'prioritise' && <KeyCap>{KEYS.prioritise}</KeyCap>}
            </Button>
          ))}
        </div>
      </div>
    </li>
  );
}

function Why({ line, index, ticket }: { line: readonly LineTicket[]; index: number; ticket: LineTicket }) {
  const { t } = useTranslation('desk');
  const { t: words } = useTranslation('queue-words');
  const { priority, absences } = ticket;
  const sentence = (reason: PlaceReason): string => {
    if (reason.key !== 'headStart' || !priority) return t(`why.${reason.key}`, { ...reason });
    // After an absence the place is no longer the arrival less the head start.
    return t(absences > 0 ? 'why.headStartAbsent' : 'why.headStart', { ...reason, class: words(`class.${priority.class}`), evidence: words(`evidence.${priority.evidence}`) });
  };
  return (
    <>
      <p className="text-sm font-semibold">{t('why.title', { number: ticketNumber(ticket), place: index + 1 })}</p>
      <ul className="mt-1 list-disc pl-5 text-sm">
        {reasonsFor(line, index).map((reason) => <li key={reason.key}>{sentence(reason)}</li>)}
      </ul>
    </>
  );
}
