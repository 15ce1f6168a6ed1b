import Link from 'next/link';
import { Bell } from '#components/notices/bell.tsx';
import { Mark } from '#components/ui/mark.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import type { Locale } from '#lib/platform/text.ts';
import { Account } from './account.tsx';
import { TopNav } from './citizen-nav.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** The way past the header for people who use the keyboard; every layout has `<main id="main" tabIndex={-1}>`. */
export function SkipLink({ locale }: { locale: Locale }) {
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-40 flex min-h-target -translate-y-24 items-center rounded-md bg-jade px-5 font-semibold text-on-jade focus:translate-y-0"
    >
      {getTranslator(locale, 'common')('nav.skip')}
    </a>
  );
}

/** The name on the door. */
export function Brand({ locale, href, line }: { locale: Locale; href: string; line?: string }) {
  const t = getTranslator(locale, 'common');
  return (
    <Link href={href} className="-my-1 flex min-h-target items-center gap-3 py-1">
      <Mark className="shrink-0" />
      {/* No room for the name on the narrowest phones: the mark stands for it. */}
      <span className="leading-tight max-[22rem]:sr-only">
        <span lang="vi" className="block text-lg font-bold tracking-tight whitespace-nowrap">{t('product.name')}</span>
        {line && <span className="hidden text-[0.875rem] text-quiet lg:block">{line}</span>}
      </span>
    </Link>
  );
}

/** The head of every citizen page. */
export function CitizenHeader({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'common');
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex min-h-17 max-w-page items-center gap-2 px-4 sm:gap-4 sm:px-6">
        <Brand locale={locale} href={`/${locale}`} line={t('product.tagline')} />
        <div className="grow" />
        <TopNav />
        <LanguageSwitch />
        <Bell />
        <Account />
      </div>
    </header>
  );
}
