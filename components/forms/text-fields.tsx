'use client';

import { useState } from 'react';
import { TextArea, TextInput } from '#components/ui/text-input.tsx';
import { asText, autoCompleteOf, useFieldProps, type FieldViewProps } from './use-field.tsx';
import { groupPersonalId } from '#lib/procedures/form-answer-text.ts';

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

/** One line. Answers are in Vietnamese whatever the language of the page, because the papers made of them are. */
export function TextField({ field, path, value, onChange }: FieldViewProps<'text'>) {
  return (
    <TextInput
      {...useFieldProps(field, path)} value={asText(value)} onChange={(event) => onChange(orNothing(event.target.value))}
      autoComplete={autoCompleteOf(field)} lang="vi"
      {...(field.format === 'person-name' && { autoCapitalize: 'words', autoCorrect: 'off', spellCheck: false })}
    />
  );
}

export function TextAreaField({ field, path, value, onChange }: FieldViewProps<'textarea'>) {
  return (
    <TextArea
      {...useFieldProps(field, path)} value={asText(value)} onChange={(event) => onChange(orNothing(event.target.value))}
      autoComplete="off" lang="vi"
    />
  );
}

export function EmailField({ field, path, value, onChange }: FieldViewProps<'email'>) {
  return (
    <TextInput
      {...useFieldProps(field, path)} type="email" inputMode="email" value={asText(value)}
      onChange={(event) => onChange(orNothing(event.target.value.trim()))}
      autoComplete={autoCompleteOf(field)} autoCapitalize="none" spellCheck={false}
    />
  );
}

export function PhoneField({ field, path, value, onChange }: FieldViewProps<'phone'>) {
  return (
    <TextInput
      {...useFieldProps(field, path)} type="tel" inputMode="tel" length={13} value={asText(value)}
      onChange={(event) => onChange(orNothing(event.target.value))} autoComplete={autoCompleteOf(field)}
    />
  );
}

/** Twelve digits: plain while they are typed, in groups of three when the box is left, as they are read out. */
export function PersonalIdField({ field, path, value, onChange }: FieldViewProps<'personal-id'>) {
  const [focused, setFocused] = useState(false);
  const digits = asText(value);
  return (
    <TextInput
      {...useFieldProps(field, path)} inputMode="numeric" length={15} autoComplete="off" spellCheck={false}
      value={focused ? digits : groupPersonalId(digits)}
      onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}
      onChange={(event) => onChange(orNothing(event.target.value.replace(/[\s.-]/g, '')))}
    />
  );
}
