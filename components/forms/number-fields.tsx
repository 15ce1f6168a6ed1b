'use client';

import { useState } from 'react';
import { MoneyInput } from '#components/ui/money-input.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { parseNumber } from './parse-number.ts';
import { useFieldProps, type FieldViewProps } from './use-field.tsx';

/**
 * A number as people type it. What cannot be read as one stays in the answers as typed, so that it is not lost and the
 * form's schema says what is wrong with it. When the box is left it shows how the number was understood.
 */
export function NumberField({ field, path, value, onChange }: FieldViewProps<'integer' | 'number'>) {
  const { locale } = useTranslation('forms');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typeof value === 'number' ? written(value, locale) : typeof value === 'string' ? value : '';
  return (
    <TextInput
      {...useFieldProps(field, path)} inputMode={field.type === 'integer' ? 'numeric' : 'decimal'} length={12} autoComplete="off"
      suffix={field.unit && localText(field.unit, locale)}
      value={typed ?? shown}
      onFocus={() => setTyped(shown)} onBlur={() => setTyped(null)}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        onChange(text.trim() === '' ? undefined : (parseNumber(text, locale) ?? text));
      }}
    />
  );
}

/** With every digit: what is shown must read back as the same number. */
function written(value: number, locale: 'vi' | 'en'): string {
  return new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 15 }).format(value);
}

export function MoneyField({ field, path, value, onChange }: FieldViewProps<'money'>) {
  const { t, locale } = useTranslation('forms');
  return (
    <MoneyInput
      {...useFieldProps(field, path)} value={typeof value === 'number' ? value : undefined} onChange={onChange}
      locale={locale} unit={t('unit.vnd')}
    />
  );
}
