import Link from 'next/link';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { ChevronRightIcon, type IconComponent } from './icons.ts';

const box = 'rounded-lg border border-line bg-surface';

/** A sheet of paper on the page. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cx(box, 'p-5 sm:p-6', className)}>{children}</div>;
}

/** A card that is one link as a whole. `heading` where the cards are parts of the page rather than lines of a list. */
export function LinkCard({ href, title, text, icon: Icon, aside, heading: Heading = 'p' }: {
  href: string;
  title: ReactNode;
  text?: ReactNode;
  icon?: IconComponent;
  /** at the end of the line, before the arrow: a tag, a count */
  aside?: ReactNode;
  heading?: 'h2' | 'h3' | 'h4' | 'p';
}) {
  return (
    <Link
      href={href} prefetch={false}
      className={cx(box, 'group flex min-h-target items-center gap-4 p-4 transition-[border-color,box-shadow] hover:border-jade hover:shadow-card sm:px-5')}
    >
      {Icon && (
        <div className="flex size-12 shrink-0 items-center justify-center rounded-md bg-jade-soft text-jade"><Icon /></div>
      )}
      <div className="min-w-0 grow">
        <Heading className="font-semibold tracking-normal text-ink group-hover:underline underline-offset-4">{title}</Heading>
        {text && <div className="mt-0.5 text-sm text-quiet">{text}</div>}
      </div>
      {aside}
      <ChevronRightIcon className="shrink-0 text-quiet transition-transform group-hover:translate-x-0.5" />
    </Link>
  );
}
