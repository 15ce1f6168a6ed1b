import { Suspense, type ReactNode } from 'react';
import type { Namespace } from '#lib/platform/i18n/resources.ts';
import { Messages } from '#lib/platform/i18n/messages.tsx';
import type { Locale } from '#lib/platform/text.ts';

/**
 * What every page of the office needs around it: its sentences, and a boundary, because the pages read their address,
 * which a prerendered shell does not know.
 */
export function OfficePage({ locale, ns = [], children }: { locale: Locale; ns?: readonly Namespace[]; children: ReactNode }) {
  return (
    <Messages locale={locale} ns={['office', 'errors', ...ns]}>
      <Suspense>{children}</Suspense>
    </Messages>
  );
}
