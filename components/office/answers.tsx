'use client';

import { AnswerValue } from '#components/forms/answer-list.tsx';
import { SourceBadge } from '#components/ui/field.tsx';
import { PencilIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { Reference } from '#lib/places/schema.ts';
import type { FormDefinition, FormField } from '#lib/procedures/form.ts';
import { computedOf, settle, type Answers } from '#lib/procedures/form-logic.ts';
import { Reveal } from './reveal.tsx';

/** Whether the field, or one inside it, holds what only the handling of the dossier needs. */
function isSensitive(field: FormField): boolean {
  if (field.sensitive || field.type === 'bank-account') return true;
  if (field.type === 'table') return field.columns.some(isSensitive);
  return field.type === 'group' && field.fields.some(isSensitive);
}

/** Who said it: what VNeID says is certain, what the applicant typed has to be checked. */
function Source({ field, prefilled }: { field: FormField; prefilled: boolean }) {
  const { t } = useTranslation('office');
  const { t: forms } = useTranslation('forms');
  if (prefilled) return <SourceBadge>{forms('fromVneid')}</SourceBadge>;
  return (
    <span className="inline-flex items-center gap-1.5 text-quiet">
      {computedOf(field) ? t('answers.computed') : <><PencilIcon width="0.9em" height="0.9em" className="shrink-0" />{t('answers.typed')}</>}
    </span>
  );
}

/**
 * What the applicant stated: the questions that were asked, grouped by the form's pages, each answer with its source.
 *
 * @param today local date of the submission: conditions on age and lateness are as they were then
 */
export function DossierAnswers({ form, answers, prefilled, reference, today }: {
  form: FormDefinition;
  answers: Answers;
  prefilled: readonly string[];
  reference: Reference;
  today: string;
}) {
  const { locale } = useTranslation('office');
  const settled = settle(form, answers, today);
  const shown = { answers: settled.answers, reference, today };
  return (
    <div className="grid gap-7">
      {settled.pages.map(({ page, fields }) => (
        <section key={page.id}>
          <h3 className="mb-1.5 text-base">{localText(page.title, locale)}</h3>
          <dl className="divide-y divide-line border-y border-line">
            {fields.map((field) => {
              const label = localText(field.label, locale);
              const value = settled.answers[field.key];
              const words = <AnswerValue field={field} value={value} {...shown} />;
              return (
                <div key={field.key} className="grid gap-x-5 gap-y-0.5 py-2.5 text-sm sm:grid-cols-[minmax(0,4fr)_minmax(0,5fr)_9rem]">
                  <dt className="text-quiet">{label}</dt>
                  <dd className="min-w-0 font-semibold whitespace-pre-line">
                    {value !== undefined && isSensitive(field) ? <Reveal name={label}>{words}</Reveal> : words}
                  </dd>
                  {value !== undefined && <dd><Source field={field} prefilled={prefilled.includes(field.key)} /></dd>}
                </div>
              );
            })}
          </dl>
        </section>
      ))}
    </div>
  );
}
