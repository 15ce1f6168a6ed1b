'use client';

import { describedBy, Field } from '#components/ui/field.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { computedOf } from '#lib/procedures/form-logic.ts';
import { answerText } from '#lib/procedures/form-answer-text.ts';
import { useFormScope } from './form-scope.tsx';
import { useFieldProps, type FieldViewProps } from './use-field.tsx';

/** A value that is shown and not typed: worked out by the form, or known from VNeID and not the person's to change. */
export function ReadOnlyField({ field, path, value }: Omit<FieldViewProps, 'onChange'>) {
  const { t, locale } = useTranslation('forms');
  const { reference } = useFormScope();
  const computed = computedOf(field);
  const props = useFieldProps(field, path);
  const shown = { ...props, optional: undefined, help: props.help ?? (computed ? t('computed') : undefined) };
  const text = answerText(field, value, { t, locale, reference });
  return (
    <Field {...shown}>
      <output
        id={shown.id} tabIndex={-1} aria-live={computed ? 'polite' : 'off'} aria-describedby={describedBy(shown)}
        lang={computed?.fn === 'date-in-words' ? 'vi' : undefined}
        className="block min-h-target rounded-md border-2 border-line bg-sunken px-3.5 py-2.5 whitespace-pre-line"
      >
        {text || <span className="text-quiet" lang={locale}>{t('computedEmpty')}</span>}
      </output>
    </Field>
  );
}
