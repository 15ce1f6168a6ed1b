'use client';

import type { ReactNode } from 'react';
import { computedOf } from '#lib/procedures/form-logic.ts';
import { AddressField } from './address-field.tsx';
import { BankAccountField } from './bank-account-field.tsx';
import { BooleanField, CountryField, EthnicityField, MultiSelectField, SelectField } from './choice-fields.tsx';
import { DateField, DateRangeField, DateTimeField } from './date-fields.tsx';
import { MoneyField, NumberField } from './number-fields.tsx';
import { ReadOnlyField } from './read-only-field.tsx';
import { EmailField, PersonalIdField, PhoneField, TextAreaField, TextField } from './text-fields.tsx';
import { useFromVneid, type FieldViewProps } from './use-field.tsx';

/** A field that has no fields inside, by its type. Computed and locked ones are shown, not asked. */
export function SimpleField({ field, ...rest }: FieldViewProps): ReactNode {
  const fromVneid = useFromVneid(field, rest.path);
  if (computedOf(field) || (field.locked && fromVneid)) return <ReadOnlyField field={field} path={rest.path} value={rest.value} />;
  switch (field.type) {
    case 'text': return <TextField field={field} {...rest} />;
    case 'textarea': return <TextAreaField field={field} {...rest} />;
    case 'date': return <DateField field={field} {...rest} />;
    case 'datetime': return <DateTimeField field={field} {...rest} />;
    case 'daterange': return <DateRangeField field={field} {...rest} />;
    case 'integer': case 'number': return <NumberField field={field} {...rest} />;
    case 'money': return <MoneyField field={field} {...rest} />;
    case 'select': return <SelectField field={field} {...rest} />;
    case 'multiselect': return <MultiSelectField field={field} {...rest} />;
    case 'boolean': return <BooleanField field={field} {...rest} />;
    case 'email': return <EmailField field={field} {...rest} />;
    case 'phone': return <PhoneField field={field} {...rest} />;
    case 'personal-id': return <PersonalIdField field={field} {...rest} />;
    case 'address': return <AddressField field={field} {...rest} />;
    case 'country': return <CountryField field={field} {...rest} />;
    case 'ethnicity': return <EthnicityField field={field} {...rest} />;
    case 'bank-account': return <BankAccountField field={field} {...rest} />;
    case 'table': case 'group': case 'consent-list': throw new Error(`${field.type} ${field.key} stands inside another field`);
  }
}
