'use client';

import { useId, useState } from 'react';
import { useResource } from '#components/api/use-resource.ts';
import { FailureState } from '#components/api/failure.tsx';
import { explainIssue } from '#components/forms/explain-issue.ts';
import { FieldView } from '#components/forms/field-view.tsx';
import { findIssues } from '#components/forms/find-issues.ts';
import { FormScopeProvider } from '#components/forms/form-scope.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { Select } from '#components/ui/text-input.tsx';
import { localDate } from '#lib/platform/clock.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Reference } from '#lib/places/schema.ts';
import { formContext } from '#lib/procedures/form-context.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import { allFields, computedOf, settle, type Answers } from '#lib/procedures/form-logic.ts';
import { validAnswers } from '#lib/procedures/form-sample-answers.ts';

type PreviewProps = { readonly form: FormDefinition; /** id of the page to show */ readonly pageId: string | undefined; readonly onPage: (id: string) => void };

/** The form as people will fill it in, made by the same engine. What is typed here goes nowhere. */
export function FormPreview(props: PreviewProps) {
  const { t: common } = useTranslation('common');
  const { data, failure, refresh, loading } = useResource<Reference>('/reference');
  if (data) return <Preview {...props} reference={data} />;
  return failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} /> : <Skeleton lines={3} label={common('state.loading')} />;
}

function Preview({ form, pageId, onPage, reference }: PreviewProps & { reference: Reference }) {
  const { t, locale } = useTranslation('procedure-admin');
  const { t: forms } = useTranslation('forms');
  const id = useId();
  const [typed, setTyped] = useState<Answers>({});
  const [checking, setChecking] = useState(false);
  const rules = formContext(reference, localDate());
  const { pages, answers } = settle(form, typed, rules.today);
  const page = form.pages.find((each) => each.id === pageId) ?? form.pages[0];
  const asked = pages.find((each) => each.page === page);
  const issues = checking && page ? findIssues(form, typed, rules, page.id).map((issue) => explainIssue(issue, form, { t: forms, locale })) : [];
  const errors = new Map(issues.map((issue) => [issue.path.join('.'), issue.what]));
  // what is typed, as it is typed; only what nobody types comes from the settled answers
  const shown: Answers = { ...typed, ...Object.fromEntries(allFields(form).filter(computedOf).map(({ key }) => [key, answers[key]])) };
  const scope = {
    form, answers: shown, prefilled: new Set<string>(), reference, today: rules.today,
    errorAt: (path: readonly (string | number)[]) => errors.get(path.join('.')),
    hasErrorUnder: (path: readonly (string | number)[]) => [...errors.keys()].some((key) => `${key}.`.startsWith(`${path.join('.')}.`)),
  };
  return (
    <section aria-label={t('preview.title')} className="rounded-lg border-2 border-dashed border-edge bg-paper p-5">
      <p className="mb-3 text-sm font-semibold text-quiet">{t('preview.title')}</p>
      <Select
        id={`${id}-page`} label={t('preview.page')} placeholder={t('edit.none')} value={page?.id ?? ''}
        options={form.pages.map((each) => ({ value: each.id, label: each.title[locale] || each.id }))} onChange={({ target }) => onPage(target.value)}
      />
      <div className="my-4 flex flex-wrap gap-3">
        <Button kind="secondary" compact onClick={() => setTyped(validAnswers(form, typed, rules))}>{t('preview.fill')}</Button>
        <Button kind="secondary" compact onClick={() => setTyped({})}>{t('preview.clear')}</Button>
        <Button kind="secondary" compact aria-pressed={checking} onClick={() => setChecking(!checking)}>{t('preview.check')}</Button>
      </div>
      {checking && <div className="mb-4"><Notice kind={issues.length > 0 ? 'warning' : 'success'} live>{issues.length > 0 ? t('preview.issues', { count: issues.length }) : t('preview.sound')}</Notice></div>}
      {page && asked ? (
        <FormScopeProvider value={scope}>
          <h3 className="text-xl">{page.title[locale]}</h3>
          {page.intro && <p className="mt-1 text-quiet">{page.intro[locale]}</p>}
          <div className="mt-5 grid gap-7">
            {asked.fields.map((field) => (
              <FieldView key={field.key} field={field} path={[field.key]} value={shown[field.key]} onChange={(value) => setTyped((before) => ({ ...before, [field.key]: value }))} />
            ))}
          </div>
        </FormScopeProvider>
      ) : <p className="text-quiet">{t('preview.notAsked')}</p>}
    </section>
  );
}
