'use client';

import type { TFunction } from 'i18next';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Locale } from '#lib/platform/text.ts';
import type { Namespace } from './resources.ts';
import { translate, type Sentences, type Values } from './translate.ts';

type Shown = { readonly locale: Locale; readonly namespaces: Readonly<Record<string, Sentences>> };

const ShownSentences = createContext<Shown | null>(null);

/** The browser's half of `<Messages>`: adds namespaces to those that the layouts around have given. */
export function SentencesProvider({ locale, namespaces, children }: Shown & { children: ReactNode }) {
  const outer = useContext(ShownSentences);
  const shown = useMemo(
    () => ({ locale, namespaces: { ...outer?.namespaces, ...namespaces } }),
    [locale, namespaces, outer],
  );
  return <ShownSentences value={shown}>{children}</ShownSentences>;
}

function useShown(): Shown {
  const shown = useContext(ShownSentences);
  if (!shown) throw new Error('no <Messages> around this component');
  return shown;
}

/** The language of the page, in client components. */
export function useLocale(): Locale {
  return useShown().locale;
}

/**
 * The translator of one namespace in client components, called and typed like react-i18next's.
 *
 * @throws Error if no `<Messages>` around the component gives the namespace
 * @example const { t, locale } = useTranslation('home'); t('search.results', { count: 3 })
 */
export function useTranslation<N extends Namespace>(ns: N): { t: TFunction<[N]>; locale: Locale } {
  const { locale, namespaces } = useShown();
  const sentences = namespaces[ns];
  if (!sentences) throw new Error(`<Messages> does not give the namespace ${ns} to this page`);
  const t = useMemo(
    // The types are i18next's, which know the keys; `translate` knows only strings.
    () => ((key: string, values?: Values) => translate(locale, sentences, key, values)) as unknown as TFunction<[N]>,
    [locale, sentences],
  );
  return { t, locale };
}
