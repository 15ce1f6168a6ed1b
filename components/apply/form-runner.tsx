'use client';

import { useEffect, useState } from 'react';
import { part } from '#components/api/part.ts';
import { findIssues, withoutEmptyRows } from '#components/forms/find-issues.ts';
import { useMe } from '#components/session/me.tsx';
import { SignInLink } from '#components/session/sign-in-link.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { EmptyState } from '#components/ui/states.tsx';
import type { Draft } from '#lib/applications/schema.ts';
import type { Me } from '#lib/identity/schema.ts';
import { localDate } from '#lib/platform/clock.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { Reference } from '#lib/places/schema.ts';
import { formContext } from '#lib/procedures/form-context.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import { allFields, computedOf, followPrefill, holds, settle, type Answers } from '#lib/procedures/form-logic.ts';
import { sameAnswer } from './answers-differ.ts';
import { askedPapers, asksPapers } from './asked-papers.ts';
import { FormPage } from './form-page.tsx';
import { FormSteps, type FlowPage } from './form-steps.tsx';
import { FOR_WHOM, goTo, keptPage, PAPERS, REVIEW, usePlace } from './place.ts';
import { SaveStatus } from './save-status.tsx';
import { useDraftKeeper } from './use-draft-keeper.ts';
import { useIssues } from './use-issues.ts';

const forWhom = part(() => import('./for-whom-page.tsx').then((module) => module.ForWhomPage));
const papers = part(() => import('./papers-page.tsx').then((module) => module.PapersPage));
const review = part(() => import('./review-page.tsx').then((module) => module.ReviewPage));
const conflict = part(() => import('./conflict-dialog.tsx').then((module) => module.ConflictDialog));

/**
 * A form being filled in: shows the page that the address names, keeps the answers, leads on and back. Around the form's
 * own pages stand the question for whom it is, the papers, and the review.
 */
export function FormRunner({ draft, reference, content, me }: { draft: Draft; reference: Reference; content: ProcedureContent; me: Me }) {
  const { t, locale } = useTranslation('apply');
  const { t: paperWords } = useTranslation('papers');
  const session = useMe();
  const place = usePlace();
  const { keeper, state } = useDraftKeeper(draft, me);
  const [postponed, setPostponed] = useState(false);
  const [behalf, setBehalf] = useState(draft.behalf);

  const form = draft.form as FormDefinition;
  const today = localDate();
  const rules = formContext(reference, today);
  const { pages, answers } = settle(form, state.answers, today);
  const asked = askedPapers(content.documents, behalf);
  const flow: FlowPage[] = [
    { id: FOR_WHOM, label: t('forWhom.title') },
    ...pages.map(({ page }) => ({ id: page.id, label: localText(page.title, locale) })),
    ...(asksPapers(asked) ? [{ id: PAPERS, label: paperWords('title') }] : []),
    { id: REVIEW, label: t('review.title') },
  ];
  const ids = flow.map(({ id }) => id);
  const firstPageId = pages[0]?.page.id ?? REVIEW;
  // The server keeps "review" for all that comes after the form: whoever comes back sees the papers first.
  const wanted = place.pageId ?? (state.pageId === REVIEW && ids.includes(PAPERS) ? PAPERS : state.pageId);
  const pageId = ids.includes(wanted) ? wanted : firstPageId;
  const prefilled = fromVneid(form, draft.facts, answers, today);
  const index = ids.indexOf(pageId);
  const current = pages.find(({ page }) => page.id === pageId);
  const [reached, setReached] = useState(index);
  if (index > reached) setReached(index);
  const issues = useIssues(form, state.answers, rules);
  const shown = issues.shown(pageId === REVIEW ? undefined : pageId);

  const show = (next: string, options?: { replace: boolean }) => goTo({ draftId: draft.id, pageId: next, fromReview: false }, options);

  useEffect(() => {
    for (const ahead of [papers, review, conflict]) ahead.ahead();
  }, []);
  useEffect(() => {
    // The address always names the page, or the browser's back button would leave the form.
    if (place.pageId !== pageId) goTo({ ...place, pageId }, { replace: true });
    keeper.goTo(keptPage(pageId, firstPageId));
  }, [keeper, place, pageId, firstPageId]);

  const title = flow[index]?.label ?? '';
  useEffect(() => {
    nameDocument(`${shown.length > 0 ? t('form.errorTitle', { title }) : title} · ${localText(draft.procedureName, locale)}`);
  }, [t, title, shown.length, draft.procedureName, locale]);

  const change = (key: string, value: unknown) => {
    const next = followPrefill(form, state.answers, { ...state.answers, [key]: value }, draft.facts, today);
    keeper.change(next);
    issues.prune(next, key);
  };

  const onwards = () => show(place.fromReview ? REVIEW : (ids[index + 1] ?? REVIEW));
  const next = () => {
    const tidied = withoutEmptyRows(current?.fields ?? [], state.answers);
    if (tidied !== state.answers) keeper.change(tidied);
    if (!issues.check(tidied, pageId)) return;
    // Back to the review page after a change, unless the change raised new questions.
    const open = place.fromReview ? pages.slice(pages.findIndex(({ page }) => page.id === pageId) + 1).find(({ page }) => findIssues(form, tidied, rules, page.id).length > 0) : undefined;
    if (open) goTo({ draftId: draft.id, pageId: open.page.id, fromReview: true });
    else onwards();
  };
  const back = () => {
    const before = ids[index - 1];
    if (before) show(before);
    else goTo({ draftId: null, pageId: null, fromReview: false });
  };

  if (state.status === 'gone') {
    return (
      <EmptyState title={t('form.gone')} action={<ButtonLink href={`/${locale}/applications`}>{t('form.toApplications')}</ButtonLink>}>
        {t('form.goneText')}
      </EmptyState>
    );
  }
  const nextLabel = place.fromReview ? t('form.toReview') : t('form.next');
  const status = <SaveStatus state={state} onChoose={() => setPostponed(false)} />;
  return (
    <div className="grid gap-6 lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-12">
      <div className="lg:sticky lg:top-6 lg:self-start">
        <p className="mb-3 text-sm font-semibold text-quiet">{localText(draft.procedureName, locale)}</p>
        <FormSteps pages={flow} currentId={pageId} reached={reached} onSelect={show} isComplete={(id) => !pages.some(({ page }) => page.id === id) || findIssues(form, state.answers, rules, id).length === 0} />
      </div>
      <div className="max-w-reading min-w-0">
        {(state.status === 'signed-out' || session.state === 'anonymous') && <SessionEnded />}
        {state.updatedElsewhere && <div className="mb-6"><Notice live>{t('save.updated')}</Notice></div>}
        {current ? (
          <FormPage
            key={pageId} page={current.page} fields={current.fields} issues={shown} attempt={issues.attempt}
            scope={{ form, answers: asTyped(form, state.answers, answers), prefilled, reference, today }}
            nextLabel={nextLabel} onChange={change} onBack={back} onNext={next}
          >
            {status}
          </FormPage>
        ) : pageId === FOR_WHOM ? (
          <forWhom.Part draftId={draft.id} behalf={behalf} today={today} nextLabel={nextLabel} onBack={back} onSaved={(said) => { setBehalf(said); onwards(); }}>
            {status}
          </forWhom.Part>
        ) : pageId === PAPERS ? (
          <papers.Part draftId={draft.id} documents={content.documents} asked={asked} nextLabel={nextLabel} onBack={back} onNext={onwards}>
            {status}
          </papers.Part>
        ) : (
          <review.Part
            draft={draft} content={content} behalf={behalf} asked={asked} me={me} keeper={keeper} pages={pages} answers={answers} prefilled={[...prefilled]}
            reference={reference} today={today} issues={issues} onBack={back}
          >
            {status}
          </review.Part>
        )}
      </div>
      {state.theirs && (
        <conflict.Part
          open={!postponed} form={form} mine={state.answers} theirs={state.theirs} reference={reference}
          onMine={() => void keeper.keepMine()} onTheirs={() => keeper.takeTheirs()} onLater={() => setPostponed(true)}
        />
      )}
    </div>
  );
}

/** The title that tabs, the history and screen readers show; the prerendered one knows no page of the form. */
function nameDocument(title: string): void {
  document.title = title;
}

/**
 * What the boxes show: every answer as it is typed, a space at its end and an empty new row included, and the computed
 * values, which nobody types.
 */
function asTyped(form: FormDefinition, typed: Answers, settled: Answers): Answers {
  const computed = allFields(form).filter(computedOf).map(({ key }) => [key, settled[key]]);
  return { ...typed, ...Object.fromEntries(computed) };
}

/** The keys whose answer is what VNeID says; an answer that the person changed, or that only looks alike, is not. */
function fromVneid(form: FormDefinition, facts: Answers, answers: Answers, today: string): ReadonlySet<string> {
  const belongs = allFields(form).filter(({ prefillIf }) => !prefillIf || holds(prefillIf, (key) => answers[key], today));
  return new Set(belongs.map(({ key }) => key).filter((key) => facts[key] !== undefined && sameAnswer(answers[key], facts[key])));
}

function SessionEnded() {
  const { t } = useTranslation('apply');
  const { t: common } = useTranslation('common');
  return (
    <div className="mb-6">
      <Notice kind="warning" title={t('session.title')} live>
        <p className="mb-3">{t('session.text')}</p>
        <SignInLink>{common('session.signInVneid')}</SignInLink>
      </Notice>
    </div>
  );
}
