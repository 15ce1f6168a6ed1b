'use client';

import { useId, useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Select, TextInput } from '#components/ui/text-input.tsx';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { PRIORITY_CLASSES } from '#lib/priority/model.ts';
import type { Desk, LineTicket } from '#lib/queue/schema.ts';
import type { PriorityReason } from '#lib/queue/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { prioritisable } from './actions.ts';
import { priorityCommand } from './commands.ts';
import type { DeskLink } from './use-desk.ts';

const GIVE = ['paper-seen', 'person-seen', 'emergency'] as const satisfies readonly PriorityReason[];
const WITHDRAW = ['no-paper', 'asked-by-holder', 'mistake'] as const satisfies readonly PriorityReason[];
/** The choice that takes a priority away; a class is never called so. */
const NONE = 'none';
const NOTE_LENGTH = 300;

/**
 * Gives a number its priority, or takes it away, with the reason that is logged. At the counter it changes nothing yet:
 * the number takes it along when it goes back into a line.
 *
 * @param ticketId the number whose row had the focus, or the one at the counter; null lets the official choose
 */
export function PriorityDialog({ ticketId, desk, link, onClose }: { ticketId: string | null; desk: Desk; link: DeskLink; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { t: words } = useTranslation('queue-words');
  const { t: common } = useTranslation('common');
  const form = useId();
  const tickets = prioritisable(desk);
  const classOf = (one: string) => tickets.find((each) => each.id === one)?.priority?.class ?? '';
  const [id, setId] = useState(ticketId ?? '');
  // what the number has already: most often it is only confirmed
  const [cls, setCls] = useState<string>(classOf(id));
  const [reason, setReason] = useState<string>();
  const [note, setNote] = useState('');
  const [attempted, setAttempted] = useState(false);
  const ticket = tickets.find((each) => each.id === id);
  const reasons = cls === NONE ? WITHDRAW : GIVE;
  const given = reasons.find((each) => each === reason);
  const place = (each: LineTicket) => {
    if (each.id === desk.current?.id) return t('priority.current');
    if (each.status === 'waiting') return t('priority.inLine', { place: desk.line.indexOf(each) + 1 });
    return t(each.status === 'held' ? 'priority.held' : 'priority.booked');
  };

  const save = (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (!ticket || !cls || !given) return;
    const chosen = PRIORITY_CLASSES.find((each) => each === cls) ?? null;
    void link.send(priorityCommand(ticket, { class: chosen, reason: given, note: note.trim() }));
    onClose();
  };
  return (
    <Dialog
      open onClose={onClose} title={t('priority.title')}
      actions={<><Button type="submit" form={form}>{t('priority.save')}</Button><Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button></>}
    >
      <form id={form} onSubmit={save} noValidate className="grid grid-cols-1 gap-5">
        <Select
          id="desk-priority-number" label={t('priority.number')} placeholder={t('priority.choose')} value={id}
          onChange={(event) => { setId(event.target.value); setCls(classOf(event.target.value)); }} error={attempted && !ticket ? t('priority.numberMissing') : undefined}
          options={tickets.map((each) => ({ value: each.id, label: `${ticketNumber(each)} · ${place(each)}` }))}
          help={ticket && ticket.status !== 'waiting' && ticket.status !== 'booked' ? t('priority.later') : undefined}
        />
        <Select
          id="desk-priority-class" label={t('priority.class')} placeholder={t('priority.chooseClass')} value={cls}
          onChange={(event) => setCls(event.target.value)} error={attempted && !cls ? t('priority.classMissing') : undefined}
          options={[
            ...(ticket && !ticket.priority ? [] : [{ value: NONE, label: t('priority.none') }]),
            ...PRIORITY_CLASSES.map((each) => ({ value: each, label: words(`class.${each}`) })),
          ]}
        />
        <RadioGroup
          id="desk-priority-reason" label={t('priority.reason')} value={given} onChange={setReason}
          error={attempted && !given ? t('priority.reasonMissing') : undefined}
          choices={reasons.map((each) => ({ value: each, label: words(`reason.${each}`) }))}
        />
        <TextInput
          id="desk-priority-note" label={t('priority.note')} optional={t('priority.optional')} help={t('priority.noteHelp')}
          maxLength={NOTE_LENGTH} autoComplete="off" value={note} onChange={(event) => setNote(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
