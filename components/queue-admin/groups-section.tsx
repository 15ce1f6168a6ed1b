'use client';

import { Checkbox } from '#components/ui/choices.tsx';
import { describedBy, Field, controlClass } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { replaced, Section, type SectionProps } from './section.tsx';
import { idOf, placesAnHour } from './settings-check.ts';
import type { GroupRow } from './settings-draft.ts';

/** Groups of fields: how their numbers are booked, and how many. */
export function GroupsSection({ draft, change, errorOf }: SectionProps) {
  const { t } = useTranslation('queue-admin');
  return (
    <Section id="groups" title={t('settings.part.groups')} lead={t('groups.lead')}>
      <ul className="grid gap-5">
        {draft.groups.map((row, index) => (
          <li key={row.letter}>
            <Group row={row} index={index} errorOf={errorOf} onChange={(patch) => change({ groups: replaced(draft.groups, index, patch) })} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type GroupProps = { row: GroupRow; index: number; errorOf: SectionProps['errorOf']; onChange: (patch: Partial<GroupRow>) => void };

function Group({ row, index, errorOf, onChange }: GroupProps) {
  const { t, locale } = useTranslation('queue-admin');
  return (
    <fieldset className="rounded-md border border-line p-4">
      <legend className="px-2 font-semibold">
        <span className="mr-2 inline-flex size-8 items-center justify-center rounded-sm bg-jade-soft font-bold text-jade">{row.letter}</span>
        {localText(row.name, locale)}
      </legend>
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Checkbox
          id={idOf(['groups', index, 'active'])} label={t('groups.active')} checked={row.active} onChange={(active) => onChange({ active })}
          help={row.active ? undefined : t('groups.inactiveText')}
        />
        {row.active && <GroupDetails row={row} index={index} errorOf={errorOf} onChange={onChange} />}
      </div>
    </fieldset>
  );
}

function GroupDetails({ row, index, errorOf, onChange }: GroupProps) {
  const { t } = useTranslation('queue-admin');
  const places = placesAnHour(row);
  const number = (name: 'slotCapacity' | 'walkInShare' | 'serviceMinutes', suffix: string) => ({
    id: idOf(['groups', index, name]), label: t(`groups.${name}`), value: row[name], error: errorOf('groups', index, name), suffix,
    inputMode: 'numeric' as const, length: 3, onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <>
      <Choice
        id={idOf(['groups', index, 'mode'])} label={t('groups.mode')} value={row.mode} options={[['slots', t('groups.slots')], ['numbers', t('groups.numbers')]]}
        onChange={(mode) => onChange({ mode: mode === 'numbers' ? 'numbers' : 'slots' })}
      />
      {row.mode === 'slots' && (
        <>
          <Choice
            id={idOf(['groups', index, 'slotMinutes'])} label={t('groups.slotMinutes')} value={String(row.slotMinutes)}
            options={[['30', t('groups.minutes30')], ['60', t('groups.minutes60')]]} onChange={(minutes) => onChange({ slotMinutes: minutes === '30' ? 30 : 60 })}
          />
          <TextInput {...number('slotCapacity', t('groups.people'))} />
          <TextInput {...number('walkInShare', t('groups.percent'))} />
        </>
      )}
      <TextInput {...number('serviceMinutes', t('groups.minutes'))} />
      <p role="status" className="rounded-md bg-sunken px-4 py-3 text-sm sm:col-span-full">
        {row.mode === 'numbers' ? t('groups.numbersText') : places ? t('groups.places', places) : t('groups.placesUnknown')}
      </p>
    </>
  );
}

/** One of two: the native list, without an empty line. */
function Choice({ id, label, value, options, onChange }: {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  const field = { id, label };
  return (
    <Field {...field}>
      <select id={id} aria-describedby={describedBy(field)} value={value} onChange={(event) => onChange(event.target.value)} className={controlClass(undefined)}>
        {options.map(([name, words]) => <option key={name} value={name}>{words}</option>)}
      </select>
    </Field>
  );
}
