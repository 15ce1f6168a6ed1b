'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { FieldGroup } from '#components/ui/field.tsx';
import { PlusIcon } from '#components/ui/icons.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { FormField } from '#lib/procedures/form.ts';
import { isRecord } from '#lib/procedures/form-logic.ts';
import { controlId } from './control-id.ts';
import { RowCard } from './row-card.tsx';
import { useFieldProps, type FieldViewProps } from './use-field.tsx';

type Row = Record<string, unknown>;

/** A new row, with the answers that its columns begin with. */
function blankRow(columns: readonly FormField[]): Row {
  return Object.fromEntries(columns.flatMap((column) => ('default' in column && column.default !== undefined ? [[column.key, column.default]] : [])));
}

/**
 * A table as a list of cards, one open at a time: a grid of boxes cannot be filled in on a phone. Used for tables and
 * for consent lists, which are tables with fixed columns.
 */
export function RowsField({ field, path, value, onChange, columns, rowName, maxRows }: FieldViewProps<'table' | 'consent-list'> & {
  columns: readonly FormField[];
  rowName: string;
  maxRows: number;
}) {
  const { t } = useTranslation('forms');
  const rows = Array.isArray(value) ? value.map((row): Row => (isRecord(row) ? row : {})) : [];
  const [open, setOpen] = useState<number | null>(null);
  const [removing, setRemoving] = useState<number | null>(null);
  const [removed, setRemoved] = useState<{ name: string } | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const focusRow = useRef<number | null>(null);
  const props = useFieldProps(field, path);
  const addId = controlId([...path, 'add']);
  const nameOf = (index: number) => t('rows.numbered', { name: rowName, number: index + 1 });

  // A row that was just added or opened takes the focus to its first control.
  useEffect(() => {
    if (focusRow.current === null) return;
    list.current?.children[focusRow.current]?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    focusRow.current = null;
  }, [open]);

  // The button that was pressed is gone with its row. After the dialog has closed, or it would take the focus back.
  useEffect(() => {
    if (removed) document.getElementById(addId)?.focus();
  }, [removed, addId]);

  const show = (index: number) => {
    focusRow.current = index;
    setOpen(index);
  };
  const add = () => {
    onChange([...rows, blankRow(columns)]);
    show(rows.length);
  };
  const remove = (index: number) => {
    const left = rows.filter((_, each) => each !== index);
    onChange(left.length === 0 ? undefined : left);
    setRemoving(null);
    setOpen(null);
    setRemoved({ name: nameOf(index) });
  };

  return (
    <FieldGroup {...props} role="group">
      <VisuallyHidden><span role="status">{removed && t('rows.removed', { row: removed.name })}</span></VisuallyHidden>
      {rows.length === 0 && <p className="text-quiet">{t('rows.none')}</p>}
      <ul ref={list} className="grid gap-4">
        {rows.map((row, index) => (
          <RowCard
            key={index} path={[...path, index]} name={nameOf(index)} columns={columns} row={row} open={open === index}
            onOpen={() => show(index)} onClose={() => setOpen(null)} onRemove={() => setRemoving(index)}
            onChange={(next) => onChange(rows.map((each, at) => (at === index ? next : each)))}
          />
        ))}
      </ul>
      {rows.length < maxRows
        ? <Button kind="secondary" id={addId} icon={PlusIcon} className="mt-4" onClick={add}>{t('rows.add', { name: rowName })}</Button>
        : <p id={addId} tabIndex={-1} className="mt-4 text-quiet">{t('rows.full', { max: maxRows })}</p>}
      <Dialog
        open={removing !== null} onClose={() => setRemoving(null)} title={t('rows.removeTitle', { row: nameOf(removing ?? 0) })}
        actions={
          <>
            <Button kind="danger" onClick={() => removing !== null && remove(removing)}>{t('rows.remove')}</Button>
            <CancelButton onClick={() => setRemoving(null)} />
          </>
        }
      >
        {t('rows.removeText')}
      </Dialog>
    </FieldGroup>
  );
}

function CancelButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('common');
  return <Button kind="secondary" onClick={onClick}>{t('action.cancel')}</Button>;
}
