import type { ReactNode } from 'react';
import { Brand, SkipLink } from '#components/shell/citizen-header.tsx';
import { LanguageSwitch } from '#components/shell/language-switch.tsx';
import { OfficeGate, OfficeIdentity, OfficeNav } from '#components/shell/office-shell.tsx';
import { OfflineBanner } from '#components/shell/offline-banner.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import { getTranslator } from '#lib/platform/i18n/server.ts';

/** The frame of the officials' pages: dense, for desktops, with the places of work at the left. */
export default async function OfficeLayout({ params, children }: { params: Promise<{ locale: string }>; children: ReactNode }) {
  const locale = await localeOf(params);
  const t = getTranslator(locale, 'common');
  return (
    <Messages locale={locale} ns={['common', 'errors-pages']}>
      <SkipLink locale={locale} />
      <OfflineBanner />
      <div className="flex min-h-dvh flex-col">
        <header className="flex min-h-17 items-center gap-3 border-b border-line bg-surface px-4 lg:px-6">
          <Brand locale={locale} href={`/${locale}`} line={t('office.area')} />
          <div className="grow" />
          <LanguageSwitch />
          <OfficeIdentity />
        </header>
        <div className="flex grow flex-col lg:flex-row">
          <OfficeNav />
          <main id="main" tabIndex={-1} className="min-w-0 grow px-4 py-6 lg:px-8">
            <OfficeGate>{children}</OfficeGate>
          </main>
        </div>
      </div>
    </Messages>
  );
}
