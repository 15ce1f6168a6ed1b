/** The issues of a page as the page shows them: paths as in what is filled in, and at the control that can mend them. */
import type { FormDefinition, FormField } from '#lib/procedures/form.ts';
import { allFields, isRecord, settle, tidy, visibleInside, type Answers } from '#lib/procedures/form-logic.ts';
import { checkAnswers, type FormContext, type FormIssue } from '#lib/procedures/form-schema.ts';
import type { Path } from './control-id.ts';

/**
 * Checks one page, or the whole form without `pageId`. The schema drops empty rows before it counts them, so its row
 * numbers are not those on the screen: they are translated back.
 */
export function findIssues(form: FormDefinition, answers: Answers, rules: FormContext, pageId?: string): FormIssue[] {
  const checked = checkAnswers(form, answers, rules, pageId);
  return checked.ok ? [] : asShown(form, answers, rules.today, checked.issues);
}

/** The same for issues that the server found in these answers. */
export function asShown(form: FormDefinition, answers: Answers, today: string, issues: readonly FormIssue[]): FormIssue[] {
  const fields = new Map(allFields(form).map((field) => [field.key, field]));
  return issues
    .map((issue) => ({ ...issue, path: pathInRaw(answers, issue.path) }))
    .flatMap((issue) => openGroup(fields.get(String(issue.path[0])), issue, answers, today));
}

function pathInRaw(answers: Answers, path: Path): Path {
  let value: unknown = answers;
  return path.map((part) => {
    let here = part;
    if (Array.isArray(value) && typeof part === 'number') {
      const kept = value.flatMap((item, index) => (tidy(item) === undefined ? [] : [index]));
      here = kept[part] ?? part;
    }
    value = Array.isArray(value) ? value[Number(here)] : isRecord(value) ? value[here] : undefined;
    return here;
  });
}

/** "Answer this" about an empty group helps nobody: say it of each question in it that must be answered. */
function openGroup(field: FormField | undefined, issue: FormIssue, answers: Answers, today: string): FormIssue[] {
  if (field?.type !== 'group' || issue.path.length !== 1 || issue.code !== 'required') return [issue];
  const inside = visibleInside(field.fields, {}, answers, today).filter((inner) => inner.required);
  return inside.length === 0 ? [issue] : inside.map((inner) => ({ path: [field.key, inner.key], code: 'required' }));
}

/** The page on which a field is asked, or undefined while it is not asked. */
export function pageOf(form: FormDefinition, answers: Answers, today: string, key: string): string | undefined {
  return settle(form, answers, today).pages.find(({ fields }) => fields.some((field) => field.key === key))?.page.id;
}

/** Rows that were added and left empty are taken away before a page is left. */
export function withoutEmptyRows(fields: readonly FormField[], answers: Answers): Answers {
  const next: Record<string, unknown> = { ...answers };
  for (const { key, type } of fields) {
    const rows = answers[key];
    if ((type === 'table' || type === 'consent-list') && Array.isArray(rows)) {
      next[key] = rows.filter((row) => tidy(row) !== undefined);
    }
  }
  return next;
}
