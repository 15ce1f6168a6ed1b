'use client';

import { usePathname } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { ButtonLink, type ButtonKind } from '#components/ui/button.tsx';
import { useLocale } from '#lib/platform/i18n/client.tsx';
import { signInHref } from './me.tsx';

/** A button to the VNeID sign-in that comes back to this page, query included. */
export function SignInLink({ kind, narrow, wide, children }: {
  kind?: ButtonKind;
  narrow?: boolean;
  wide?: boolean;
  children: ReactNode;
}) {
  const locale = useLocale();
  const pathname = usePathname();
  // The query is read on the way out: in a prerendered page nobody knows it yet.
  const withQuery = (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = signInHref(locale, pathname + window.location.search);
  };
  return (
    <ButtonLink plain href={signInHref(locale, pathname)} onClick={withQuery} {...{ kind, narrow, wide }}>
      {children}
    </ButtonLink>
  );
}
