/** Rules that a procedure's content has to keep before it may be published. */
import type { Text } from '#lib/platform/text.ts';
import { checkCondition, checkText } from './check-definition.ts';
import { allFields } from './form-logic.ts';
import type { FormDefinition } from './form.ts';
import type { Fee, ProcedureContent, RequiredDocument } from './model.ts';
import type { JsonPath, VersionProblem } from './version-model.ts';

type Problems = Generator<VersionProblem, void>;
const DOCUMENT_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function* checkTexts(content: ProcedureContent): Problems {
  const texts: readonly (readonly [string, Text | undefined])[] = [
    ['name', content.name], ['summary', content.summary], ['timeNote', content.timeNote], ['inPersonStep', content.inPersonStep], ['result', content.result],
  ];
  for (const [name, text] of texts) yield* checkText(text, [name]);
  for (const [index, condition] of content.conditions.entries()) yield* checkText(condition, ['conditions', index]);
}

/** Lists of phrases that people or searches read: none empty, and at least one. */
function* checkPhrases(phrases: readonly string[], path: JsonPath): Problems {
  if (phrases.length === 0) yield { path, code: 'list-empty' };
  for (const [index, phrase] of phrases.entries()) if (!phrase.trim()) yield { path: [...path, index], code: 'text-missing' };
}

function* checkDocuments(documents: readonly RequiredDocument[]): Problems {
  const ids = new Set<string>();
  for (const [index, { id, name, note }] of documents.entries()) {
    const path = ['documents', index];
    if (!DOCUMENT_ID.test(id)) yield { path: [...path, 'id'], code: 'document-id-form', about: id };
    if (ids.has(id)) yield { path: [...path, 'id'], code: 'document-twice', about: id };
    ids.add(id);
    yield* checkText(name, [...path, 'name']);
    yield* checkText(note, [...path, 'note']);
  }
}

/** Who bears it has to fit the amounts: reports count what is free and what the city pays apart. */
function* checkFee(fee: Fee, form: FormDefinition): Problems {
  const { counterVnd, onlineVnd, onlineReason, pages, lateVnd, lateAfter } = fee;
  if (onlineReason === 'free' && (counterVnd > 0 || onlineVnd > 0)) yield { path: ['fee', 'onlineReason'], code: 'fee-not-free' };
  if (onlineReason === 'city-pays' && (onlineVnd > 0 || counterVnd === 0)) yield { path: ['fee', 'onlineReason'], code: 'fee-city-pays' };
  if (onlineReason === 'central-rule' && onlineVnd >= counterVnd) yield { path: ['fee', 'onlineReason'], code: 'fee-central-rule' };
  if (onlineReason === 'not-online' && onlineVnd !== counterVnd) yield { path: ['fee', 'onlineVnd'], code: 'fee-not-online' };
  const fields = new Map(allFields(form).map((field) => [field.key, field]));
  const lateField = lateAfter && fields.get(lateAfter.field);
  if (lateAfter && (lateVnd === undefined || (lateField?.type !== 'date' && lateField?.type !== 'datetime'))) yield { path: ['fee', 'lateAfter', 'field'], code: 'late-no-date', about: lateAfter.field };
  for (const [index, rate] of (fee.rates ?? []).entries()) yield* checkCondition(rate.if, fields, ['fee', 'rates', index, 'if']);
  if (pages && pages.maxVnd < pages.firstVnd) yield { path: ['fee', 'pages', 'maxVnd'], code: 'cap-too-low' };
  yield* checkText(fee.note, ['fee', 'note']);
}

/**
 * What is wrong with a content; empty when it may be published.
 * @param form of the same version: late fees and rates hang on its fields
 */
export function checkContent(content: ProcedureContent, form: FormDefinition): VersionProblem[] {
  return [
    ...checkTexts(content),
    ...checkPhrases(content.keywords.vi, ['keywords', 'vi']),
    ...checkPhrases(content.keywords.en, ['keywords', 'en']),
    ...checkPhrases(content.legalBasis, ['legalBasis']),
    ...checkDocuments(content.documents),
    ...checkFee(content.fee, form),
    ...(content.cutoff && content.workingDays > 0 ? [{ path: ['cutoff'], code: 'cutoff-not-same-day' } as const] : []),
  ];
}
