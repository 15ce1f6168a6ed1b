import { describe, expect, it } from 'vitest';
import { LOCALES } from './locales.ts';
import { resources, type Namespace } from './resources.ts';
import { getTranslator } from './server.ts';
import { translate, type Sentences } from './translate.ts';

function keysOf(sentences: Sentences, prefix = ''): string[] {
  return Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`));
}

/** A value for every placeholder of a namespace, with characters that must come through as they are. */
function valuesFor(sentences: Sentences): Record<string, string> {
  const names = JSON.stringify(sentences).matchAll(/\{\{\s*(\w+)\s*\}\}/g);
  return Object.fromEntries([...names].map(([, name]) => [name, `<b>${name}</b> $& $1`]));
}

describe.each(LOCALES)('the sentences in %s', (locale) => {
  it.each(Object.keys(resources[locale]) as Namespace[])('%s: the browser says what i18next says', (ns) => {
    const sentences: Sentences = resources[locale][ns];
    const filled = valuesFor(sentences);
    const server = getTranslator(locale, ns) as unknown as (key: string, values?: object) => string;
    for (const key of keysOf(sentences)) {
      const plain = key.replace(/_(zero|one|two|few|many|other)$/, '');
      for (const values of [{}, ...[0, 1, 7].map((count) => ({ ...filled, count }))]) {
        expect(translate(locale, sentences, plain, values)).toBe(server(plain, values));
      }
    }
  });

  it('have the same keys as the Vietnamese ones', () => {
    for (const ns of Object.keys(resources.vi) as Namespace[]) {
      expect(keysOf(resources[locale][ns])).toEqual(keysOf(resources.vi[ns]));
    }
  });
});

describe('translate', () => {
  it('shows a missing key as itself', () => {
    expect(translate('vi', {}, 'no.such.key')).toBe('no.such.key');
    expect(getTranslator('vi', 'common')('no.such.key' as never)).toBe('no.such.key');
  });
});
