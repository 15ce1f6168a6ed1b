'use client';

import { createContext, useContext } from 'react';
import type { Reference } from '#lib/places/schema.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import type { Answers } from '#lib/procedures/form-logic.ts';
import type { Path } from './control-id.ts';

/** What every field of a form being filled in needs to know of the form around it. */
export type FormScope = {
  readonly form: FormDefinition;
  /** the answers as filled in, hidden and computed ones included */
  readonly answers: Answers;
  /** keys of fields whose value came from VNeID */
  readonly prefilled: ReadonlySet<string>;
  readonly reference: Reference;
  /** local date, ISO 8601 */
  readonly today: string;
  /** what is wrong at a path, in words */
  readonly errorAt: (path: Path) => string | undefined;
  /** whether anything is wrong at a path or inside it */
  readonly hasErrorUnder: (path: Path) => boolean;
};

const Scope = createContext<FormScope | null>(null);

export const FormScopeProvider = Scope.Provider;

/** @throws Error outside a form */
export function useFormScope(): FormScope {
  const scope = useContext(Scope);
  if (!scope) throw new Error('no form around this field');
  return scope;
}
