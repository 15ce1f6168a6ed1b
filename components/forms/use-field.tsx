'use client';

import { SourceBadge, type FieldProps } from '#components/ui/field.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { FieldType, FormField } from '#lib/procedures/form.ts';
import { controlId, type Path } from './control-id.ts';
import { useFormScope } from './form-scope.tsx';

/** What each field component takes. `onChange(undefined)` takes the answer away. */
export type FieldViewProps<T extends FieldType = FieldType> = {
  readonly field: Extract<FormField, { type: T }>;
  readonly path: Path;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
};

/** Whether the value at this path is still the one that VNeID gave; only fields of the top level can be prefilled. */
export function useFromVneid(field: FormField, path: Path): boolean {
  const { prefilled } = useFormScope();
  return path.length === 1 && prefilled.has(field.key);
}

/** Label, help, error and badge of a field, for the controls of components/ui. */
export function useFieldProps(field: FormField, path: Path): FieldProps {
  const { t, locale } = useTranslation('forms');
  const { errorAt } = useFormScope();
  const fromVneid = useFromVneid(field, path);
  return {
    id: controlId(path),
    label: localText(field.label, locale),
    help: field.help && localText(field.help, locale),
    error: errorAt(path),
    badge: fromVneid && <SourceBadge>{t('fromVneid')}</SourceBadge>,
    optional: field.required ? undefined : t('optional'),
  };
}

/** The same for one part of a composite field (the ward of an address). */
export function usePartProps(): (path: Path, part: string, label: string, optional?: boolean) => FieldProps {
  const { t } = useTranslation('forms');
  const { errorAt } = useFormScope();
  return (path, part, label, optional) => ({
    id: controlId([...path, part]),
    label,
    error: errorAt([...path, part]),
    optional: optional ? t('optional') : undefined,
  });
}

/** The attribute by which a browser fills in the person's own data; data of others must not be filled with theirs. */
export function autoCompleteOf(field: FormField): string {
  switch (field.prefill) {
    case 'person.fullName': return 'name';
    case 'person.phone': return 'tel';
    case 'person.email': return 'email';
    default: return 'off';
  }
}

/** An answer that is a string, or nothing. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Changes one part of a composite answer; without any part left there is no answer. */
export function withPart(value: unknown, part: string, next: unknown): unknown {
  const parts = { ...(value as Record<string, unknown> | undefined), [part]: next === '' ? undefined : next };
  const filled = Object.entries(parts).filter(([, each]) => each !== undefined);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}
