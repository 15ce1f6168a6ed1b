/** Search in the browser, over all procedures at once. Loaded only when someone begins to type. */
import MiniSearch from 'minisearch';
import { fold } from '#lib/platform/fold.ts';
import type { ProcedureEntry } from './entries.ts';

/** What people write around what they look for: "làm giấy …", "tôi muốn xin …", "how do I get a …". */
const AROUND = /^(?:(?:toi |em |muon |can |xin |lam |di )+|thu tuc |(?:how (?:do i|to) |i need |i want |get |apply for |my |a )+)/;

/** Best first; nothing for an empty query. */
export type ProcedureSearch = (query: string) => readonly ProcedureEntry[];

/** How well whole phrases fit: Vietnamese syllables are short, and "so" and "do" stand in half of all names. */
function phraseFit(phrases: readonly string[], query: string): number {
  let best = 0;
  for (const phrase of phrases) {
    if (phrase === query) return 4;
    if (phrase.startsWith(`${query} `)) best = Math.max(best, 3);
    else if (` ${phrase} `.includes(` ${query} `)) best = Math.max(best, 2);
    else if (` ${phrase}`.includes(` ${query}`)) best = Math.max(best, 1);
  }
  return best;
}

/** The query, then ever shorter runs of its words: "mo quan pho" → "mo quan", "quan pho" → single longer words. */
function* everShorter(query: string): Generator<string> {
  const words = query.split(' ');
  for (let length = words.length; length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const run = words.slice(start, start + length).join(' ');
      if (length === words.length || length > 1 || run.length > 3) yield run;
    }
  }
}

/**
 * Builds the search. A query matches without diacritics, by beginnings of words, with a small slip in longer words, in
 * Vietnamese and English alike; whole phrases come first.
 */
export function createSearch(entries: readonly ProcedureEntry[]): ProcedureSearch {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const phrasesOf = new Map(entries.map((entry) => [entry.code, [entry.name, ...entry.phrases].map(fold)]));
  const index = new MiniSearch<ProcedureEntry>({
    idField: 'code',
    fields: ['name', 'phrases', 'code'],
    processTerm: fold,
    extractField: (entry, field) => {
      const value = entry[field as keyof ProcedureEntry];
      return Array.isArray(value) ? value.join(' ') : String(value);
    },
    searchOptions: {
      boost: { name: 2 },
      combineWith: 'AND',
      // Only the last word may be unfinished.
      prefix: (_, position, terms) => position === terms.length - 1,
      // A slip in "khai" would find "khau", "thai" and much else; in "certifcate" it helps.
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(entries);

  return (query) => {
    const typed = fold(query);
    if (!typed) return [];
    const asked = typed.replace(AROUND, '') || typed;
    for (const run of everShorter(asked)) {
      const found = index.search(run);
      if (found.length === 0) continue;
      return found
        .map(({ id, score }) => {
          const phrases = phrasesOf.get(String(id)) ?? [];
          return { id: String(id), score, fit: Math.max(2 * phraseFit(phrases, typed), phraseFit(phrases, run)) };
        })
        .toSorted((a, b) => b.fit - a.fit || b.score - a.score)
        .flatMap(({ id }) => byCode.get(id) ?? []);
    }
    return [];
  };
}
