import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** The width and air of a citizen page: `reading` for one column (forms, a procedure), else the full page. */
export function Page({ reading, className, children }: { reading?: boolean; className?: string; children: ReactNode }) {
  return (
    <div className={cx('mx-auto px-4 py-8 sm:px-6 sm:py-12', reading ? 'max-w-[45rem]' : 'max-w-page', className)}>
      {children}
    </div>
  );
}
