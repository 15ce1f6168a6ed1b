/** An issue in plain words: where it is, what is wrong, and which control puts it right. */
import type { TFunction } from 'i18next';
import { formatNumber, localText } from '#lib/platform/i18n/format.ts';
import type { Resources } from '#lib/platform/i18n/resources.ts';
import type { Locale } from '#lib/platform/text.ts';
import type { FormDefinition, FormField } from '#lib/procedures/form.ts';
import { allFields } from '#lib/procedures/form-logic.ts';
import type { FormIssue } from '#lib/procedures/form-schema.ts';
import { consentColumns } from '#lib/procedures/form-consent.ts';
import { controlId, firstPart, type Path } from './control-id.ts';

export type IssueCode = keyof Resources['forms']['issues'];
export type ExplainedIssue = {
  readonly path: Path;
  /** of the control to go to */
  readonly id: string;
  /** "Household members 2 – Full name" */
  readonly where: string;
  /** "Please answer this." */
  readonly what: string;
  /** both in one line, for lists of what is wrong */
  readonly line: string;
};

type Words = { readonly t: TFunction<['forms']>; readonly locale: Locale };
type Found = { field: FormField; beside: readonly FormField[]; part: string | undefined; where: string[]; path: Path };

/** Longest answers where the definition sets none; the same numbers as in the form's schema. */
const LONGEST = { text: 200, textarea: 2000, name: 120, email: 254, wardName: 120, detail: 200, bank: 100 } as const;
const MOST_ROWS = { table: 50, 'consent-list': 20 } as const;
const CHOICES: ReadonlySet<FormField['type']> = new Set(['select', 'multiselect', 'boolean', 'country', 'ethnicity']);
const DATES: ReadonlySet<FormField['type']> = new Set(['date', 'datetime', 'daterange']);

/** Explains an issue whose path is the one on the screen (`findIssues`). */
export function explainIssue(issue: FormIssue, form: FormDefinition, words: Words): ExplainedIssue {
  const found = locate(allFields(form), issue.path, words);
  if (!found) return explained(issue.path, controlId(issue.path), issue.path.join(' – '), words.t(`issues.${issue.code as IssueCode}`), words);
  const id = controlId(found.part === undefined ? [...found.path, ...firstPart(found.field)] : issue.path);
  return explained(issue.path, id, found.where.join(' – '), sentence(issue.code, found, form, words), words);
}

function explained(path: Path, id: string, where: string, what: string, { t }: Words): ExplainedIssue {
  // after a question mark no colon
  return { path, id, where, what, line: where.endsWith('?') ? `${where} ${what}` : t('errors.at', { where, what }) };
}

function locate(fields: readonly FormField[], path: Path, words: Words): Found | undefined {
  const field = fields.find(({ key }) => key === path[0]);
  if (!field) return undefined;
  const { t, locale } = words;
  const label = localText(field.label, locale);
  const [, second, third] = path;
  if (second === undefined) return { field, beside: fields, part: undefined, where: [label], path };
  if (field.type === 'table' || field.type === 'consent-list') {
    const name = field.type === 'table' ? localText(field.rowName, locale) : t('consent.rowName');
    const row = t('rows.numbered', { name, number: Number(second) + 1 });
    const columns = field.type === 'table' ? field.columns : consentColumns(field, t);
    const inner = third === undefined ? undefined : locate(columns, path.slice(2), words);
    return inner && { ...inner, where: [row, ...inner.where], path: [...path.slice(0, 2), ...inner.path] };
  }
  if (field.type === 'group') {
    const inner = locate(field.fields, path.slice(1), words);
    return inner && { ...inner, path: [field.key, ...inner.path] };
  }
  return { field, beside: fields, part: String(second), where: [label, ...partLabel(field, String(second), t)], path: [field.key] };
}

function partLabel(field: FormField, part: string, t: TFunction<['forms']>): string[] {
  const labels: Readonly<Record<string, string>> = {
    'address.provinceCode': t('address.province'),
    'address.wardCode': t('address.ward'),
    'address.wardName': t('address.ward'),
    'address.detail': t('address.detail'),
    'daterange.from': t('range.from'),
    'daterange.to': t('range.to'),
    'bank-account.bank': t('bank.bank'),
    'bank-account.accountNumber': t('bank.accountNumber'),
    'bank-account.accountName': t('bank.accountName'),
  };
  const label = labels[`${field.type}.${part}`];
  return label === undefined ? [] : [label];
}

function sentence(code: string, { field, beside, part }: Found, form: FormDefinition, { t, locale }: Words): string {
  if (code === 'required') return t(`required.${kindOf(field, part)}`);
  if (code === 'too-few-rows') return field.type === 'table' && (field.minRows ?? 0) > 1 ? t('issues.too-few-rows', { min: field.minRows }) : t('required.rows');
  return t(`issues.${code as IssueCode}`, {
    max: code === 'too-long' ? longest(field, part) : code === 'too-many-rows' ? mostRows(field) : largest(field, locale),
    min: smallest(field, locale),
    other: otherDate(code, field, [...beside, ...allFields(form)], locale),
  });
}

function kindOf(field: FormField, part: string | undefined): keyof Resources['forms']['required'] {
  if (field.type === 'table' || field.type === 'consent-list') return 'rows';
  if (field.type === 'address') return part === undefined ? 'address' : part === 'provinceCode' || part === 'wardCode' ? 'choice' : 'text';
  if (DATES.has(field.type)) return 'date';
  return CHOICES.has(field.type) ? 'choice' : 'text';
}

function longest(field: FormField, part: string | undefined): number {
  if (part === 'wardName' || part === 'detail' || part === 'bank') return LONGEST[part];
  if (part === 'accountName') return LONGEST.name;
  if (field.type === 'text') return field.format === 'person-name' ? LONGEST.name : (field.maxLength ?? LONGEST.text);
  if (field.type === 'textarea') return field.maxLength ?? LONGEST.textarea;
  return LONGEST.email;
}

function mostRows(field: FormField): number | undefined {
  if (field.type === 'table') return field.maxRows ?? MOST_ROWS.table;
  return field.type === 'consent-list' ? MOST_ROWS['consent-list'] : undefined;
}

function withUnit(value: number, field: FormField, locale: Locale): string {
  const unit = 'unit' in field && field.unit ? ` ${localText(field.unit, locale)}` : '';
  return `${formatNumber(value, locale)}${unit}`;
}

function largest(field: FormField, locale: Locale): string | number | undefined {
  if (field.type === 'daterange') return field.maxDays;
  return 'max' in field && field.max !== undefined ? withUnit(field.max, field, locale) : undefined;
}

function smallest(field: FormField, locale: Locale): string {
  return withUnit('min' in field && field.min !== undefined ? field.min : 0, field, locale);
}

function otherDate(code: string, field: FormField, fields: readonly FormField[], locale: Locale): string | undefined {
  if (field.type !== 'date') return undefined;
  const key = code === 'date-after-other' ? field.notAfter : field.notBefore;
  const other = fields.find((each) => each.key === key);
  return other && localText(other.label, locale);
}
