import { z } from 'zod';

/** Deeper than any answer (an address in a table's row stands at 3); code that walks answers must not run out of stack. */
const MAX_DEPTH = 8;

function isShallow(value: unknown, left = MAX_DEPTH): boolean {
  return typeof value !== 'object' || value === null || (left > 0 && Object.values(value).every((item) => isShallow(item, left - 1)));
}

/** Answers as they are sent: keys of the form's fields; the form's own schema decides at submission. */
export const AnswersInput = z.record(z.string().max(80), z.unknown()).refine((answers) => isShallow(answers));
