'use client';

import { DateInput } from '#components/ui/date-input.tsx';
import { FieldGroup } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { isRecord } from '#lib/procedures/form-logic.ts';
import { asText, useFieldProps, usePartProps, withPart, type FieldViewProps } from './use-field.tsx';

function usePartLabels() {
  const { t } = useTranslation('forms');
  return { day: t('date.day'), month: t('date.month'), year: t('date.year') };
}

export function DateField({ field, path, value, onChange }: FieldViewProps<'date'>) {
  const { t } = useTranslation('forms');
  const props = useFieldProps(field, path);
  return (
    <DateInput
      {...props} help={props.help ?? t('date.example')} value={asText(value)} onChange={(date) => onChange(date || undefined)}
      partLabels={usePartLabels()} birthday={field.prefill === 'person.birthDate'}
    />
  );
}

/** Date and time of day; the answer is one string, `2026-11-21T08:30`, and incomplete as long as one is missing. */
export function DateTimeField({ field, path, value, onChange }: FieldViewProps<'datetime'>) {
  const { t } = useTranslation('forms');
  const part = usePartProps();
  const [date = '', time = ''] = asText(value).split('T');
  const change = (nextDate: string, nextTime: string) => onChange(nextDate || nextTime ? `${nextDate}T${nextTime}` : undefined);
  return (
    <FieldGroup {...useFieldProps(field, path)} role="group">
      <div className="grid gap-4">
        <DateInput {...part(path, 'date', t('date.date'))} value={date} onChange={(next) => change(next, time)} partLabels={usePartLabels()} />
        <TextInput {...part(path, 'time', t('date.time'))} type="time" className="max-w-40" value={time} onChange={(event) => change(date, event.target.value)} />
      </div>
    </FieldGroup>
  );
}

export function DateRangeField({ field, path, value, onChange }: FieldViewProps<'daterange'>) {
  const { t } = useTranslation('forms');
  const part = usePartProps();
  const partLabels = usePartLabels();
  const range = isRecord(value) ? value : {};
  return (
    <FieldGroup {...useFieldProps(field, path)} role="group">
      <div className="grid gap-5">
        <DateInput {...part(path, 'from', t('range.from'))} value={asText(range.from)} onChange={(date) => onChange(withPart(value, 'from', date))} partLabels={partLabels} />
        <DateInput
          {...part(path, 'to', t('range.to'), field.openEnd)} help={field.openEnd ? t('range.openEnd') : undefined}
          value={asText(range.to)} onChange={(date) => onChange(withPart(value, 'to', date))} partLabels={partLabels}
        />
      </div>
    </FieldGroup>
  );
}
