'use client';

import { FieldGroup } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { isRecord } from '#lib/procedures/form-logic.ts';
import { asText, useFieldProps, usePartProps, withPart, type FieldViewProps } from './use-field.tsx';

export function BankAccountField({ field, path, value, onChange }: FieldViewProps<'bank-account'>) {
  const { t } = useTranslation('forms');
  const part = usePartProps();
  const account = isRecord(value) ? value : {};
  const change = (key: string, text: string) => onChange(withPart(value, key, text));
  return (
    <FieldGroup {...useFieldProps(field, path)} role="group">
      <div className="grid gap-5">
        <TextInput {...part(path, 'bank', t('bank.bank'))} lang="vi" autoComplete="off" value={asText(account.bank)} onChange={(event) => change('bank', event.target.value)} />
        <TextInput
          {...part(path, 'accountNumber', t('bank.accountNumber'))} inputMode="numeric" length={19} autoComplete="off" spellCheck={false}
          value={asText(account.accountNumber)} onChange={(event) => change('accountNumber', event.target.value.replace(/[\s.-]/g, ''))}
        />
        <TextInput
          {...part(path, 'accountName', t('bank.accountName'))} lang="vi" autoComplete="off" autoCapitalize="characters" spellCheck={false}
          value={asText(account.accountName)} onChange={(event) => change('accountName', event.target.value)}
        />
      </div>
    </FieldGroup>
  );
}
