'use client';

import { randomId } from '#components/api/random-id.ts';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/choices.tsx';
import { cx } from '#components/ui/cx.ts';
import { FieldGroup } from '#components/ui/field.tsx';
import { CheckIcon, PlusIcon, TrashIcon } from '#components/ui/icons.ts';
import { TextInput } from '#components/ui/text-input.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { focusSoon, replaced, Section, type SectionProps } from './section.tsx';
import { idOf } from './settings-check.ts';
import type { CounterRow, GroupRow } from './settings-draft.ts';

const ADD = 'counters-add';

/** Counters, and the groups that each may serve. A counter that was saved once is turned off, never taken away: reports name it. */
export function CountersSection({ draft, change, errorOf }: SectionProps) {
  const { t } = useTranslation('queue-admin');
  const { counters, groups } = draft;
  const add = () => {
    const number = String(counters.reduce((most, counter) => Math.max(most, Number(counter.number) || 0), 0) + 1);
    change({ counters: [...counters, { key: randomId(), number, active: true, groups: [], added: true }] });
    focusSoon(idOf(['counters', counters.length, 'number']));
  };
  const remove = (index: number) => {
    change({ counters: counters.filter((_, at) => at !== index) });
    focusSoon(ADD);
  };
  return (
    <Section id="counters" title={t('settings.part.counters')} lead={t('counters.lead')}>
      {counters.length === 0 && <p className="mb-4 text-quiet">{t('counters.none')}</p>}
      <ul className="grid gap-5 lg:grid-cols-2">
        {counters.map((row, index) => (
          <li key={row.key}>
            <Counter
              row={row} index={index} groups={groups} errorOf={errorOf}
              onChange={(patch) => change({ counters: replaced(counters, index, patch) })} onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ul>
      <Button id={ADD} kind="secondary" compact icon={PlusIcon} className="mt-4" onClick={add}>{t('counters.add')}</Button>
    </Section>
  );
}

function Counter({ row, index, groups, errorOf, onChange, onRemove }: {
  row: CounterRow;
  index: number;
  groups: readonly GroupRow[];
  errorOf: SectionProps['errorOf'];
  onChange: (patch: Partial<CounterRow>) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('queue-admin');
  return (
    <fieldset className="h-full rounded-md border border-line p-4">
      <legend className="px-2 font-semibold">{row.added ? t('counters.new') : t('counters.counter', { number: row.number })}</legend>
      <div className="grid gap-4">
        {row.added && (
          <TextInput
            id={idOf(['counters', index, 'number'])} label={t('counters.number')} value={row.number} inputMode="numeric" length={2}
            error={errorOf('counters', index, 'number')} onChange={(event) => onChange({ number: event.target.value })}
          />
        )}
        <Checkbox id={idOf(['counters', index, 'active'])} label={t('counters.active')} checked={row.active} onChange={(active) => onChange({ active })} />
        <Letters
          id={idOf(['counters', index, 'groups'])} label={t('counters.groups')} groups={groups} value={row.groups}
          error={errorOf('counters', index, 'groups')} onChange={(letters) => onChange({ groups: letters })}
        />
      </div>
      {row.added && <Button kind="quiet" compact icon={TrashIcon} className="mt-3" onClick={onRemove}>{t('counters.remove')}</Button>}
    </fieldset>
  );
}

/** Groups by their letters, with the names for those who listen or point at them. */
function Letters({ id, label, groups, value, error, onChange }: {
  id: string;
  label: string;
  groups: readonly GroupRow[];
  value: readonly string[];
  error: string | undefined;
  onChange: (letters: string[]) => void;
}) {
  const { locale } = useTranslation('queue-admin');
  const toggle = (letter: string, on: boolean) => onChange(groups.map((group) => group.letter).filter((each) => (each === letter ? on : value.includes(each))));
  return (
    <FieldGroup id={id} label={label} error={error} role="group">
      <div className="flex flex-wrap gap-2">
        {groups.map(({ letter, name }, place) => {
          const on = value.includes(letter);
          const own = place === 0 ? id : `${id}-${letter}`;
          return (
            <label
              key={letter} htmlFor={own} title={localText(name, locale)}
              className={cx(
                'inline-flex min-h-target min-w-16 cursor-pointer items-center justify-center gap-1.5 rounded-md border-2 px-3 font-semibold',
                'has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-3 has-[:focus-visible]:outline-focus',
                on ? 'border-jade bg-jade-soft text-jade' : 'border-edge bg-surface hover:border-ink',
              )}
            >
              <input id={own} type="checkbox" checked={on} onChange={(event) => toggle(letter, event.target.checked)} aria-describedby={error ? `${id}-error` : undefined} className="sr-only" />
              {on && <CheckIcon className="shrink-0" width="1em" height="1em" />}
              <span aria-hidden="true">{letter}</span>
              <VisuallyHidden>{`${letter}: ${localText(name, locale)}`}</VisuallyHidden>
            </label>
          );
        })}
      </div>
    </FieldGroup>
  );
}
