import type { ReactNode } from 'react';
import type { Locale } from '#lib/platform/text.ts';
import { SentencesProvider } from './client.tsx';
import { resources, type Namespace } from './resources.ts';

/**
 * Hands the named namespaces to the client components inside, which read them with `useTranslation(ns)` of
 * `./client.tsx`. A server component: only these namespaces travel to the browser. `common` is always there (the
 * layouts give it).
 */
export function Messages({ locale, ns, children }: {
  locale: Locale;
  ns: readonly Namespace[];
  children: ReactNode;
}) {
  const picked = Object.fromEntries(ns.map((name) => [name, resources[locale][name]]));
  return <SentencesProvider locale={locale} namespaces={picked}>{children}</SentencesProvider>;
}
