import type { TFunction } from 'i18next';
import type { FormField } from './form.ts';

type ConsentList = Extract<FormField, { type: 'consent-list' }>;

/** A consent list is a table whose columns are always the same; this is that table. `t`: namespace `forms` */
export function consentColumns(field: ConsentList, t: TFunction<['forms']>): readonly FormField[] {
  // Both languages get the sentence of the page's: the columns live no longer than the page.
  const text = (sentence: string) => ({ vi: sentence, en: sentence });
  return [
    { key: 'role', type: 'select', label: text(t('consent.role')), required: true, options: field.roles },
    { key: 'name', type: 'text', format: 'person-name', label: text(t('consent.name')), required: true, maxLength: 120 },
    { key: 'personalId', type: 'personal-id', label: text(t('consent.personalId')), required: true },
    {
      key: 'way', type: 'select', label: text(t('consent.way')), required: true,
      options: (['form', 'vneid', 'paper'] as const).map((value) => ({ value, label: text(t(`consent.${value}`)) })),
    },
  ];
}
