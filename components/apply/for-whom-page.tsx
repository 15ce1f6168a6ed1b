'use client';

import { useState, type ReactNode } from 'react';
import { api } from '#components/api/api.ts';
import { useFailureText } from '#components/api/failure.tsx';
import { ApiProblem, asFailure, type ApiFailure } from '#components/api/problem.ts';
import { refreshMe } from '#components/session/me.tsx';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { DateInput } from '#components/ui/date-input.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { Behalf } from '#lib/applications/behalf-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { behalfForm, behalfIssues, behalfOf, RELATIONS, type BehalfField, type BehalfForm, type Relation } from './behalf-form.ts';
import { PageHeading } from './form-page.tsx';

const FIELDS = ['fullName', 'birthDate', 'personalId'] as const satisfies readonly BehalfField[];
const idOf = (field: BehalfField): string => `behalf-${field}`;

/** Who the application is for: oneself, or somebody for whom one may act. */
export function ForWhomPage({ draftId, behalf, today, nextLabel, onBack, onSaved, children }: {
  draftId: string;
  behalf: Behalf | null;
  today: string;
  nextLabel: string;
  onBack: () => void;
  /** the server has it */
  onSaved: (behalf: Behalf | null) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('apply');
  const { t: forms } = useTranslation('forms');
  const failureText = useFailureText();
  const [form, setForm] = useState<BehalfForm>(() => behalfForm(behalf));
  const [tries, setTries] = useState(0);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const change = (part: Partial<BehalfForm>) => setForm({ ...form, ...part });

  const issues = tries > 0 ? behalfIssues(form, today) : {};
  const errorOf = (field: BehalfField) => {
    const issue = issues[field];
    if (!issue) return undefined;
    return issue === 'required' && field === 'birthDate' ? forms('required.date') : forms(`issues.${issue}`);
  };
  const errors = FIELDS.flatMap((field) => {
    const what = errorOf(field);
    return what ? [{ id: idOf(field), message: forms('errors.at', { where: t(`forWhom.${field}`), what }) }] : [];
  });

  const save = async () => {
    setTries(tries + 1);
    setFailure(null);
    if (Object.keys(behalfIssues(form, today)).length > 0) return;
    const next = behalfOf(form);
    // nothing to tell the server, and so no network needed, for most people
    if (next === null && behalf === null) return onSaved(null);
    setSaving(true);
    try {
      await api('PUT', `/drafts/${draftId}/behalf`, { behalf: next });
      onSaved(next);
    } catch (error) {
      const refused = asFailure(error);
      if (refused instanceof ApiProblem && refused.status === 401) void refreshMe();
      setFailure(refused);
    } finally {
      setSaving(false);
    }
  };

  const wrongId = failure instanceof ApiProblem && failure.code === 'request.invalid';
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void save(); }} className="grid gap-8">
      <ErrorSummary title={forms('errors.title', { count: errors.length })} errors={errors} attempt={tries} />
      <PageHeading>{t('forWhom.title')}</PageHeading>
      <RadioGroup
        id="behalf-relation" label={t('forWhom.question')} value={form.relation} onChange={(relation) => change({ relation: relation as Relation })}
        choices={RELATIONS.map((value) => ({ value, label: t(`forWhom.relation.${value}`), ...(value !== 'self' && { help: t(`forWhom.help.${value}`) }) }))}
      />
      {form.relation !== 'self' && (
        <>
          <TextInput id={idOf('fullName')} label={t('forWhom.fullName')} autoComplete="off" maxLength={100} value={form.fullName} error={errorOf('fullName')} onChange={(event) => change({ fullName: event.target.value })} />
          <DateInput
            id={idOf('birthDate')} label={t('forWhom.birthDate')} help={forms('date.example')} value={form.birthDate} error={errorOf('birthDate')} onChange={(birthDate) => change({ birthDate })}
            partLabels={{ day: forms('date.day'), month: forms('date.month'), year: forms('date.year') }}
          />
          <TextInput
            id={idOf('personalId')} label={t('forWhom.personalId')} optional={form.relation === 'child' ? forms('optional') : undefined}
            help={form.relation === 'child' ? t('forWhom.personalIdChild') : undefined} inputMode="numeric" autoComplete="off" length={15} maxLength={20}
            value={form.personalId} error={errorOf('personalId') ?? (wrongId ? forms('issues.not-a-personal-id') : undefined)} onChange={(event) => change({ personalId: event.target.value })}
          />
        </>
      )}
      {failure && !wrongId && <Notice kind="error" live>{failureText(failure)}</Notice>}
      <div className="flex flex-wrap-reverse gap-3">
        <Button kind="secondary" onClick={onBack}>{t('form.back')}</Button>
        <Button type="submit" loading={saving} className="max-sm:grow">{nextLabel}</Button>
      </div>
      {children}
    </form>
  );
}
