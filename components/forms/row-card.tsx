'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { FormField } from '#lib/procedures/form.ts';
import { visibleInside, type Answers } from '#lib/procedures/form-logic.ts';
import { answerText } from '#lib/procedures/form-answer-text.ts';
import type { Path } from './control-id.ts';
import { useFormScope } from './form-scope.tsx';
import { innerValue } from './inner-value.ts';
import { SimpleField } from './simple-field.tsx';

/** How many answers of a closed row are shown: enough to know which one it is. */
const SHOWN_CLOSED = 3;

/** One row of a table: closed a short line, open its questions. A row with a mistake is always open. */
export function RowCard({ path, name, columns, row, open, onOpen, onClose, onRemove, onChange }: {
  path: Path;
  /** "Household member 2" */
  name: string;
  columns: readonly FormField[];
  row: Answers;
  open: boolean;
  onOpen: () => void;
  onClose: () => void;
  onRemove: () => void;
  onChange: (row: Answers) => void;
}) {
  const { t, locale } = useTranslation('forms');
  const { answers, reference, today, hasErrorUnder } = useFormScope();
  const asked = visibleInside(columns, row, answers, today);
  // Stays open once it had a mistake, or it would close under the person's fingers when the last one is put right.
  const [held, setHeld] = useState(false);
  if (hasErrorUnder(path) && !held) setHeld(true);
  const remove = <Button kind="quiet" onClick={onRemove}>{t('rows.remove')}<VisuallyHidden>: {name}</VisuallyHidden></Button>;

  if (!open && !held) {
    const line = asked.map((column) => answerText(column, innerValue(column, row, answers, today), { t, locale, reference })).filter(Boolean).slice(0, SHOWN_CLOSED);
    return (
      <li className="rounded-md border border-line bg-surface p-4">
        <p className="font-semibold">{name}</p>
        <p className="text-quiet">{line.join(' · ') || t('noAnswer')}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button kind="secondary" onClick={onOpen}>{t('rows.change')}<VisuallyHidden>: {name}</VisuallyHidden></Button>
          {remove}
        </div>
      </li>
    );
  }
  const set = (key: string, value: unknown) => {
    const { [key]: _, ...others } = row;
    onChange(value === undefined ? others : { ...others, [key]: value });
  };
  return (
    <li className="rounded-md border-2 border-edge bg-surface p-4">
      <fieldset className="min-w-0">
        <legend className="float-left mb-4 w-full text-lg font-semibold">{name}</legend>
        <div className="clear-both grid gap-6">
          {asked.map((column) => (
            <SimpleField key={column.key} field={column} path={[...path, column.key]} value={innerValue(column, row, answers, today)} onChange={(value) => set(column.key, value)} />
          ))}
        </div>
        <div className="mt-5 flex flex-wrap gap-2">
          <Button kind="secondary" onClick={() => { setHeld(false); onClose(); }}>{t('rows.done')}<VisuallyHidden>: {name}</VisuallyHidden></Button>
          {remove}
        </div>
      </fieldset>
    </li>
  );
}
