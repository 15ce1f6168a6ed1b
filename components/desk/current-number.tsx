'use client';

import type { ReactNode } from 'react';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { clockOf } from '#components/queue/hours.ts';
import { dossierHref } from '#components/office/places.ts';
import { ExternalLinkIcon } from '#components/ui/icons.ts';
import { Tag } from '#components/ui/tag.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { Desk, LineTicket } from '#lib/queue/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { elapsedText } from './number-words.ts';
import { EvidenceTag, PriorityTag } from './priority-tag.tsx';

/** How long a call may go unanswered before the desk suggests to call again. */
const CALL_MS = 45_000;

/** The number at the counter, as large as it goes, and what is known about it. No names. */
export function CurrentNumber({ ticket, desk, now }: { ticket: LineTicket; desk: Desk; now: number }) {
  const { t, locale } = useTranslation('desk');
  const { status, letter, group, priority } = ticket;
  const serving = status === 'serving';
  const since = serving ? ticket.startedAt : ticket.calledAt;
  const elapsed = since ? now - Date.parse(since) : 0;
  const name = desk.groups.find((each) => each.letter === group)?.name;
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Tag tone={serving ? 'active' : 'waiting'}>{t(serving ? 'current.serving' : 'current.called')}</Tag>
        <p className="flex items-baseline gap-2.5">
          <span className="text-sm text-quiet">{t(serving ? 'current.sinceStart' : 'current.sinceCall')}</span>
          <span role="timer" aria-live="off" className="text-xl font-semibold">{elapsedText(elapsed)}</span>
        </p>
      </div>
      <h2 id="desk-number" className="text-[clamp(4.5rem,3rem+5.5vw,9rem)] leading-[0.85] font-bold tracking-tight whitespace-nowrap">
        <VisuallyHidden>{t('current.label')}: </VisuallyHidden>{ticketNumber(ticket)}
      </h2>
      <p className="mt-1 text-lg font-semibold">{name && t('group', { letter: group, name: localText(name, locale) })}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden">
        {priority && <PriorityTag ticket={ticket} />}
        {letter !== group && <Tag>{t('tag.from', { letter })}</Tag>}
        {!serving && elapsed > CALL_MS && <p className="text-sm font-semibold text-amber">{t('current.long')}</p>}
      </div>
      <dl className="flex flex-wrap gap-x-8 gap-y-3 text-sm">
        <Fact name={t('current.waited')}>{t('current.minutes', { count: ticket.waited ?? 0 })}</Fact>
        <Fact name={ticket.slotStart === null ? t('current.source') : t('current.booked')}>
          {ticket.slotStart === null ? t(`current.sources.${ticket.source}`) : clockOf(ticket.slotStart)}
        </Fact>
        {priority && <Fact name={t('current.evidence')}><EvidenceTag ticket={ticket} /></Fact>}
        {ticket.absences > 0 && <Fact name={t('current.absences')}>{t('current.absenceCount', { count: ticket.absences })}</Fact>}
        {ticket.procedureName && <Fact name={t('current.procedure')}>{localText(ticket.procedureName, locale)}</Fact>}
        {ticket.applicationCode && (
          <Fact name={t('current.dossier')}>
            <a
              href={dossierHref(locale, ticket.applicationCode)} target="_blank" rel="noreferrer"
              className="inline-flex min-h-10 items-center gap-2 text-jade underline underline-offset-4"
            >
              <VisuallyHidden>{t('current.openDossier', { code: '' })}</VisuallyHidden>{ticket.applicationCode}<ExternalLinkIcon className="shrink-0" />
            </a>
          </Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-quiet">{name}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}

/** An empty counter: who is called next, or that nobody waits. */
export function NobodyYet({ next }: { next: LineTicket | undefined }) {
  const { t } = useTranslation('desk');
  return (
    <div className="flex grow flex-col items-center justify-center gap-2 text-center">
      <h2 id="desk-number" className="text-2xl">{t(next ? 'current.empty' : 'current.nobody')}</h2>
      {next && (
        <p className="mt-3 grid gap-1">
          <span className="text-sm text-quiet">{t('current.next')}</span>
          <span className="text-code font-bold tracking-tight text-quiet">{ticketNumber(next)}</span>
        </p>
      )}
      <p className="max-w-reading text-quiet max-md:hidden">{t(next ? 'current.emptyText' : 'current.nobodyText')}</p>
    </div>
  );
}
