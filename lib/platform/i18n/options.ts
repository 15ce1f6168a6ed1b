import type { InitOptions } from 'i18next';
import type { Locale } from '#lib/platform/text.ts';

/**
 * How i18next works here: every sentence is at hand when it starts (no loading, no detection), React and the PDF writer
 * escape what is interpolated, and a missing key shows as itself, where tests see it.
 */
export function i18nOptions(locale: Locale): InitOptions {
  return {
    lng: locale,
    fallbackLng: false,
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  };
}
