'use client';

import { FieldGroup } from '#components/ui/field.tsx';
import { Select, TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { isRecord } from '#lib/procedures/form-logic.ts';
import { useFormScope } from './form-scope.tsx';
import { asText, useFieldProps, usePartProps, withPart, type FieldViewProps } from './use-field.tsx';

/** Province code of an address outside Vietnam. */
export const ABROAD = '00';

/**
 * Province, then ward, then the rest, as addresses are since 2025 (no district). The ward is chosen from a list where
 * the list is known, and typed where it is not; abroad it holds city and country.
 */
export function AddressField({ field, path, value, onChange }: FieldViewProps<'address'>) {
  const { t, locale } = useTranslation('forms');
  const { reference } = useFormScope();
  const part = usePartProps();
  const address = isRecord(value) ? value : {};
  const province = asText(address.provinceCode);
  const wards = reference.wards.filter((ward) => ward.provinceCode === province);
  const own = field.prefill?.startsWith('person.') ?? false;

  // A ward belongs to its province: with another province it is gone, the house number stays.
  const changeProvince = (code: string) => onChange(withPart(withPart({ detail: address.detail }, 'provinceCode', code), 'detail', address.detail));
  const change = (key: string) => (event: { target: { value: string } }) => onChange(withPart(value, key, event.target.value));

  return (
    <FieldGroup {...useFieldProps(field, path)} role="group">
      <div className="grid gap-5">
        <Select
          {...part(path, 'provinceCode', t('address.province'))} placeholder={t('address.chooseProvince')}
          autoComplete={own ? 'address-level1' : 'off'} value={province} onChange={(event) => changeProvince(event.target.value)}
          options={[
            ...reference.provinces.map(({ code, name }) => ({ value: code, label: localText(name, locale) })),
            { value: ABROAD, label: t('address.abroad') },
          ]}
        />
        {province && (wards.length > 0 ? (
          <Select
            {...part(path, 'wardCode', t('address.ward'))} placeholder={t('address.chooseWard')}
            autoComplete={own ? 'address-level2' : 'off'} value={asText(address.wardCode)} onChange={change('wardCode')}
            options={wards.map(({ code, name }) => ({ value: code, label: localText(name, locale) }))}
          />
        ) : (
          <TextInput
            {...part(path, 'wardName', province === ABROAD ? t('address.place') : t('address.wardName'))} lang="vi"
            autoComplete={own ? 'address-level2' : 'off'} value={asText(address.wardName)} onChange={change('wardName')}
          />
        ))}
        {province && (
          <TextInput
            {...part(path, 'detail', t('address.detail'), !field.detailRequired)} lang="vi"
            autoComplete={own ? 'street-address' : 'off'} value={asText(address.detail)} onChange={change('detail')}
          />
        )}
      </div>
    </FieldGroup>
  );
}
