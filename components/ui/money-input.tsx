'use client';

import { useState } from 'react';
import { controlClass, describedBy, Field, type FieldProps } from './field.tsx';

/**
 * Whole đồng. While typing the box shows plain digits (a separator that comes by itself makes the cursor jump); when
 * left, the sum with its separators.
 */
export function MoneyInput({ value, onChange, locale, unit, readOnly, ...field }: FieldProps & {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  locale: 'vi' | 'en';
  /** "đồng" in the page's language */
  unit: string;
  readOnly?: boolean;
}) {
  const [focused, setFocused] = useState(false);
  const plain = value === undefined ? '' : String(value);
  const grouped = value === undefined ? '' : new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB').format(value);
  return (
    <Field {...field}>
      <div className="flex items-center gap-3">
        <input
          id={field.id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={15}
          readOnly={readOnly}
          value={focused ? plain : grouped}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onChange={(event) => {
            const digits = event.target.value.replace(/\D/g, '');
            onChange(digits === '' ? undefined : Number(digits));
          }}
          aria-describedby={describedBy(field)}
          aria-invalid={field.error ? true : undefined}
          className={controlClass(field.error, 'max-w-64 text-right')}
        />
        <span aria-hidden="true" className="text-quiet">{unit}</span>
      </div>
    </Field>
  );
}
