'use client';

import { useEffect, useState, type ReactNode } from 'react';
import { useFailureText } from '#components/api/failure.tsx';
import { ApiProblem, Unreachable } from '#components/api/problem.ts';
import { useResource } from '#components/api/use-resource.ts';
import { AnswerList } from '#components/forms/answer-list.tsx';
import { useHelping } from '#components/help/use-helping.ts';
import type { ExplainedIssue } from '#components/forms/explain-issue.ts';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/choices.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import type { Behalf } from '#lib/applications/behalf-schema.ts';
import type { Draft } from '#lib/applications/schema.ts';
import type { Me } from '#lib/identity/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate, localText } from '#lib/platform/i18n/format.ts';
import type { OfficeSummary, Reference } from '#lib/places/schema.ts';
import type { Answers, VisiblePage } from '#lib/procedures/form-logic.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import type { AskedPapers } from './asked-papers.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { PageHeading } from './form-page.tsx';
import { OfficePicker } from './office-picker.tsx';
import { ReviewBehalf } from './review-behalf.tsx';
import { ReviewPapers } from './review-papers.tsx';
import { ReviewSection } from './review-section.tsx';
import type { FormIssues } from './use-issues.ts';
import { useReviewPapers } from './use-review-papers.ts';
import { useSubmit, type SubmitFailure } from './use-submit.ts';

const OFFICE = 'office';
const DECLARATION = 'declaration';

/** All answers once more, where they go, the papers, the declaration, and the button that sends. */
export function ReviewPage({ draft, content, behalf, asked, me, keeper, pages, answers, prefilled, reference, today, issues, onBack, children }: {
  draft: Draft;
  content: ProcedureContent;
  behalf: Behalf | null;
  asked: AskedPapers;
  me: Me;
  keeper: DraftKeeper;
  pages: readonly VisiblePage[];
  /** settled: tidy, computed values added, hidden ones dropped */
  answers: Answers;
  prefilled: readonly string[];
  reference: Reference;
  today: string;
  issues: FormIssues;
  onBack: () => void;
  children: ReactNode;
}) {
  const { t, locale } = useTranslation('apply');
  const { t: forms } = useTranslation('forms');
  const offices = useResource<OfficeSummary[]>('/offices').data;
  const helpedAt = useHelping()?.office;
  const [chosen, setChosen] = useState<string | null>(null);
  const [declared, setDeclared] = useState(false);
  const [tries, setTries] = useState(0);
  const { sending, failure, submit } = useSubmit(draft.id, keeper, locale);
  const reviewed = useReviewPapers(draft.id, content.documents, failure === 'unsaved' ? null : failure);

  // The office of the ward where the person lives, or of whoever helps them, until another one is chosen.
  const office = chosen ?? helpedAt ?? offices?.find(({ wardCode }) => wardCode === me.residenceWardCode)?.code ?? '';
  const officeError = tries > 0 && !office ? t('review.officeNeeded') : undefined;
  const declarationError = tries > 0 && !declared ? t('review.declareNeeded') : undefined;
  const wrong = issues.shown();
  const lacking = tries > 0 ? reviewed.issues : [];

  const refused = failure instanceof ApiProblem && failure.code === 'application.answers-invalid' ? failure : null;
  useEffect(() => {
    if (refused) issues.accept(keeper.state().answers, refused.issues);
    // told once for each refusal, not again when the issues that it told of change
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [refused]);

  const send = () => {
    setTries(tries + 1);
    if (issues.check(keeper.state().answers) && reviewed.issues.length === 0 && office && declared) void submit(office);
  };

  const errors = [
    ...wrong.map((issue) => ({ id: fixId(issue), message: issue.line })),
    ...lacking.map(({ id, line }) => ({ id, message: line })),
    ...(officeError ? [{ id: OFFICE, message: officeError }] : []),
    ...(declarationError ? [{ id: DECLARATION, message: declarationError }] : []),
  ];
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); send(); }} className="grid gap-10">
      <ErrorSummary title={forms('errors.title', { count: errors.length })} errors={errors} attempt={tries + issues.attempt} />
      <div>
        <PageHeading>{t('review.title')}</PageHeading>
        <p className="mt-2 text-quiet">{t('review.lead')}</p>
        {refused && wrong.length > 0 && <div className="mt-4"><Notice kind="warning">{t('review.serverIssues')}</Notice></div>}
      </div>
      <ReviewBehalf draftId={draft.id} behalf={behalf} />
      {pages.map(({ page, fields }) => (
        <ReviewSection key={page.id} draftId={draft.id} pageId={page.id} title={localText(page.title, locale)} issues={issues.shown(page.id).map((issue) => ({ id: fixId(issue), line: issue.line }))}>
          <AnswerList fields={fields} prefilled={prefilled} answers={answers} reference={reference} today={today} />
        </ReviewSection>
      ))}
      <ReviewPapers draftId={draft.id} documents={content.documents} asked={asked} reviewed={reviewed} issues={lacking} />
      {offices ? (
        <OfficePicker
          id={OFFICE} offices={offices} value={office} error={officeError} onChange={setChosen}
          help={content.nonTerritorial ? t('review.officeHelp') : t('review.officeHelpTerritorial')}
        />
      ) : <Skeleton lines={1} label={t('form.loading')} />}
      {me.level === 2 ? (
        <section className="grid gap-5">
          <h2 className="text-lg">{t('review.declaration')}</h2>
          <Checkbox id={DECLARATION} label={t('review.declare')} checked={declared} onChange={setDeclared} error={declarationError} />
        </section>
      ) : (
        <Notice kind="warning" title={t('review.level2')}>{t('review.level2Text', { date: formatDate(draft.expiresAt) })}</Notice>
      )}
      {failure && !refused && <SubmitFailed failure={failure} />}
      <div className="flex flex-wrap-reverse gap-3">
        <Button kind="secondary" onClick={onBack}>{t('form.back')}</Button>
        {me.level === 2 && <Button type="submit" loading={sending} className="max-sm:grow">{sending ? t('review.submitting') : t('review.submit')}</Button>}
      </div>
      {children}
    </form>
  );
}

const fixId = (issue: ExplainedIssue): string => `fix-${issue.id}`;

function SubmitFailed({ failure }: { failure: SubmitFailure }) {
  const { t } = useTranslation('apply');
  const failureText = useFailureText();
  const text = failure === 'unsaved' ? t('review.unsaved') : failure instanceof Unreachable ? t('review.unknown') : failureText(failure);
  return <Notice kind="error" title={t('review.notSent')} live>{text}</Notice>;
}
