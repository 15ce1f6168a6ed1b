'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ExplainedIssue } from '#components/forms/explain-issue.ts';
import { FieldView } from '#components/forms/field-view.tsx';
import { FormScopeProvider, useFormScope, type FormScope } from '#components/forms/form-scope.tsx';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { FormField, FormPage as FormPageDefinition } from '#lib/procedures/form.ts';

/** One topic: its questions, what is wrong with the answers, the way back and on. */
export function FormPage({ page, fields, issues, attempt, scope, nextLabel, onChange, onBack, onNext, children }: {
  page: FormPageDefinition;
  /** those that are asked with these answers */
  fields: readonly FormField[];
  issues: readonly ExplainedIssue[];
  attempt: number;
  scope: Omit<FormScope, 'errorAt' | 'hasErrorUnder'>;
  nextLabel: string;
  onChange: (key: string, value: unknown) => void;
  onBack: () => void;
  onNext: () => void;
  /** stands under the buttons: where the answers are kept */
  children: ReactNode;
}) {
  const { t, locale } = useTranslation('apply');
  const { t: forms } = useTranslation('forms');
  const errors = new Map(issues.map((issue) => [issue.path.join('.'), issue.what]));
  const whole: FormScope = {
    ...scope,
    errorAt: (path) => errors.get(path.join('.')),
    hasErrorUnder: (path) => [...errors.keys()].some((key) => `${key}.`.startsWith(`${path.join('.')}.`)),
  };
  const anyLocked = fields.some((field) => field.locked && scope.prefilled.has(field.key));
  return (
    <FormScopeProvider value={whole}>
      <form
        noValidate autoComplete="on"
        onSubmit={(event) => { event.preventDefault(); onNext(); }}
        className="grid gap-8"
      >
        <ErrorSummary
          title={forms('errors.title', { count: issues.length })} attempt={attempt}
          errors={issues.map(({ id, line }) => ({ id, message: line }))}
        />
        <div>
          <PageHeading key={page.id}>{localText(page.title, locale)}</PageHeading>
          {page.intro && <p className="mt-2 text-quiet">{localText(page.intro, locale)}</p>}
          {anyLocked && <p className="mt-2 text-sm text-quiet">{forms('locked')}</p>}
        </div>
        <Fields fields={fields} onChange={onChange} />
        <div className="flex flex-wrap-reverse gap-3">
          <Button kind="secondary" onClick={onBack}>{t('form.back')}</Button>
          <Button type="submit" className="max-sm:grow">{nextLabel}</Button>
        </div>
        {children}
      </form>
    </FormScopeProvider>
  );
}

/** The heading of a step; it takes the focus when the step changes, so that the new page is heard and seen from its top. */
export function PageHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // An error summary above has taken the focus already: what is wrong goes first.
    if (document.activeElement?.getAttribute('role') === 'alert') return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return <h1 ref={heading} tabIndex={-1} className="text-2xl">{children}</h1>;
}

/** The questions; one that appears while another is answered is announced. */
function Fields({ fields, onChange }: { fields: readonly FormField[]; onChange: (key: string, value: unknown) => void }) {
  const { t, locale } = useTranslation('forms');
  const { answers } = useFormScope();
  const keys = fields.map((field) => field.key).join(' ');
  const [before, setBefore] = useState(keys);
  const [news, setNews] = useState('');
  if (keys !== before) {
    const known = before.split(' ');
    const added = fields.filter((field) => !known.includes(field.key));
    setBefore(keys);
    setNews(added.length === 0 ? '' : t('appeared', { count: added.length, questions: added.map((field) => localText(field.label, locale)).join('; ') }));
  }
  return (
    <div className="grid gap-8">
      {fields.map((field) => (
        <FieldView key={field.key} field={field} path={[field.key]} value={answers[field.key]} onChange={(value) => onChange(field.key, value)} />
      ))}
      <p role="status" className="sr-only">{news}</p>
    </div>
  );
}
