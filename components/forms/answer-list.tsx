'use client';

import type { ReactNode } from 'react';
import { SourceBadge } from '#components/ui/field.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { Reference } from '#lib/places/schema.ts';
import type { FormDefinition, FormField } from '#lib/procedures/form.ts';
import { isRecord, settle, visibleInside, type Answers } from '#lib/procedures/form-logic.ts';
import { answerText } from '#lib/procedures/form-answer-text.ts';
import { consentColumns } from '#lib/procedures/form-consent.ts';

type Shown = { answers: Answers; reference: Reference; today: string };

/** One answer, whatever its type. `answers`: those of the whole form, on which conditions inside tables may depend. */
export function AnswerValue({ field, value, ...shown }: Shown & { field: FormField; value: unknown }): ReactNode {
  const { t, locale } = useTranslation('forms');
  if (field.type === 'group') return isRecord(value) ? <Inside fields={field.fields} values={value} {...shown} /> : <NoAnswer />;
  if (field.type === 'table' || field.type === 'consent-list') {
    const rows = Array.isArray(value) ? value.filter(isRecord) : [];
    const columns = field.type === 'table' ? field.columns : consentColumns(field, t);
    if (rows.length === 0) return <NoAnswer />;
    return (
      <ol className="grid gap-3">
        {rows.map((row, index) => (
          <li key={index} className="border-l-4 border-line pl-3"><Inside fields={columns} values={row} {...shown} /></li>
        ))}
      </ol>
    );
  }
  const text = answerText(field, value, { t, locale, reference: shown.reference });
  if (!text) return <NoAnswer />;
  // What people write is Vietnamese on an English page too, and is to be read out so.
  return field.type === 'text' || field.type === 'textarea' ? <span lang="vi">{text}</span> : text;
}

function NoAnswer() {
  const { t } = useTranslation('forms');
  return <span className="font-normal text-quiet">{t('noAnswer')}</span>;
}

function Inside({ fields, values, ...shown }: Shown & { fields: readonly FormField[]; values: Answers }) {
  const { locale } = useTranslation('forms');
  return (
    <dl className="grid gap-1.5 font-normal">
      {visibleInside(fields, values, shown.answers, shown.today).map((field) => (
        <div key={field.key}>
          <dt className="text-sm text-quiet">{localText(field.label, locale)}</dt>
          <dd className="font-semibold"><AnswerValue field={field} value={values[field.key]} {...shown} /></dd>
        </div>
      ))}
    </dl>
  );
}

/** The questions of one page with their answers. */
export function AnswerList({ fields, prefilled, ...shown }: Shown & { fields: readonly FormField[]; prefilled: readonly string[] }) {
  const { t, locale } = useTranslation('forms');
  return (
    <SummaryList
      rows={fields.map((field) => ({
        key: field.key,
        question: (
          <>
            {localText(field.label, locale)}
            {prefilled.includes(field.key) && <span className="ml-2 inline-block"><SourceBadge>{t('fromVneid')}</SourceBadge></span>}
          </>
        ),
        answer: <AnswerValue field={field} value={shown.answers[field.key]} {...shown} />,
      }))}
    />
  );
}

/** All pages of a filled form with their answers: what was asked, in the order in which it was asked. */
export function FilledForm({ form, answers, prefilled, reference, today, heading: Heading = 'h3' }: {
  form: FormDefinition;
  answers: Answers;
  prefilled: readonly string[];
  reference: Reference;
  /** local date on which it was filled in: conditions on age depend on it */
  today: string;
  heading?: 'h2' | 'h3' | 'h4';
}) {
  const { locale } = useTranslation('forms');
  const settled = settle(form, answers, today);
  return (
    <div className="grid gap-8">
      {settled.pages.map(({ page, fields }) => (
        <section key={page.id}>
          <Heading className="mb-2 text-lg">{localText(page.title, locale)}</Heading>
          <AnswerList fields={fields} prefilled={prefilled} answers={settled.answers} reference={reference} today={today} />
        </section>
      ))}
    </div>
  );
}
