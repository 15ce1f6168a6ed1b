import type { ProcedureSummary } from '#lib/procedures/model.ts';
import { localText } from '#lib/platform/i18n/format.ts';
import type { Locale } from '#lib/platform/text.ts';

/** A procedure as the browser's lists and search need it: small, in the page's language, findable in both. */
export type ProcedureEntry = Pick<ProcedureSummary, 'code' | 'field' | 'lifeEvents'> & {
  readonly name: string;
  /** what a list says under the name */
  readonly line: string;
  /** phrases that find it: the name in the other language and the everyday words of both */
  readonly phrases: readonly string[];
};

/** What a prerendered page passes to the browser. */
export function toEntry(procedure: ProcedureSummary, locale: Locale, line: string): ProcedureEntry {
  const other: Locale = locale === 'vi' ? 'en' : 'vi';
  return {
    code: procedure.code,
    field: procedure.field,
    lifeEvents: procedure.lifeEvents,
    name: localText(procedure.name, locale),
    line,
    phrases: [localText(procedure.name, other), ...procedure.keywords[locale], ...procedure.keywords[other]],
  };
}
