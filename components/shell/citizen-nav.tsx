'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cx } from '#components/ui/cx.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { CITIZEN_NAV, isIn } from './nav.ts';

/** The citizen's places, in the header of wide screens. */
export function TopNav() {
  const { t, locale } = useTranslation('common');
  const pathname = usePathname();
  return (
    <nav aria-label={t('nav.label')} className="hidden self-stretch md:block">
      <ul className="flex h-full gap-1">
        {CITIZEN_NAV.map(({ path, label, short }) => {
          const href = `/${locale}${path}`;
          const here = isIn(pathname, href);
          return (
            <li key={path} className="flex">
              <Link
                href={href} prefetch={false} aria-current={here ? 'page' : undefined}
                className={cx(
                  'flex items-center border-y-4 border-t-transparent px-3 text-sm font-semibold hover:text-jade lg:px-4',
                  here ? 'border-b-jade text-jade' : 'border-b-transparent',
                )}
              >
                <span className="lg:hidden">{t(short)}</span>
                <span className="hidden lg:inline">{t(label)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The same at the bottom of phones, under the thumb. */
export function BottomNav() {
  const { t, locale } = useTranslation('common');
  const pathname = usePathname();
  return (
    <nav
      aria-label={t('nav.label')}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid h-16 grid-cols-5">
        {CITIZEN_NAV.map(({ path, short, icon: Icon }) => {
          const href = `/${locale}${path}`;
          const here = isIn(pathname, href);
          return (
            <li key={path}>
              <Link
                href={href} prefetch={false} aria-current={here ? 'page' : undefined}
                className={cx(
                  'flex h-full flex-col items-center justify-center gap-0.5 text-[0.8125rem] leading-none -outline-offset-4',
                  here ? 'font-bold text-jade' : 'text-quiet',
                )}
              >
                <span className={cx('flex h-8 w-14 items-center justify-center rounded-full', here && 'bg-jade-soft')}>
                  <Icon width="1.5rem" height="1.5rem" strokeWidth={here ? 2.4 : 2} />
                </span>
                {t(short)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
