'use client';

import { useState } from 'react';
import { SearchBox } from '#components/ui/search-box.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import { Table, type Column } from '#components/ui/table.tsx';
import { fold } from '#lib/platform/fold.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { Text } from '#lib/platform/text.ts';

type Named = { readonly code: string; readonly name: Text };

/** Procedures to choose from, searched by name and code as one types. `columns`: those beside the name. */
export function ProcedureTable<Row extends Named>({ rows, caption, columns, onOpen }: {
  rows: readonly Row[];
  caption: string;
  columns: readonly Column<Row>[];
  onOpen: (code: string) => void;
}) {
  const { t, locale } = useTranslation('procedure-admin');
  const { t: common } = useTranslation('common');
  const [typed, setTyped] = useState('');
  const wanted = fold(typed);
  const found = rows.filter(({ code, name }) => fold(`${code} ${name.vi} ${name.en}`).includes(wanted));
  const name = (row: Row) => (
    <button type="button" onClick={() => onOpen(row.code)} className="min-h-11 text-left font-semibold text-jade underline underline-offset-4">
      {localText(row.name, locale)} <span className="block font-normal text-quiet">{row.code}</span>
    </button>
  );
  return (
    <>
      <div className="max-w-reading">
        <SearchBox
          id="procedure-search" label={t('catalogue.search')} placeholder={t('catalogue.search')} value={typed} onChange={({ target }) => setTyped(target.value)}
          clearLabel={common('action.clear')} onClear={() => setTyped('')}
        />
      </div>
      <p role="status" className="sr-only">{t('catalogue.found', { count: found.length })}</p>
      {found.length === 0
        ? <EmptyState title={t('catalogue.none', { query: typed })}>{t('catalogue.noneText')}</EmptyState>
        : <Table caption={caption} rows={found} rowKey={({ code }) => code} columns={[{ key: 'name', header: t('catalogue.procedure'), rowHeader: true, cell: name }, ...columns]} />}
    </>
  );
}
