'use client';

import { useState } from 'react';
import { AnswerValue } from '#components/forms/answer-list.tsx';
import { SourceBadge } from '#components/ui/field.tsx';
import { CircleAlertIcon, PencilIcon } from '#components/ui/icons.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { DEFECTS } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { Reference } from '#lib/places/schema.ts';
import type { FormDefinition, FormField } from '#lib/procedures/form.ts';
import { computedOf, settle, type Answers } from '#lib/procedures/form-logic.ts';
import { Reveal } from './reveal.tsx';
import type { Mark } from './supplement/items.ts';
import { MarkDialog } from './supplement/mark-dialog.tsx';

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

/** What can be wrong with an answer: not with its paper. */
const ANSWER_DEFECTS = DEFECTS.filter((defect) => !['unreadable', 'wrong-paper', 'not-certified'].includes(defect));

/** Marks made on answers; `change` is missing where nothing can be asked for now. */
export type FieldMarks = { readonly marks: Readonly<Record<string, Mark>>; readonly change: ((key: string, mark: Mark | null) => void) | undefined };

/**
 * What the applicant stated: the questions that were asked, grouped by the form's pages, each answer with its source,
 * and with what is wrong with it.
 *
 * @param today local date of the submission: conditions on age and lateness are as they were then
 */
export function DossierAnswers({ form, answers, prefilled, reference, today, fieldMarks }: {
  form: FormDefinition;
  answers: Answers;
  prefilled: readonly string[];
  reference: Reference;
  today: string;
  fieldMarks?: FieldMarks;
}) {
  const { locale } = useTranslation('office');
  const [marking, setMarking] = useState<FormField | null>(null);
  const settled = settle(form, answers, today);
  const shown = { answers: settled.answers, reference, today };
  const change = fieldMarks?.change;
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
                <div key={field.key} className="grid gap-x-4 gap-y-0.5 py-2 text-sm sm:grid-cols-[minmax(0,4fr)_minmax(0,5fr)_5rem]">
                  <dt className="text-quiet">{label}</dt>
                  <dd className="min-w-0">
                    <div className="font-semibold whitespace-pre-line">{value !== undefined && isSensitive(field) ? <Reveal name={label}>{words}</Reveal> : words}</div>
                    {value !== undefined && <Source field={field} prefilled={prefilled.includes(field.key)} />}
                    <MarkNote mark={fieldMarks?.marks[field.key]} />
                  </dd>
                  {/* what VNeID or the form itself says, the applicant cannot answer anew */}
                  {change && !field.locked && !computedOf(field) && (
                    <dd><MarkButton name={label} marked={field.key in fieldMarks.marks} onPress={() => setMarking(field)} /></dd>
                  )}
                </div>
              );
            })}
          </dl>
        </section>
      ))}
      {marking && change && (
        <MarkDialog
          of={localText(marking.label, locale)} mark={fieldMarks.marks[marking.key] ?? null} reasons={ANSWER_DEFECTS}
          onSave={(mark) => { change(marking.key, mark); setMarking(null); }}
          onClear={marking.key in fieldMarks.marks ? () => { change(marking.key, null); setMarking(null); } : undefined}
          onClose={() => setMarking(null)}
        />
      )}
    </div>
  );
}

function MarkNote({ mark }: { mark: Mark | undefined }) {
  const { t } = useTranslation('dossier');
  if (!mark) return null;
  return <p className="mt-1 flex gap-2 font-semibold text-lacquer"><CircleAlertIcon className="mt-1 shrink-0" /><span>{t(`defect.${mark.reasonCode}`)}{mark.note && `: ${mark.note}`}</span></p>;
}

function MarkButton({ name, marked, onPress }: { name: string; marked: boolean; onPress: () => void }) {
  const { t } = useTranslation('dossier');
  return (
    <button
      type="button" aria-pressed={marked} onClick={onPress}
      className={`inline-flex min-h-10 items-center rounded-md px-2 text-sm font-semibold underline underline-offset-4 pointer-coarse:min-h-target ${marked ? 'text-lacquer hover:bg-lacquer-soft' : 'text-jade hover:bg-jade-soft'}`}
    >
      {t(marked ? 'mark.marked' : 'mark.button')}
      <VisuallyHidden>: {name}</VisuallyHidden>
    </button>
  );
}
