import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** numbers stand at the right */
  align?: 'right';
  /** the cell that names the row */
  rowHeader?: boolean;
};

/** A table for the office's desktops. `caption` is heard, and seen with `showCaption`. */
export function Table<Row>({ caption, showCaption, columns, rows, rowKey }: {
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  return (
    // Focusable, so that the keyboard can scroll it where it is wider than the window.
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full border-collapse text-sm">
        <caption className={cx(showCaption ? 'px-4 py-3 text-left font-semibold' : 'sr-only')}>{caption}</caption>
        <thead>
          <tr className="border-b border-line bg-sunken text-left">
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cx('px-4 py-2.5 font-semibold whitespace-nowrap', column.align === 'right' && 'text-right')}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={rowKey(row)} className="hover:bg-jade-soft">
              {columns.map((column) => {
                const className = cx('px-4 py-2.5 align-top', column.align === 'right' && 'text-right');
                return column.rowHeader
                  ? <th key={column.key} scope="row" className={cx(className, 'text-left font-semibold')}>{column.cell(row)}</th>
                  : <td key={column.key} className={className}>{column.cell(row)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
