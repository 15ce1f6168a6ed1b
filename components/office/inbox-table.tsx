'use client';

import type { KeyboardEvent, RefObject } from 'react';
import { cx } from '#components/ui/cx.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { InboxItem } from '#lib/applications/inbox-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { InboxRow } from './inbox-row.tsx';
import type { Selection } from './use-selection.ts';

const COLUMNS = ['applicant', 'procedure', 'submitted', 'due', 'holder'] as const;

/**
 * The dossiers of a view. A table on desktops; on phones a card for each, with the columns' names before the values,
 * because some browsers forget the head of a table that is laid out as blocks.
 */
export function InboxTable({ listRef, items, caption, now, busy, selection, onArrow }: {
  listRef: RefObject<HTMLTableElement | null>;
  items: readonly InboxItem[];
  caption: string;
  now: number;
  /** another list is on its way */
  busy: boolean;
  selection: Selection;
  onArrow: (step: 1 | -1) => void;
}) {
  const { t } = useTranslation('office');
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (!step) return;
    event.preventDefault();
    onArrow(step);
  };
  return (
    <table
      ref={listRef} aria-busy={busy}
      className={cx('w-full border-collapse text-sm max-lg:block lg:rounded-lg lg:bg-surface', busy && 'opacity-60')}
    >
      <caption className="sr-only">{caption}</caption>
      <thead className="max-lg:sr-only">
        <tr className="border-b border-line bg-sunken text-left">
          {/* no heading: empty on a phone, and no name of what stands below */}
          <td className="py-1 pl-3">
            <input
              type="checkbox" aria-label={t('inbox.selectAll')} className="mx-1.5 size-5 align-middle max-lg:hidden"
              checked={selection.codes.length === items.length} onChange={selection.toggleAll}
            />
          </td>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="px-3 py-2 font-semibold whitespace-nowrap last:min-w-50">
              {t(`inbox.column.${column}`)}
              {column === 'applicant' && <VisuallyHidden>, {t('inbox.column.code')}</VisuallyHidden>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-lg:grid max-lg:gap-3 lg:divide-y lg:divide-line">
        {items.map((item) => (
          <InboxRow key={item.code} item={item} now={now} selected={selection.has(item.code)} onSelect={() => selection.toggle(item.code)} onKeyDown={walk} />
        ))}
      </tbody>
    </table>
  );
}
