'use client';

import { useState } from 'react';
import { joinDate, splitDate, type DateParts } from './date-parts.ts';
import { controlClass, describedBy, FieldGroup, type FieldProps } from './field.tsx';

const WIDTHS = { day: 'w-17', month: 'w-17', year: 'w-26' } as const;
const LENGTHS = { day: 2, month: 2, year: 4 } as const;

/**
 * A date in three boxes, as GOV.UK found that people of all ages get it right (calendars and masks they do not). The
 * value is the string of `joinDate`: an ISO date when complete.
 */
export function DateInput({ value, onChange, partLabels, birthday, readOnly, ...field }: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  partLabels: { day: string; month: string; year: string };
  /** the person's own date of birth: lets the browser fill it */
  birthday?: boolean;
  readOnly?: boolean;
}) {
  const [typed, setTyped] = useState<DateParts>(() => splitDate(value));
  // What was typed is kept as typed ("5", not "05") as long as it means the value; a value set from outside wins.
  const shown = joinDate(typed) === value ? typed : splitDate(value);

  const type = (part: keyof DateParts, text: string) => {
    const next = { ...shown, [part]: text.replace(/\D/g, '') };
    setTyped(next);
    onChange(joinDate(next));
  };

  return (
    <FieldGroup {...field} role="group">
      <div className="flex flex-wrap gap-4">
        {(['day', 'month', 'year'] as const).map((part, index) => (
          <label key={part} className={WIDTHS[part]}>
            <span className="block text-sm">{partLabels[part]}</span>
            <input
              id={index === 0 ? field.id : `${field.id}-${part}`}
              type="text"
              inputMode="numeric"
              maxLength={LENGTHS[part]}
              autoComplete={birthday ? `bday-${part}` : 'off'}
              readOnly={readOnly}
              value={shown[part]}
              onChange={(event) => type(part, event.target.value)}
              aria-describedby={describedBy(field)}
              aria-invalid={field.error ? true : undefined}
              className={controlClass(field.error, 'text-center')}
            />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
