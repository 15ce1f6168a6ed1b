'use client';

import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CheckboxGroup, RadioGroup, YesNo } from '#components/ui/choices.tsx';
import { Select } from '#components/ui/text-input.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { countryOptions, ethnicityOptions } from './option-lists.ts';
import { useFormScope } from './form-scope.tsx';
import { asText, useFieldProps, type FieldViewProps } from './use-field.tsx';

/** Up to so many choices all are in sight; more of them fold into the phone's own list. */
const MOST_RADIOS = 5;

/** Radio buttons cannot be unticked, so an answer that is not required gets a way back to none. */
function Clearable({ shown, label, onClear, children }: { shown: boolean; label: ReactNode; onClear: () => void; children: ReactNode }) {
  const { t } = useTranslation('forms');
  return (
    <div>
      {children}
      {shown && (
        <Button kind="quiet" className="mt-1" onClick={onClear}>
          {t('clearChoice')}
          <VisuallyHidden>: {label}</VisuallyHidden>
        </Button>
      )}
    </div>
  );
}

export function SelectField({ field, path, value, onChange }: FieldViewProps<'select'>) {
  const { t, locale } = useTranslation('forms');
  const props = useFieldProps(field, path);
  const options = field.options.map((option) => ({ value: option.value, label: localText(option.label, locale) }));
  if (options.length > MOST_RADIOS) {
    return <Select {...props} placeholder={t('choose')} options={options} value={asText(value)} onChange={(event) => onChange(event.target.value || undefined)} />;
  }
  return (
    <Clearable shown={!field.required && value !== undefined} label={props.label} onClear={() => onChange(undefined)}>
      <RadioGroup {...props} choices={options} value={asText(value) || undefined} onChange={onChange} />
    </Clearable>
  );
}

export function MultiSelectField({ field, path, value, onChange }: FieldViewProps<'multiselect'>) {
  const { locale } = useTranslation('forms');
  return (
    <CheckboxGroup
      {...useFieldProps(field, path)}
      choices={field.options.map((option) => ({ value: option.value, label: localText(option.label, locale) }))}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(chosen) => onChange(chosen.length === 0 ? undefined : chosen)}
    />
  );
}

export function BooleanField({ field, path, value, onChange }: FieldViewProps<'boolean'>) {
  const { t } = useTranslation('forms');
  const props = useFieldProps(field, path);
  return (
    <Clearable shown={!field.required && value !== undefined} label={props.label} onClear={() => onChange(undefined)}>
      <YesNo {...props} labels={{ yes: t('yes'), no: t('no') }} value={typeof value === 'boolean' ? value : undefined} onChange={onChange} />
    </Clearable>
  );
}

export function CountryField({ field, path, value, onChange }: FieldViewProps<'country'>) {
  const { t, locale } = useTranslation('forms');
  return (
    <Select
      {...useFieldProps(field, path)} placeholder={t('choose')} options={countryOptions(locale)} autoComplete="off"
      value={asText(value)} onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

export function EthnicityField({ field, path, value, onChange }: FieldViewProps<'ethnicity'>) {
  const { t, locale } = useTranslation('forms');
  const { reference } = useFormScope();
  return (
    <Select
      {...useFieldProps(field, path)} placeholder={t('choose')} autoComplete="off"
      options={ethnicityOptions(reference, locale, t('ethnicity.foreigner'))}
      value={asText(value)} onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}
