/**
 * The browser's translator: i18next's rules for keys, `{{values}}` and plurals in 1 kB. i18next itself weighs 15 kB
 * gzipped, as much as everything that a citizen page may add to Next.js, and is kept for the server. A test compares
 * the two on every sentence of the product.
 */

/** A namespace file: sentences by nested keys. */
export type Sentences = { readonly [key: string]: string | Sentences };
export type Values = { readonly count?: number } & Readonly<Record<string, unknown>>;

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

function sentenceAt(sentences: Sentences, key: string): string | undefined {
  let found: string | Sentences | undefined = sentences;
  for (const part of key.split('.')) {
    if (typeof found !== 'object') return undefined;
    found = found[part];
  }
  return typeof found === 'string' ? found : undefined;
}

/**
 * The sentence under `key`, with its placeholders filled. With a `count`, the plural form of the language
 * (`key_one`, `key_other`) goes before the plain key. A missing key comes back as itself, as with i18next.
 */
export function translate(locale: string, sentences: Sentences, key: string, values: Values = {}): string {
  const plural = values.count === undefined
    ? undefined
    : sentenceAt(sentences, `${key}_${new Intl.PluralRules(locale).select(values.count)}`);
  const sentence = plural ?? sentenceAt(sentences, key);
  if (sentence === undefined) return key;
  return sentence.replace(PLACEHOLDER, (placeholder, name: string) => String(values[name] ?? placeholder));
}
