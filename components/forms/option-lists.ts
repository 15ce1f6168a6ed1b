/** The long lists of forms: countries and ethnic groups, in the order in which people look for them. */
import type { Reference } from '#lib/places/schema.ts';
import { COUNTRIES } from '#lib/places/countries.ts';
import { localText } from '#lib/platform/i18n/format.ts';
import type { Locale } from '#lib/platform/text.ts';
import { FOREIGNER } from '#lib/procedures/form-answer-text.ts';

export type Option = { readonly value: string; readonly label: string };

const countries = new Map<Locale, readonly Option[]>();

/** Vietnam, then all others by name. */
export function countryOptions(locale: Locale): readonly Option[] {
  const known = countries.get(locale);
  if (known) return known;
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const order = new Intl.Collator(locale);
  const others = COUNTRIES.filter((code) => code !== 'VN')
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .toSorted((a, b) => order.compare(a.label, b.label));
  const options = [{ value: 'VN', label: names.of('VN') ?? 'VN' }, ...others];
  countries.set(locale, options);
  return options;
}

/** The 54 groups in the official order, then foreigners. */
export function ethnicityOptions(reference: Reference, locale: Locale, foreigner: string): readonly Option[] {
  return [
    ...reference.ethnicGroups.map((group) => ({ value: group.code, label: localText(group.name, locale) })),
    { value: FOREIGNER, label: foreigner },
  ];
}
