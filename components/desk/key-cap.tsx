import type { ReactNode } from 'react';

/** A key, shown on the button that it presses; the button itself says `aria-keyshortcuts`. */
export function KeyCap({ children }: { children: ReactNode }) {
  return (
    // Phones have no keys to press.
    <kbd aria-hidden="true" className="inline-flex min-w-7 justify-center rounded-sm border border-current px-1.5 font-sans text-sm leading-snug font-semibold uppercase max-md:hidden">
      {children}
    </kbd>
  );
}
