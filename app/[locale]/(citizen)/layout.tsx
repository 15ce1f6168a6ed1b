import type { ReactNode } from 'react';
import { CitizenHeader, SkipLink } from '#components/shell/citizen-header.tsx';
import { BottomNav } from '#components/shell/citizen-nav.tsx';
import { Footer } from '#components/shell/footer.tsx';
import { OfflineBanner } from '#components/shell/offline-banner.tsx';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';

/** The frame of all citizen pages. A page brings its own width: `<Page>` of components/ui. */
export default async function CitizenLayout({ params, children }: { params: Promise<{ locale: string }>; children: ReactNode }) {
  const locale = await localeOf(params);
  return (
    <Messages locale={locale} ns={['common', 'errors-pages']}>
      <SkipLink locale={locale} />
      <OfflineBanner />
      <CitizenHeader locale={locale} />
      <main id="main" tabIndex={-1}>{children}</main>
      <Footer locale={locale} />
      <BottomNav />
    </Messages>
  );
}
