import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.ts';

/** Every text of a language file by its path: "steps.review.title". */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither a text nor a group of texts`);
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
}

const read = (language: string, file: string): Map<string, string> => new Map(textsOf(JSON.parse(readFileSync(inRoot('locales', language, file), 'utf8'))));

const filesOf = (language: string): string[] => readdirSync(inRoot('locales', language)).filter((name) => name.endsWith('.json')).toSorted();

/** i18next's plural endings: Vietnamese has one form, English two. */
const PLURAL = /_(zero|one|two|few|many|other)$/;
const keysOf = (texts: Map<string, string>): string[] => [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].toSorted();

const parametersOf = (text: string): string[] => [...new Set([...text.matchAll(/\{\{-?\s*([\w.]+)/g)].map((match) => match[1] ?? ''))].toSorted();

/** The parameters of a key over all of its plural forms: "one" may spell the number out. */
function allParameters(texts: Map<string, string>, key: string): string[] {
  const forms = [...texts].filter(([path]) => path.replace(PLURAL, '') === key);
  return [...new Set(forms.flatMap(([, text]) => parametersOf(text)))].toSorted();
}

describe('the languages say the same', () => {
  it('has the same files in both', () => {
    expect(filesOf('en')).toEqual(filesOf('vi'));
  });

  describe.each(filesOf('vi').filter((file) => filesOf('en').includes(file)))('%s', (file) => {
    const vietnamese = read('vi', file);
    const english = read('en', file);

    it('has the same keys', () => {
      expect(keysOf(english)).toEqual(keysOf(vietnamese));
    });

    it('has no empty text', () => {
      const empty = [...vietnamese, ...english].filter(([, text]) => text.trim() === '');
      expect(empty).toEqual([]);
    });

    it('asks for the same parameters', () => {
      for (const key of keysOf(vietnamese)) expect([key, allParameters(english, key)]).toEqual([key, allParameters(vietnamese, key)]);
    });
  });
});
