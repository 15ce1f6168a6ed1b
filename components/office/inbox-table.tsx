'use client';

import Link from 'next/link';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { cx } from '#components/ui/cx.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { InboxItem } from '#lib/applications/schema.ts';
import type { Field } from '#lib/procedures/model.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { dossierHref } from './places.ts';
import { Due, Moment, StatusTag } from './tags.tsx';
import { ROW_LINK } from './use-row-focus.ts';

const COLUMNS = ['applicant', 'procedure', 'submitted', 'due', 'status'] as const;

/** A cell; `column` where it says too little on phones, where nobody sees the head of the table. */
function Cell({ column, narrow, children }: { column?: string; narrow?: boolean; children: ReactNode }) {
  return (
    <td className={cx('align-top max-md:flex max-md:gap-3 md:px-3 md:py-2.5', narrow && 'md:whitespace-nowrap')}>
      {column && <span className="w-32 shrink-0 text-quiet md:hidden">{column}</span>}
      <div className="min-w-0">{children}</div>
    </td>
  );
}

/**
 * The dossiers of a view. A table on desktops; on phones a card for each, with the columns' names before the values,
 * because some browsers forget the head of a table that is laid out as blocks.
 */
export function InboxTable({ listRef, items, caption, now, busy, onArrow }: {
  listRef: RefObject<HTMLTableElement | null>;
  items: readonly InboxItem[];
  caption: string;
  now: number;
  /** another list is on its way */
  busy: boolean;
  onArrow: (step: 1 | -1) => void;
}) {
  const { t, locale } = useTranslation('office');
  const { t: procedures } = useTranslation('procedures');
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (!step) return;
    event.preventDefault();
    onArrow(step);
  };
  return (
    <table
      ref={listRef} aria-busy={busy}
      className={cx('w-full border-collapse text-sm max-md:block md:rounded-lg md:bg-surface', busy && 'opacity-60')}
    >
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only">
        <tr className="border-b border-line bg-sunken text-left">
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="px-3 py-2 font-semibold whitespace-nowrap first:pl-4 last:min-w-50">
              {t(`inbox.column.${column}`)}
              {column === 'applicant' && <VisuallyHidden>, {t('inbox.column.code')}</VisuallyHidden>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:grid max-md:gap-3 md:divide-y md:divide-line">
        {items.map((item) => (
          <tr
            key={item.code}
            className="relative hover:bg-jade-soft has-focus-visible:bg-jade-soft max-md:grid max-md:gap-2 max-md:rounded-lg max-md:border max-md:border-line max-md:bg-surface max-md:p-4"
          >
            <th scope="row" className="text-left align-top font-normal md:py-2.5 md:pr-3 md:pl-4">
              {/* the link lies over the whole row */}
              <Link
                href={dossierHref(locale, item.code)} prefetch={false} onKeyDown={walk} {...{ [ROW_LINK]: item.code }}
                className="font-semibold after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:rounded-sm focus-visible:after:outline-3 focus-visible:after:-outline-offset-3 focus-visible:after:outline-focus"
              >
                {item.applicantName}
              </Link>
              <span className="block whitespace-nowrap text-quiet">{item.code}</span>
            </th>
            <Cell>
              {localText(item.procedureName, locale)}
              {/* the sector is one of FIELDS: the procedure was checked before it was published */}
              <span className="block text-quiet">{procedures(`field.${item.field as Field}`)}</span>
            </Cell>
            <Cell narrow column={t('inbox.column.submitted')}><Moment at={item.submittedAt} now={now} /></Cell>
            <Cell narrow column={t('inbox.column.due')}><Due dossier={item} now={now} /></Cell>
            <Cell><StatusTag status={item.status} /></Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
