import Link from 'next/link';
import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';

export type SummaryRow = {
  key: string;
  question: ReactNode;
  answer: ReactNode;
  /** what the change link leads to, and what it is called: the question is added for screen readers */
  change?: { href: string; label: string };
};

/** Questions and answers, as on a review page; plain facts without `change`. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <div key={row.key} className="grid gap-x-6 gap-y-1 py-3.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]">
          <dt className="text-sm text-quiet sm:text-base">{row.question}</dt>
          <dd className="min-w-0 font-semibold whitespace-pre-line">{row.answer}</dd>
          {row.change && (
            <dd>
              <Link
                prefetch={false} href={row.change.href}
                className="-my-2 inline-flex min-h-target items-center font-semibold text-jade underline underline-offset-4"
              >
                {row.change.label}
                <VisuallyHidden>: {row.question}</VisuallyHidden>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
