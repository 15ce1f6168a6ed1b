import Link from 'next/link';
import type { ReactNode } from 'react';
import { ArrowLeftIcon } from './icons.ts';

/** The head of a page: where one came from, what kind of page it is, its name, and one sentence about it. */
export function PageTitle({ back, eyebrow, lead, children }: {
  back?: { href: string; label: string };
  eyebrow?: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div>
      {back && (
        <Link href={back.href} className="-ml-1 inline-flex min-h-target items-center gap-2 pr-3 font-semibold text-jade underline-offset-4 hover:underline">
          <ArrowLeftIcon />
          {back.label}
        </Link>
      )}
      {eyebrow && <p className="text-sm font-semibold text-quiet">{eyebrow}</p>}
      <h1 className="mt-1 text-3xl">{children}</h1>
      {lead && <p className="mt-3 max-w-reading text-lg text-quiet">{lead}</p>}
    </div>
  );
}
