'use client';

import { randomId } from '#components/api/random-id.ts';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/choices.tsx';
import { PlusIcon, TrashIcon } from '#components/ui/icons.ts';
import { TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { focusSoon, replaced, Section, type SectionProps } from './section.tsx';
import { idOf } from './settings-check.ts';
import type { ClosureRow } from './settings-draft.ts';

const ADD = 'closures-add';

/** Days, or parts of days, on which the office is closed against its usual hours. */
export function ClosuresSection({ draft, change, errorOf, today }: SectionProps & { today: string | undefined }) {
  const { t } = useTranslation('queue-admin');
  const { closures } = draft;
  const add = () => {
    change({ closures: [...closures, { key: randomId(), day: '', whole: true, from: '', until: '', vi: '', en: '' }] });
    focusSoon(idOf(['closures', closures.length, 'day']));
  };
  const remove = (index: number) => {
    change({ closures: closures.filter((_, at) => at !== index) });
    focusSoon(ADD);
  };
  return (
    <Section id="closures" title={t('settings.part.closures')} lead={t('closures.lead')}>
      {closures.length === 0 && <p className="mb-4 text-quiet">{t('closures.none')}</p>}
      <ul className="grid gap-5">
        {closures.map((row, index) => (
          <li key={row.key}>
            <Closure
              row={row} index={index} today={today} errorOf={errorOf}
              onChange={(patch) => change({ closures: replaced(closures, index, patch) })} onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ul>
      <Button id={ADD} kind="secondary" compact icon={PlusIcon} className="mt-4" onClick={add}>{t('closures.add')}</Button>
    </Section>
  );
}

function Closure({ row, index, today, errorOf, onChange, onRemove }: {
  row: ClosureRow;
  index: number;
  today: string | undefined;
  errorOf: SectionProps['errorOf'];
  onChange: (patch: Partial<ClosureRow>) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('queue-admin');
  const field = (name: 'day' | 'from' | 'until' | 'vi' | 'en') => ({
    id: idOf(['closures', index, name]), value: row[name], error: errorOf('closures', index, name),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <fieldset className="rounded-md border border-line p-4">
      <legend className="px-2 text-sm font-semibold text-quiet">{t('closures.row', { number: index + 1 })}</legend>
      <div className="grid gap-4 md:grid-cols-2">
        <TextInput {...field('day')} type="date" min={today} label={t('closures.day')} />
        <div className="md:self-end">
          <Checkbox id={idOf(['closures', index, 'whole'])} label={t('closures.whole')} checked={row.whole} onChange={(whole) => onChange({ whole })} />
        </div>
        {!row.whole && <TextInput {...field('from')} type="time" label={t('closures.from')} />}
        {!row.whole && <TextInput {...field('until')} type="time" label={t('closures.until')} />}
        <TextInput {...field('vi')} lang="vi" maxLength={200} label={t('closures.reasonVi')} />
        <TextInput {...field('en')} lang="en" maxLength={200} label={t('closures.reasonEn')} />
      </div>
      <Button kind="quiet" compact icon={TrashIcon} className="mt-3" onClick={onRemove}>{t('closures.remove')}</Button>
    </fieldset>
  );
}
