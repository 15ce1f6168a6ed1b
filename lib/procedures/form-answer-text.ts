/** Answers as sentences, for review pages, dossiers, closed rows of a table and printed papers. Pure. */
import type { TFunction } from 'i18next';
import type { Address } from '#lib/places/model.ts';
import type { Reference } from '#lib/places/schema.ts';
import { formatDate, formatMoney, formatNumber, localText } from '#lib/platform/i18n/format.ts';
import type { Locale } from '#lib/platform/text.ts';
import type { FormField, FormOption } from './form.ts';
import { isDate, isRecord } from './form-logic.ts';

/** What an answer is written with. `t`: namespace `forms` */
export type AnswerWords = { readonly t: TFunction<['forms']>; readonly locale: Locale; readonly reference: Reference };

/** "Foreigner" among the ethnic groups; no group of the reference data. */
export const FOREIGNER = '55';

/** The platform's name of a country in a language. */
export function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

/** "001199012345" → "001 199 012 345"; anything else as it is. */
export function groupPersonalId(text: string): string {
  return /^\d{12}$/.test(text) ? (text.match(/\d{3}/g) ?? []).join(' ') : text;
}

/**
 * One answer in words; '' where there is none. Tables, consent lists and groups are made of fields of their own: show
 * those (`AnswerValue`).
 */
export function answerText(field: FormField, value: unknown, words: AnswerWords): string {
  if (value === undefined || value === null) return '';
  const { t, locale, reference } = words;
  switch (field.type) {
    case 'date': return dateText(value);
    case 'datetime': return dateTimeText(String(value));
    case 'daterange': return rangeText(value, words);
    case 'integer': case 'number': return numberText(field, value, locale);
    case 'money': return moneyText(value, locale);
    case 'select': return optionText(field.options, value, locale);
    case 'multiselect': return Array.isArray(value) ? value.map((each) => optionText(field.options, each, locale)).join('\n') : '';
    case 'boolean': return value === true ? t('yes') : t('no');
    case 'personal-id': return groupPersonalId(String(value));
    case 'address': return addressText(value, words);
    case 'country': return countryName(String(value), locale);
    case 'ethnicity': return ethnicityText(String(value), reference, words);
    case 'bank-account': return accountText(value);
    case 'table': case 'consent-list': return Array.isArray(value) ? formatNumber(value.length, locale) : '';
    case 'group': return '';
    case 'text': case 'textarea': case 'email': case 'phone': return String(value);
  }
}

function dateText(value: unknown): string {
  return isDate(value) ? formatDate(value) : String(value);
}

function dateTimeText(value: string): string {
  const [date = '', time = ''] = value.split('T');
  return isDate(date) && time ? `${time}, ${formatDate(date)}` : value;
}

function moneyText(value: unknown, locale: Locale): string {
  return typeof value === 'number' ? formatMoney(value, locale) : String(value);
}

function accountText(value: unknown): string {
  return isRecord(value) ? [value.bank, value.accountNumber, value.accountName].filter(Boolean).join('\n') : '';
}

function rangeText(value: unknown, { t }: AnswerWords): string {
  if (!isRecord(value)) return '';
  const from = dateText(value.from ?? '');
  return value.to === undefined ? t('range.since', { from }) : t('range.between', { from, to: dateText(value.to) });
}

function numberText(field: FormField, value: unknown, locale: Locale): string {
  if (typeof value !== 'number') return String(value);
  const unit = 'unit' in field && field.unit ? ` ${localText(field.unit, locale)}` : '';
  return `${new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 15 }).format(value)}${unit}`;
}

function optionText(options: readonly FormOption[], value: unknown, locale: Locale): string {
  const option = options.find((each) => each.value === value);
  return option ? localText(option.label, locale) : String(value);
}

function ethnicityText(code: string, reference: Reference, { t, locale }: AnswerWords): string {
  if (code === FOREIGNER) return t('ethnicity.foreigner');
  const group = reference.ethnicGroups.find((each) => each.code === code);
  return group ? localText(group.name, locale) : code;
}

/** An address on one line: detail, ward or commune, province. */
export function addressText(value: unknown, { t, locale, reference }: AnswerWords): string {
  if (!isRecord(value)) return '';
  const address = value as Partial<Address>;
  const ward = reference.wards.find(({ code }) => code === address.wardCode);
  const province = reference.provinces.find(({ code }) => code === address.provinceCode);
  const place = province ? localText(province.name, locale) : address.provinceCode === undefined ? undefined : t('address.abroad');
  return [address.detail, ward ? localText(ward.name, locale) : address.wardName, place].filter(Boolean).join(', ');
}
