'use client';

import type { ReactNode } from 'react';
import { useResource } from '#components/api/use-resource.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatTime } from '#lib/platform/i18n/format.ts';
import { distanceKm } from '#lib/places/distance.ts';
import type { QueueOfficeDetail, Ticket } from '#lib/queue/schema.ts';
import { todayOf, useShortDay } from './day-words.ts';
import { hourText } from './hours.ts';
import { leaveHome } from './leave-home.ts';
import { useOfficeWords } from './office-words.ts';
import { usePosition } from './use-position.ts';
import { waitText } from './wait.ts';

/** The two or three figures that matter now: the hour and when to set out, or how many stand ahead and how long it takes. */
export function TicketFacts({ ticket }: { ticket: Ticket }) {
  const { t, locale } = useTranslation('queue');
  const shortDay = useShortDay();
  const { status, ahead, wait, slotStart, slotEnd } = ticket;
  if (status === 'booked') {
    return (
      <Facts>
        <Fact term={t('ticket.day')}>{ticket.day === todayOf(ticket) ? t('book.today') : shortDay(ticket.day)}</Fact>
        <Fact term={t('ticket.hour')}>{slotStart !== null && slotEnd !== null ? hourText({ start: slotStart, end: slotEnd }) : t('ticket.anyHour')}</Fact>
        {slotEnd !== null && ticket.day === todayOf(ticket) && <SetOut ticket={ticket} />}
      </Facts>
    );
  }
  if (status !== 'waiting') return null;
  return (
    <Facts>
      {ahead !== null && <Fact term={t('ticket.ahead')}>{ahead === 0 ? t('ticket.nobody') : t('ticket.aheadCount', { count: ahead })}</Fact>}
      <Fact term={t('ticket.waitTime')}>{wait ? waitText(wait, t, locale) : t('ticket.noCounter')}</Fact>
    </Facts>
  );
}

function Facts({ children }: { children: ReactNode }) {
  return <dl className="flex flex-wrap divide-line border-t border-line text-center">{children}</dl>;
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-36 grow basis-0 px-3 py-3">
      <dt className="text-sm text-quiet">{term}</dt>
      <dd className="text-lg leading-snug font-bold text-balance">{children}</dd>
    </div>
  );
}

/** Only for those who have let the page know where they are; nobody is asked here. */
function SetOut({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('queue');
  const words = useOfficeWords();
  const { point } = usePosition();
  const office = useResource<QueueOfficeDetail>(point && `/queue/offices/${ticket.office.code}`).data;
  if (!point || !office || !ticket.expectedAt) return null;
  const km = distanceKm(point, office);
  const leave = leaveHome(ticket.expectedAt, ticket.at, km);
  return (
    <Fact term={t('ticket.leave')}>
      {leave === 'now' ? t('ticket.leaveNow') : formatTime(leave)}
      <span className="block text-sm font-normal text-quiet">{t('ticket.leaveText', { km: words.km(km) })}</span>
    </Fact>
  );
}
