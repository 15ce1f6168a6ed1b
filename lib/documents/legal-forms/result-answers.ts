import { answerText, type AnswerWords } from '#lib/procedures/form-answer-text.ts';
import { isRecord, settle, visibleInside, type Answers } from '#lib/procedures/form-logic.ts';
import type { FormDefinition, FormField } from '#lib/procedures/form.ts';
import type { ResultLine, ResultSection } from './model.ts';

/** How to reach and to pay somebody, and who agreed, is for the office; a result does not carry it about. */
const NOT_ON_RESULTS: ReadonlySet<FormField['type']> = new Set(['phone', 'email', 'bank-account', 'consent-list', 'boolean']);
/** How many copies were asked for. */
const COPIES_PAGE = 'copies';

/**
 * The answers that a result states, page by page. What VNeID says of the applicant stands at the head of the paper
 * already; questions that steer the form ("Ai là người yêu cầu?") are no facts.
 * @param today local date on which the form was filled in
 * @param words those of the namespace `forms`, in Vietnamese
 */
export function resultSections(form: FormDefinition, answers: Answers, today: string, words: AnswerWords): ResultSection[] {
  const settled = settle(form, answers, today);
  return settled.pages
    .filter(({ page }) => page.id !== COPIES_PAGE)
    .map(({ page, fields }) => ({ title: page.title.vi, lines: fields.filter(isFact).flatMap((field) => linesOf(field, settled.answers[field.key], settled.answers, today, words)) }))
    .filter(({ lines }) => lines.length > 0);
}

function isFact(field: FormField): boolean {
  return !NOT_ON_RESULTS.has(field.type) && !field.prefill?.startsWith('person.') && !field.label.vi.trimEnd().endsWith('?');
}

function linesOf(field: FormField, value: unknown, answers: Answers, today: string, words: AnswerWords): ResultLine[] {
  if (field.type === 'group') return isRecord(value) ? insideLines(field.fields, value, answers, today, words) : [];
  if (field.type === 'table') {
    const rows = Array.isArray(value) ? value.filter(isRecord) : [];
    return rows.map((row, index) => ({
      label: rows.length > 1 ? `${field.rowName.vi} ${index + 1}` : field.rowName.vi,
      value: insideLines(field.columns, row, answers, today, words).map((line) => `${line.label}: ${line.value}`).join('; '),
    }));
  }
  const text = answerText(field, value, words);
  return text ? [{ label: field.label.vi, value: text }] : [];
}

function insideLines(fields: readonly FormField[], values: Answers, answers: Answers, today: string, words: AnswerWords): ResultLine[] {
  return visibleInside(fields, values, answers, today).filter(isFact).flatMap((field) => linesOf(field, values[field.key], answers, today, words));
}

/** What a procedure gives, as lines of a title: the parts of "Trích lục khai tử; quyết định trợ cấp", without remarks in brackets. */
export function titleLines(result: string): string[] {
  return result.replace(/\s*\([^)]*\)/g, '').split(';').map((part) => part.trim()).filter(Boolean);
}
