'use client';

import { useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#components/ui/choices.tsx';
import { ConciergeBellIcon, StoreIcon, UsersIcon } from '#components/ui/icons.ts';
import { EmptyState } from '#components/ui/states.tsx';
import type { Desk } from '#lib/queue/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { openCommand } from './commands.ts';
import type { DeskLink } from './use-desk.ts';

/** Where this browser remembers its counter: a computer stands at one counter. */
const placeOf = (office: string) => `desk.counter.${office}`;

/** A closed desk: which counter, which groups, and the line that waits. */
export function OpenCounter({ link, desk }: { link: DeskLink; desk: Desk }) {
  const { t } = useTranslation('desk');
  const taken = desk.counters.filter(({ openBy }) => openBy !== null);
  if (desk.counters.length === 0) return <EmptyState icon={StoreIcon} title={t('open.noCounters')}>{t('open.noCountersText')}</EmptyState>;
  return (
    <div className="grid grid-cols-1 gap-6">
      {taken.length === desk.counters.length
        ? <EmptyState icon={UsersIcon} title={t('open.noneTitle')}>{t('open.noneText')}</EmptyState>
        : <CounterForm link={link} desk={desk} />}
      {taken.length > 0 && (
        <section>
          <h2 className="text-base">{t('open.takenTitle')}</h2>
          <ul className="mt-2 flex flex-wrap gap-x-8 gap-y-2 text-sm text-quiet">
            {taken.map(({ number, openBy }) => <li key={number}><span className="font-semibold text-ink">{t('counter', { number })}</span> · {openBy}</li>)}
          </ul>
        </section>
      )}
    </div>
  );
}

function CounterForm({ link, desk }: { link: DeskLink; desk: Desk }) {
  const { t, locale } = useTranslation('desk');
  const { office } = desk;
  const counters = desk.counters.filter(({ openBy }) => openBy === null);
  const [wanted, setWanted] = useState(() => Number(localStorage.getItem(placeOf(office.code))));
  // null: those that the counter usually takes
  const [groups, setGroups] = useState<readonly string[] | null>(null);
  const [attempted, setAttempted] = useState(false);
  // what was wanted may have been taken meanwhile
  const counter = counters.find((each) => each.number === wanted) ?? counters[0];
  if (!counter) return null;
  const { number } = counter;
  const chosen = groups ?? counter.groups;

  const open = (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (chosen.length === 0) return;
    localStorage.setItem(placeOf(office.code), String(number));
    void link.send(openCommand(office.code, number, chosen));
  };
  return (
    <form onSubmit={open} className="grid grid-cols-1 gap-6">
      <p className="max-w-reading text-quiet">{t('open.lead')}</p>
      <p className="flex flex-wrap gap-x-6 gap-y-1 font-semibold">
        <span>{t('open.waiting', { count: desk.line.length })}</span>
        <span>{t('open.expected', { count: desk.expected })}</span>
      </p>
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
        <RadioGroup
          id="desk-counter" label={t('open.counter')} value={String(number)} inline
          onChange={(value) => { setWanted(Number(value)); setGroups(null); }}
          choices={counters.map(({ number: each, groups: letters }) => ({
            value: String(each), label: t('counter', { number: each }), help: t('open.serves', { letters: letters.join(', ') }),
          }))}
        />
        <CheckboxGroup
          id="desk-groups" label={t('open.groups')} help={t('open.groupsHelp')} value={chosen} onChange={setGroups} inline
          error={attempted && chosen.length === 0 ? t('open.groupsMissing') : undefined}
          choices={desk.groups.map(({ letter, name, waiting }) => ({ value: letter, label: t('open.groupWaiting', { letter, name: localText(name, locale), count: waiting }) }))}
        />
      </div>
      <div className="sticky bottom-0 -mx-4 border-t border-line bg-paper px-4 py-3 lg:-mx-8 lg:px-8">
        <Button type="submit" icon={ConciergeBellIcon} loading={link.sending !== null}>{t('open.button', { number })}</Button>
      </div>
    </form>
  );
}
