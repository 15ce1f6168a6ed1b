/** A valid answer for a field of any type: sample data, with which a form is tried out. */
import { addDays } from '#lib/calendar/working-time.ts';
import { computedOf, isDate, visibleInside, type Answers } from './form-logic.ts';
import type { FormContext } from './form-schema.ts';
import type { FormField } from './form.ts';

/** Where a date's limits are looked up: the row, then the whole form. */
export type Scope = (key: string) => unknown;
export type Filled = Record<string, unknown>;

const isObject = (value: unknown): value is Filled => typeof value === 'object' && value !== null && !Array.isArray(value);
const HANOI = '01';

function dateFor(field: Extract<FormField, { type: 'date' }>, scope: Scope, today: string): string {
  const limit = (key: string | undefined): string | undefined => {
    const value = key === 'today' ? today : key && scope(key);
    return isDate(value) ? value : undefined;
  };
  const [earliest, latest] = [limit(field.notBefore), limit(field.notAfter)];
  if (!latest) return addDays(earliest ?? today, 10);
  const close = addDays(latest, -10);
  return earliest && earliest > close ? earliest : close;
}

function numberFor(field: Extract<FormField, { type: 'integer' | 'number' | 'money' }>): number {
  return Math.min(Math.max(field.min ?? 1, 1), field.max ?? Infinity);
}

function rangeFor(field: Extract<FormField, { type: 'daterange' }>, today: string): Filled {
  return { from: today, to: addDays(today, Math.min(field.maxDays ?? 10, 10)) };
}

/** Is there a ward list for the province? Elsewhere the ward's name is typed. */
export function hasWards(context: FormContext, province: unknown): boolean {
  return [...context.wards.values()].includes(String(province));
}

function addressFor(given: Filled, context: FormContext): Filled {
  const provinceCode = given.provinceCode ?? HANOI;
  const ward = hasWards(context, provinceCode) ? { wardCode: given.wardCode ?? '00070' } : { wardName: given.wardName ?? 'Phường Sài Gòn' };
  return { provinceCode, ...ward, detail: given.detail ?? 'Số 1 phố Hàng Trống' };
}

/** A row or group with every field that is asked, so that it stays a row when one of them is left empty. */
function insideFor(fields: readonly FormField[], given: Filled, scope: Scope, answers: Answers, context: FormContext): Filled {
  let values = given;
  for (;;) {
    const known = values;
    const missing = visibleInside(fields, values, answers, context.today).find((field) => !computedOf(field) && known[field.key] === undefined);
    if (!missing) break;
    values = { ...values, [missing.key]: valueFor(missing, undefined, (key) => known[key] ?? scope(key), answers, context) };
  }
  return values;
}

/**
 * A valid answer. What is `given` of it already stays; what it lacks is added (the ward of an address, the columns of a
 * row).
 */
export function valueFor(field: FormField, given: unknown, scope: Scope, answers: Answers, context: FormContext): unknown {
  const parts = isObject(given) ? given : {};
  switch (field.type) {
    case 'address': return addressFor(parts, context);
    case 'group': return insideFor(field.fields, parts, scope, answers, context);
    case 'table': {
      const rows: Filled[] = Array.isArray(given) ? given : [];
      const missing = Array.from({ length: Math.max(0, Math.max(field.minRows ?? 1, 1) - rows.length) }, () => ({}));
      return [...rows, ...missing].map((row) => insideFor(field.columns, row, scope, answers, context));
    }
    default: return given ?? simpleValue(field, scope, context);
  }
}

function simpleValue(field: FormField, scope: Scope, context: FormContext): unknown {
  switch (field.type) {
    case 'text': return field.format === 'person-name' ? 'Nguyễn Văn Thử' : 'Nội dung thử'.slice(0, field.maxLength ?? 200);
    case 'textarea': return 'Nội dung thử, viết dài hơn một chút.'.slice(0, field.maxLength ?? 2000);
    case 'date': return dateFor(field, scope, context.today);
    case 'datetime': return `${addDays(context.today, -1)}T08:30`;
    case 'daterange': return rangeFor(field, context.today);
    case 'integer': case 'number': case 'money': return numberFor(field);
    case 'select': return field.options[0]?.value;
    case 'multiselect': return field.options.slice(0, 1).map((option) => option.value);
    case 'boolean': return true;
    case 'email': return 'nguoi.thu@example.com';
    case 'phone': return '0912345678';
    case 'personal-id': return '001190123456';
    case 'country': return 'VN';
    case 'ethnicity': return '01';
    case 'bank-account': return { bank: 'Vietcombank', accountNumber: '0011001234567', accountName: 'NGUYEN VAN THU' };
    case 'consent-list': return [{ role: field.roles[0]?.value, name: 'Trần Thị Đồng Ý', personalId: '001190654321', way: 'vneid' }];
    default: throw new Error(`a ${field.type} is no simple field`);
  }
}
