'use client';

import type { ReactNode } from 'react';
import { FieldGroup } from '#components/ui/field.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { isRecord, visibleInside } from '#lib/procedures/form-logic.ts';
import { consentColumns } from '#lib/procedures/form-consent.ts';
import { useFormScope } from './form-scope.tsx';
import { innerValue } from './inner-value.ts';
import { RowsField } from './rows-field.tsx';
import { SimpleField } from './simple-field.tsx';
import { useFieldProps, withPart, type FieldViewProps } from './use-field.tsx';

/** The most rows where a definition sets no limit; the same numbers as in the form's schema. */
const MOST_ROWS = { table: 50, 'consent-list': 20 } as const;

/** Any field of a form definition. */
export function FieldView({ field, ...rest }: FieldViewProps): ReactNode {
  const { t, locale } = useTranslation('forms');
  switch (field.type) {
    case 'group': return <GroupField field={field} {...rest} />;
    case 'table':
      return <RowsField field={field} columns={field.columns} rowName={localText(field.rowName, locale)} maxRows={field.maxRows ?? MOST_ROWS.table} {...rest} />;
    case 'consent-list':
      return <RowsField field={field} columns={consentColumns(field, t)} rowName={t('consent.rowName')} maxRows={MOST_ROWS['consent-list']} {...rest} />;
    default: return <SimpleField field={field} {...rest} />;
  }
}

/** Questions that belong together under one heading. */
function GroupField({ field, path, value, onChange }: FieldViewProps<'group'>) {
  const { answers, today } = useFormScope();
  const values = isRecord(value) ? value : {};
  return (
    <FieldGroup {...useFieldProps(field, path)} optional={undefined} role="group">
      <div className="grid gap-6 border-l-4 border-line pl-4 sm:pl-6">
        {visibleInside(field.fields, values, answers, today).map((inner) => (
          <FieldView
            key={inner.key} field={inner} path={[...path, inner.key]} value={innerValue(inner, values, answers, today)}
            onChange={(next) => onChange(withPart(value, inner.key, next))}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
