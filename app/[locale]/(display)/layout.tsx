import type { ReactNode } from 'react';
import '#components/display/display.css';
import { localeOf } from '#lib/platform/i18n/locales.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';

/** The frame of wall screens and kiosks: nothing around the content. */
export default async function DisplayLayout({ params, children }: { params: Promise<{ locale: string }>; children: ReactNode }) {
  const locale = await localeOf(params);
  return (
    <Messages locale={locale} ns={['common', 'errors-pages']}>
      <main id="main" className="min-h-dvh">{children}</main>
    </Messages>
  );
}
