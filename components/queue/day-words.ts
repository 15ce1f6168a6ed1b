'use client';

import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate, formatDay } from '#lib/platform/i18n/format.ts';
import { localDate } from '#lib/platform/clock.ts';
import type { Ticket } from '#lib/queue/schema.ts';
import { hourText } from './hours.ts';

/** The local day on which the server read a ticket. */
export function todayOf({ at }: Pick<Ticket, 'at'>): string {
  return localDate(new Date(at));
}

/** `Thứ Hai 23/11`: weekday, day and month; the year of a day this week is known. */
export function useShortDay(): (day: string) => string {
  const { locale } = useTranslation('queue');
  return (day) => formatDay(day, locale).replace(`, ${formatDate(day)}`, ` ${formatDate(day).slice(0, 5)}`);
}

/** When a booked number is for: "08:00–09:00, hôm nay". */
export function useWhen(): (ticket: { day: string; slotStart: number | null; slotEnd: number | null }, today: string | null) => string {
  const { t } = useTranslation('queue');
  const shortDay = useShortDay();
  return ({ day, slotStart, slotEnd }, today) => {
    const name = day === today ? t('book.today').toLocaleLowerCase() : shortDay(day);
    return slotStart !== null && slotEnd !== null ? `${hourText({ start: slotStart, end: slotEnd })}, ${name}` : name;
  };
}
