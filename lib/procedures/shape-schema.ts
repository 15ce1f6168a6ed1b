/** Whether JSON has the shape of a version; in the editor before it is taken over, on the server before it is saved. */
import * as z from 'zod/mini';
import { ContentShape, FieldShape, FormDefinitionShape, PageShape } from './definition-schema.ts';
import type { JsonPath, VersionProblem } from './version-model.ts';

type Issue = z.core.$ZodIssue;

const at = (value: unknown, path: JsonPath): unknown => path.reduce<unknown>((inner, part) => (inner as Record<string | number, unknown> | undefined)?.[part], value);

function problemsOf(issue: Issue, value: unknown): VersionProblem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  switch (issue.code) {
    case 'unrecognized_keys': return issue.keys.map((key) => ({ path: [...path, key], code: 'unknown-name', about: key }));
    case 'invalid_value': return [{ path, code: at(value, path) === undefined ? 'missing' : 'not-a-choice', about: String(at(value, path)) }];
    case 'invalid_union': return [{ path, code: issue.discriminator ? 'not-a-choice' : 'no-condition', about: String(at(value, path)) }];
    case 'too_small': return [{ path, code: 'too-small', about: String(issue.minimum) }];
    case 'too_big': return [{ path, code: 'too-large', about: String(issue.maximum) }];
    case 'invalid_format': return [{ path, code: 'wrong-form', about: String(at(value, path)) }];
    default: return [{ path, code: at(value, path) === undefined ? 'missing' : 'wrong-type' }];
  }
}

const SHAPES = {
  version: z.strictObject({ content: ContentShape, form: FormDefinitionShape }),
  content: ContentShape,
  form: FormDefinitionShape,
  page: PageShape,
  field: FieldShape,
};

/** What is wrong with the shape of a version or a part of one; empty where it may be saved, however unfinished it is. */
export function checkShape(shape: keyof typeof SHAPES, value: unknown): VersionProblem[] {
  const parsed = z.safeParse(SHAPES[shape], value);
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOf(issue, value));
}
