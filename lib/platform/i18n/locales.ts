import type { Locale } from '#lib/platform/text.ts';

/** The languages of the product; Vietnamese is the source of every sentence. */
export const LOCALES = ['vi', 'en'] as const satisfies readonly Locale[];

/** Remembers the chosen language for visits to `/`; the server reads it there. */
export const LOCALE_COOKIE = 'locale';

/** Narrows a part of an address to a language. */
export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}

/**
 * The language of a page, from its `params`. The router lets no other value through (`dynamicParams = false`), so
 * another one is a bug.
 *
 * @throws RangeError for a value that is no language of the product
 */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) throw new RangeError(`not a language of the product: ${locale}`);
  return locale;
}

/** The same page in the other language: `/vi/procedures` ↔ `/en/procedures`. */
export function inOtherLocale(pathname: string): { locale: Locale; pathname: string } {
  const [, current = 'vi', ...rest] = pathname.split('/');
  const locale: Locale = current === 'vi' ? 'en' : 'vi';
  return { locale, pathname: `/${[locale, ...rest].join('/')}` };
}
