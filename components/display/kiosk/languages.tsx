'use client';

import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { SentencesProvider } from '#lib/platform/i18n/client.tsx';
import type { Sentences } from '#lib/platform/i18n/translate.ts';
import type { Locale } from '#lib/platform/text.ts';

type Language = { readonly switchLanguage: () => void; readonly firstLanguage: () => void };

const LanguageOfKiosk = createContext<Language | null>(null);

/**
 * Both languages in one page: a kiosk changes its language in the middle of a task, and without network.
 *
 * @param first the language of the page, to which the kiosk returns for the next person
 */
export function Languages({ first, sentences, children }: {
  first: Locale;
  sentences: Readonly<Record<Locale, Readonly<Record<string, Sentences>>>>;
  children: ReactNode;
}) {
  const [locale, setLocale] = useState(first);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const language = useMemo(() => ({
    switchLanguage: () => setLocale((before) => (before === 'vi' ? 'en' : 'vi')),
    firstLanguage: () => setLocale(first),
  }), [first]);
  return (
    <LanguageOfKiosk value={language}>
      <SentencesProvider locale={locale} namespaces={sentences[locale]}>{children}</SentencesProvider>
    </LanguageOfKiosk>
  );
}

/** Changes the language of the kiosk. */
export function useLanguages(): Language {
  const language = use(LanguageOfKiosk);
  if (!language) throw new Error('no <Languages> around this component');
  return language;
}
