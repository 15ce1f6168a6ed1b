/**
 * The zod schema of a form, compiled from its definition and the answers that decide what is asked. The browser and the
 * server use this same schema; the server's answer decides. An issue's `message` is a code: a key of
 * locales/<language>/forms.json under "issues".
 */
import * as z from 'zod/mini';
import { isPersonalId, normalisePersonalId } from '#lib/identity/personal-id.ts';
import { COUNTRIES } from '#lib/places/countries.ts';
import type { FormDefinition, FormField } from './form.ts';
import { allFields, computedOf, daysBetween, isDate, isRecord, settle, visibleInside, type Answers } from './form-logic.ts';

/** What a form's rules need to know of the world. */
export type FormContext = {
  /** local date, ISO 8601 */
  readonly today: string;
  readonly provinceCodes: ReadonlySet<string>;
  /** ward code → province code; provinces that have none here take the ward's name as typed */
  readonly wards: ReadonlyMap<string, string>;
};

/** `path`: field key, then row number and column or part. `code`: what is wrong. */
export type FormIssue = { readonly path: readonly (string | number)[]; readonly code: string };

export type FormCheck =
  | { readonly ok: true; readonly answers: Record<string, unknown> }
  | { readonly ok: false; readonly issues: readonly FormIssue[]; readonly answers: Record<string, unknown> };

const ABROAD = '00';
const MAX_ROWS = 50;
const MAX_NUMBER = 1e15;
/** letters of any script, marks, space, apostrophes, hyphen, dot; at least two letters */
const NAME = /^(?=(?:.*\p{L}){2})[\p{L}\p{M}'’.\- ]+$/u;
const PHONE = /^0(?:3|5|7|8|9)\d{8}$|^02\d{9}$/;
const BANK_ACCOUNT = /^[0-9A-Za-z]{6,19}$/;
const EMAIL = /^[^\s@<>()",;:\\[\]]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
// control characters except tab and line breaks; bidirectional overrides, which can make text read otherwise
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/u;

type Schema = z.ZodMiniType<unknown>;
type Scope = (key: string) => unknown;

const string = () => z.string({ error: 'wrong-type' });
const text = (max: number) => string().check(z.maxLength(max, 'too-long'), z.refine((value) => !FORBIDDEN.test(value), 'forbidden-characters'));
const matching = (max: number, pattern: RegExp, code: string) => text(max).check(z.regex(pattern, code));
const oneOf = (values: readonly string[], code = 'not-a-choice') => string().check(z.refine((value) => values.includes(value), code));
const personalId = (context: FormContext) =>
  z.pipe(z.pipe(string(), z.transform(normalisePersonalId)), z.string().check(z.refine((value) => isPersonalId(value, context.today), 'not-a-personal-id')));
const phone = () =>
  z.pipe(z.pipe(string(), z.transform((value: string) => value.replace(/[\s.()-]/g, '').replace(/^\+84/, '0'))), z.string().check(z.regex(PHONE, 'not-a-phone')));
const name = () => matching(120, NAME, 'not-a-name');
const date = () => string().check(z.refine(isDate, 'not-a-date'));

function dateField(field: Extract<FormField, { type: 'date' }>, context: FormContext, scope: Scope): Schema {
  const limit = (key: string | undefined): string | undefined => {
    const value = key === 'today' ? context.today : key && scope(key);
    return isDate(value) ? value : undefined;
  };
  const after = limit(field.notAfter);
  const before = limit(field.notBefore);
  return date().check(
    z.refine((value) => !after || value <= after, field.notAfter === 'today' ? 'date-in-future' : 'date-after-other'),
    z.refine((value) => !before || value >= before, field.notBefore === 'today' ? 'date-in-past' : 'date-before-other'),
  );
}

function dateTimeField(field: Extract<FormField, { type: 'datetime' }>, context: FormContext): Schema {
  return string().check(
    z.refine((value) => /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(value) && isDate(value.slice(0, 10)), 'not-a-datetime'),
    z.refine((value) => field.notAfter !== 'today' || value.slice(0, 10) <= context.today, 'date-in-future'),
  );
}

function dateRangeField(field: Extract<FormField, { type: 'daterange' }>, context: FormContext): Schema {
  const first = date().check(z.refine((value) => field.notBefore !== 'today' || value >= context.today, 'date-in-past'));
  return z.strictObject({ from: needed(first), to: field.openEnd ? z.optional(date()) : needed(date()) }, { error: shapeError }).check(
    z.refine(({ from, to }) => to === undefined || to >= from, { error: 'range-order', path: ['to'] }),
    z.refine(({ from, to }) => !field.maxDays || to === undefined || daysBetween(from, to) <= field.maxDays, { error: 'range-too-long', path: ['to'] }),
  );
}

function numberField(field: Extract<FormField, { type: 'integer' | 'number' | 'money' }>): Schema {
  const { min, max } = field;
  return z.number({ error: 'not-a-number' }).check(
    z.refine((value) => Number.isFinite(value) && Math.abs(value) <= MAX_NUMBER, 'not-a-number'),
    z.refine((value) => field.type === 'number' || Number.isInteger(value), 'not-an-integer'),
    z.refine((value) => value >= (min ?? (field.type === 'number' ? -MAX_NUMBER : 0)), 'too-small'),
    z.refine((value) => max === undefined || value <= max, 'too-large'),
  );
}

function addressField(field: Extract<FormField, { type: 'address' }>, context: FormContext): Schema {
  const hasWards = (province: string): boolean => [...context.wards.values()].includes(province);
  return z
    .strictObject({
      provinceCode: needed(string().check(z.refine((code) => code === ABROAD || context.provinceCodes.has(code), 'not-a-choice'))),
      wardCode: z.optional(string()),
      wardName: z.optional(text(120)),
      detail: field.detailRequired ? needed(text(200)) : z.optional(text(200)),
    }, { error: shapeError })
    .check(
      z.refine((address) => address.wardCode === undefined || context.wards.get(address.wardCode) === address.provinceCode, { error: 'not-a-choice', path: ['wardCode'] }),
      z.refine((address) => !hasWards(address.provinceCode) || address.wardCode !== undefined, { error: 'required', path: ['wardCode'] }),
      z.refine((address) => hasWards(address.provinceCode) || address.wardName !== undefined, { error: 'required', path: ['wardName'] }),
    );
}

function tableField(field: Extract<FormField, { type: 'table' }>, context: FormContext, scope: Scope, answers: Answers): Schema {
  const row = z.any().check((ctx) => {
    if (!isRecord(ctx.value)) return void ctx.issues.push({ code: 'custom', input: ctx.value, message: 'wrong-type' });
    const values = ctx.value;
    report(ctx, objectSchema(visibleInside(field.columns, values, answers, context.today), context, (key) => values[key] ?? scope(key), answers), values);
  });
  return rows(row, field.minRows ?? 0, field.maxRows ?? MAX_ROWS);
}

function groupField(field: Extract<FormField, { type: 'group' }>, context: FormContext, scope: Scope, answers: Answers): Schema {
  return z.any().check((ctx) => {
    if (!isRecord(ctx.value)) return void ctx.issues.push({ code: 'custom', input: ctx.value, message: 'wrong-type' });
    const values = ctx.value;
    report(ctx, objectSchema(visibleInside(field.fields, values, answers, context.today), context, (key) => values[key] ?? scope(key), answers), values);
  });
}

/** Checks a nested value whose schema depends on the value itself, and hands its issues on. */
function report(ctx: { value: unknown; issues: unknown[] }, schema: z.ZodMiniType, values: Record<string, unknown>): void {
  const result = z.safeParse(schema, values);
  if (result.success) ctx.value = result.data;
  else for (const issue of result.error.issues) ctx.issues.push({ code: 'custom', path: [...issue.path], message: issue.message, input: values });
}

function rows(row: z.ZodMiniType, min: number, max: number): Schema {
  return z.array(row, { error: 'wrong-type' }).check(z.minLength(min, 'too-few-rows'), z.maxLength(max, 'too-many-rows'));
}

function consentField(field: Extract<FormField, { type: 'consent-list' }>, context: FormContext): Schema {
  const row = z.strictObject({
    role: needed(oneOf(field.roles.map((role) => role.value))),
    name: needed(name()),
    personalId: needed(personalId(context)),
    way: needed(oneOf(['form', 'vneid', 'paper'])),
  }, { error: shapeError });
  return rows(row, field.required ? 1 : 0, 20);
}

/** The schema of one field's answer when there is one. */
function fieldSchema(field: FormField, context: FormContext, scope: Scope, answers: Answers): Schema {
  switch (field.type) {
    case 'text': return field.format === 'person-name' ? name() : text(field.maxLength ?? 200);
    case 'textarea': return text(field.maxLength ?? 2000);
    case 'date': return dateField(field, context, scope);
    case 'datetime': return dateTimeField(field, context);
    case 'daterange': return dateRangeField(field, context);
    case 'integer': case 'number': case 'money': return numberField(field);
    case 'select': return oneOf(field.options.map((option) => option.value));
    case 'multiselect': return z.array(oneOf(field.options.map((option) => option.value)), { error: 'wrong-type' }).check(z.maxLength(field.options.length, 'not-a-choice'));
    case 'boolean': return z.boolean({ error: 'wrong-type' });
    case 'email': return matching(254, EMAIL, 'not-an-email');
    case 'phone': return phone();
    case 'personal-id': return personalId(context);
    case 'address': return addressField(field, context);
    case 'country': return oneOf(COUNTRIES);
    case 'ethnicity': return string().check(z.refine((code) => /^(0[1-9]|[1-4]\d|5[0-5])$/.test(code), 'not-a-choice'));
    case 'bank-account': return z.strictObject({ bank: needed(text(100)), accountNumber: needed(matching(19, BANK_ACCOUNT, 'not-an-account')), accountName: needed(name()) }, { error: shapeError });
    case 'table': return tableField(field, context, scope, answers);
    case 'group': return groupField(field, context, scope, answers);
    case 'consent-list': return consentField(field, context);
  }
}

/** Nothing there is another mistake than something wrong there: the answer is "required", and nothing else is said. */
function needed<S extends z.ZodMiniType>(schema: S): z.ZodMiniType<z.output<S>, unknown> {
  const present = z.unknown().check(z.refine((value) => value !== undefined, { error: 'required', abort: true }));
  return z.pipe(present, schema as unknown as z.ZodMiniType<z.output<S>, unknown>);
}

function shapeError(issue: { code?: string }): string {
  return issue.code === 'unrecognized_keys' ? 'unknown-field' : 'wrong-type';
}

function objectSchema(fields: readonly FormField[], context: FormContext, scope: Scope, answers: Answers): z.ZodMiniType {
  const shape = Object.fromEntries(fields.map((field) => {
    const schema = fieldSchema(field, context, scope, answers);
    // a computed value is missing only while what it is made of is missing, which has an issue of its own
    return [field.key, field.required && !computedOf(field) ? needed(schema) : z.optional(schema)];
  }));
  return z.strictObject(shape, { error: shapeError });
}

/** The schema of the whole form for these (settled) answers. */
export function compileForm(fields: readonly FormField[], answers: Answers, context: FormContext): z.ZodMiniType {
  return objectSchema(fields, context, (key) => answers[key], answers);
}

/**
 * Checks answers against a form: settles what is asked, then parses it. `only` limits the check to one page.
 * Fields that the definition does not have are refused; hidden ones are dropped.
 */
export function checkAnswers(form: FormDefinition, given: Answers, context: FormContext, only?: string): FormCheck {
  const { pages, answers } = settle(form, given, context.today);
  const fields = pages.filter(({ page }) => only === undefined || page.id === only).flatMap((page) => page.fields);
  const known = new Set(allFields(form).map((field) => field.key));
  const unknown = only === undefined ? Object.keys(given).filter((key) => !known.has(key)) : [];
  const subject = Object.fromEntries(fields.filter((field) => field.key in answers).map((field) => [field.key, answers[field.key]]));
  const result = z.safeParse(compileForm(fields, answers, context), subject);
  const issues = [
    ...unknown.map((key): FormIssue => ({ path: [key], code: 'unknown-field' })),
    ...(result.success ? [] : result.error.issues.map((issue): FormIssue => ({ path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)), code: issue.message }))),
  ];
  if (issues.length > 0 || !result.success) return { ok: false, issues: firstPerPath(issues), answers };
  return { ok: true, answers: { ...answers, ...(result.data as Record<string, unknown>) } };
}

/** One message a place: the first mistake found there. */
function firstPerPath(issues: readonly FormIssue[]): FormIssue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const path = issue.path.join('.');
    return !seen.has(path) && seen.add(path);
  });
}
