'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { refreshMe, useMe } from '#components/session/me.tsx';
import { SignInLink } from '#components/session/sign-in-link.tsx';
import { SignOutButton } from '#components/session/sign-out-button.tsx';
import { cx } from '#components/ui/cx.ts';
import { IdCardIcon, UsersIcon } from '#components/ui/icons.ts';
import { EmptyState, ErrorState, Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { isIn } from './nav.ts';
import { OFFICE_NAV } from './office-nav.ts';

/** Whose desk this is: office, title and name. */
export function OfficeIdentity() {
  const { locale } = useTranslation('common');
  const session = useMe();
  const official = session.state === 'signed-in' ? session.me.official : null;
  if (session.state !== 'signed-in' || !official) return null;
  return (
    <div className="flex min-w-0 items-center gap-4">
      <div className="hidden min-w-0 text-right text-sm leading-snug sm:block">
        <p className="truncate font-semibold">{official.offices.map((office) => localText(office.name, locale)).join(', ')}</p>
        <p className="truncate text-quiet">{session.me.fullName} · {localText(official.title, locale)}</p>
      </div>
      <SignOutButton compact />
    </div>
  );
}

/** The left rail: the places where this official has something to do. */
export function OfficeNav() {
  const { t, locale } = useTranslation('common');
  const pathname = usePathname();
  const session = useMe();
  const roles = session.state === 'signed-in' ? (session.me.official?.roles ?? []) : [];
  return (
    <nav aria-label={t('office.nav')} className="border-line bg-surface max-lg:border-b lg:w-60 lg:shrink-0 lg:border-r">
      <ul className="flex gap-1 px-4 py-2 max-lg:overflow-x-auto lg:sticky lg:top-0 lg:grid lg:py-5">
        {OFFICE_NAV.filter((place) => place.roles.some((role) => roles.includes(role))).map(({ path, label, icon: Icon }) => {
          const href = `/${locale}${path}`;
          const here = isIn(pathname, href);
          return (
            <li key={path}>
              <Link
                href={href} prefetch={false} aria-current={here ? 'page' : undefined}
                className={cx(
                  'flex min-h-target items-center gap-3 rounded-md px-4 text-sm font-semibold whitespace-nowrap',
                  here ? 'bg-jade-soft text-jade' : 'hover:bg-sunken',
                )}
              >
                <Icon className="shrink-0" />
                {t(label)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Shows the office's pages to officials only; to others, why not and what to do. The server guards the data itself. */
export function OfficeGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  const session = useMe();
  if (session.state === 'loading') return <Skeleton lines={5} label={t('state.loading')} />;
  if (session.state === 'unreachable') {
    return (
      <Outside>
        <ErrorState title={t('state.unreachableTitle')} retryLabel={t('action.retry')} onRetry={() => void refreshMe()}>
          {t('state.unreachableText')}
        </ErrorState>
      </Outside>
    );
  }
  if (session.state === 'anonymous') {
    return (
      <Outside>
        <EmptyState icon={IdCardIcon} title={t('office.signInTitle')} action={<SignInLink>{t('session.signInVneid')}</SignInLink>}>
          {t('office.signInText')}
        </EmptyState>
      </Outside>
    );
  }
  if (!session.me.official) {
    return (
      <Outside>
        <EmptyState icon={UsersIcon} title={t('office.notOfficialTitle')} action={<SignOutButton />}>
          {t('office.notOfficialText')}
        </EmptyState>
      </Outside>
    );
  }
  return children;
}

/** What stands in the place of a page; the heading says which door this is. */
function Outside({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  return <><h1 className="sr-only">{t('office.area')}</h1>{children}</>;
}
