'use client';

import { usePathname } from 'next/navigation';
import type { MouseEvent } from 'react';
import { inOtherLocale, LOCALE_COOKIE } from '#lib/platform/i18n/locales.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

const YEAR = 365 * 24 * 3600;

/** This page in the other language, with its query; the choice is remembered for the next visit to `/`. */
export function LanguageSwitch() {
  const { t } = useTranslation('common');
  const other = inOtherLocale(usePathname());
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    document.cookie = `${LOCALE_COOKIE}=${other.locale}; path=/; max-age=${YEAR}; samesite=lax`;
    event.currentTarget.search = window.location.search;
    event.currentTarget.hash = window.location.hash;
  };
  return (
    // A plain link: the language of the document changes, so the document is loaded again.
    <a
      href={other.pathname} hrefLang={other.locale} lang={other.locale} onClick={follow}
      className="inline-flex min-h-target min-w-target items-center justify-center rounded-md px-2 text-sm font-semibold underline-offset-4 hover:underline"
    >
      <span aria-hidden="true" className="sm:hidden">{other.locale.toUpperCase()}</span>
      <span className="sr-only sm:not-sr-only">{t('language.switch')}</span>
    </a>
  );
}
