'use client';

import { useState } from 'react';
import { controlClass, describedBy, Field, type FieldProps } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDay, formatTime } from '#lib/platform/i18n/format.ts';
import type { OfficeSummary } from '#lib/places/schema.ts';
import { fold } from '#lib/platform/fold.ts';
import type { Locale } from '#lib/platform/text.ts';

const KINDS = [{ kind: 'phuong', title: 'review.wards' }, { kind: 'xa', title: 'review.communes' }] as const;

/** `08:00, Thứ Hai, 23/11/2026` */
export function openingTime(at: string, locale: Locale): string {
  return `${formatTime(at)}, ${formatDay(at, locale)}`;
}

/** One of the city's 126 wards and communes, in the phone's own list, which a filter makes shorter. */
export function OfficePicker({ id, offices, value, help, error, onChange }: Pick<FieldProps, 'id' | 'help' | 'error'> & {
  offices: readonly OfficeSummary[];
  value: string;
  onChange: (code: string) => void;
}) {
  const { t, locale } = useTranslation('apply');
  const [filter, setFilter] = useState('');
  const field: FieldProps = { id, label: t('review.officeWard'), error };
  const nameOf = ({ ward }: OfficeSummary) => (locale === 'vi' ? ward.name : ward.nameEn);
  // The chosen one stays in the list whatever the filter, or the list would show nothing as chosen.
  const listed = offices.filter((office) => office.code === value || fold(`${office.ward.name} ${office.ward.nameEn}`).includes(fold(filter)));
  const chosen = offices.find((office) => office.code === value);
  return (
    <section className="grid gap-4">
      <div>
        <h2 className="text-lg">{t('review.office')}</h2>
        <p className="mt-1 text-quiet">{help}</p>
      </div>
      <TextInput id={`${id}-filter`} label={t('review.officeSearch')} type="search" autoComplete="off" value={filter} onChange={(event) => setFilter(event.target.value)} />
      <div>
        <Field {...field}>
          <select id={id} value={value} onChange={(event) => onChange(event.target.value)} aria-describedby={describedBy(field)} aria-invalid={error ? true : undefined} className={controlClass(error)}>
            <option value="">{t('review.officePlaceholder')}</option>
            {KINDS.map(({ kind, title }) => (
              <optgroup key={kind} label={t(title)}>
                {listed.filter(({ ward }) => ward.kind === kind)
                  .map((office) => <option key={office.code} value={office.code}>{nameOf(office)}</option>)}
              </optgroup>
            ))}
          </select>
        </Field>
        {chosen && (
          <p className="mt-2 text-sm text-quiet">
            {chosen.openNow || !chosen.nextChange ? t('review.openNow') : t('review.closedNow', { time: openingTime(chosen.nextChange, locale) })}
          </p>
        )}
      </div>
    </section>
  );
}
