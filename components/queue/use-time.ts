'use client';

import { useEffect, useState } from 'react';
import type { ApiFailure } from '#components/api/problem.ts';
import { useResource } from '#components/api/use-resource.ts';
import type { QueueOfficeDetail, Slots } from '#lib/queue/schema.ts';
import { earliestFree, isFull, type Hour } from './hours.ts';

export type Time = {
  /** the chosen day, else the first open one with a free place; null if there is none */
  readonly day: string | null;
  /** the chosen hour, else the first free one of the day; null where plain numbers are given, or none is free */
  readonly hour: Hour | null;
  readonly hours: readonly Hour[];
  /** there is something to book on that day */
  readonly ready: boolean;
  /** the day has a waiting list */
  readonly full: boolean;
  /** earlier days that were passed over because they are full */
  readonly fullBefore: readonly string[];
  /** the person chose it */
  readonly chosen: boolean;
  readonly pickDay: (day: string) => void;
  readonly pickHour: (start: number) => void;
  readonly failure: ApiFailure | undefined;
  readonly loading: boolean;
  readonly refresh: () => void;
};

/**
 * Choosing a day and an hour; without a choice, the earliest that is free. Give the component a `key` of office and
 * group: days found full are remembered.
 *
 * @param booked what stands now, when a booking is moved
 */
export function useTime(office: Pick<QueueOfficeDetail, 'code' | 'days'>, group: string, booked?: { day: string; start: number | null }): Time {
  const [chosenDay, setChosenDay] = useState(booked?.day ?? null);
  const [chosenStart, setChosenStart] = useState(booked?.start ?? null);
  const [passed, setPassed] = useState<readonly { day: string; full: boolean }[]>([]);
  const earliest = office.days.find(({ day, open }) => open && !passed.some((each) => each.day === day))?.day ?? null;
  const day = chosenDay ?? earliest;
  const { data, failure, loading, refresh } = useResource<Slots>(day && `/queue/offices/${office.code}/slots?${new URLSearchParams({ group, day })}`);
  useEffect(() => {
    if (chosenDay || !day || data?.mode !== 'slots' || earliestFree(data.slots)) return;
    setPassed((before) => [...before.filter((each) => each.day !== day), { day, full: isFull(data.slots) }]);
  }, [chosenDay, day, data]);
  const hours = data?.slots ?? [];
  const hour = hours.find(({ start, free, past }) => start === chosenStart && free > 0 && !past) ?? earliestFree(hours);
  return {
    day, hour, hours, failure: data ? undefined : failure, loading, refresh,
    ready: data?.mode === 'numbers' || hour !== null,
    full: isFull(hours),
    fullBefore: passed.filter(({ full }) => full).map((each) => each.day),
    chosen: chosenDay !== null || chosenStart !== null,
    pickDay: (next) => { setChosenDay(next); setChosenStart(null); },
    pickHour: setChosenStart,
  };
}
