'use client';

import { useSyncExternalStore } from 'react';
import en from '#locales/en/errors-pages.json' with { type: 'json' };
import vi from '#locales/vi/errors-pages.json' with { type: 'json' };
import { Failed } from '#components/shell/failed.tsx';
import { translate } from '#lib/platform/i18n/translate.ts';
import type { Locale } from '#lib/platform/text.ts';
import './globals.css';

const never = () => () => {};
const localeOfAddress = (): Locale => (window.location.pathname.startsWith('/en') ? 'en' : 'vi');

/** The frame itself threw: this replaces the whole document, and brings its sentences along. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const locale = useSyncExternalStore<Locale>(never, localeOfAddress, () => 'vi');
  return (
    <html lang={locale}>
      <body>
        <main>
          <Failed locale={locale} error={error} retry={retry} t={(key, values) => translate(locale, locale === 'vi' ? vi : en, key, values)} />
        </main>
      </body>
    </html>
  );
}
