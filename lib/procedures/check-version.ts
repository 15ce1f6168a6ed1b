/** Everything that is checked of a version before it may be published. Pure. */
import { checkContent } from './check-content.ts';
import { checkFormDefinition } from './check-definition.ts';
import type { FormContext } from './form-schema.ts';
import { tryForm } from './form-trial.ts';
import type { VersionBody, VersionProblem } from './version-model.ts';

const within = (part: keyof VersionBody, problems: readonly VersionProblem[]): VersionProblem[] => problems.map((problem) => ({ ...problem, path: [part, ...problem.path] }));

/** What is wrong with a version whose shape is right; empty when it may be published. The form is tried when its definition is sound. */
export function checkBody({ content, form }: VersionBody, context: FormContext): VersionProblem[] {
  const definition = checkFormDefinition(form);
  return [
    ...within('content', checkContent(content, form)),
    ...within('form', definition.length > 0 ? definition : tryForm(form, context)),
  ];
}
