'use client';

import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { api } from '#components/api/api.ts';
import { FailureState } from '#components/api/failure.tsx';
import { useAction } from '#components/api/use-action.ts';
import { useEvents } from '#components/api/use-events.ts';
import { useKept } from '#components/api/use-kept.ts';
import { useResource } from '#components/api/use-resource.ts';
import { useIssues } from '#components/apply/use-issues.ts';
import { findIssues } from '#components/forms/find-issues.ts';
import { FormScopeProvider } from '#components/forms/form-scope.tsx';
import { usePapers } from '#components/papers/use-papers.ts';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import type { AnswerSupplement, SupplementView } from '#lib/applications/holder-schema.ts';
import type { Application } from '#lib/applications/schema.ts';
import type { PaperView } from '#lib/documents/schema.ts';
import { localDate } from '#lib/platform/clock.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { Reference } from '#lib/places/schema.ts';
import { formContext } from '#lib/procedures/form-context.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import { SupplementItem, type Item, type Written } from './supplement-item.tsx';

/** Everything that is missing or wrong in a dossier, answered in place and sent at once. */
export function Supplement({ code }: { code: string }) {
  const { t: common } = useTranslation('common');
  const { t, locale } = useTranslation('holder');
  const dossier = useResource<Application>(`/applications/${encodeURIComponent(code)}`);
  const reference = useResource<Reference>('/reference');
  useEvents(({ topic, ref }) => { if (topic === 'application' && ref === code) dossier.refresh(); }, dossier.refresh);
  const failed = dossier.failure ?? reference.failure;
  if (!dossier.data || !reference.data) {
    return failed ? <FailureState failure={failed} onRetry={() => { dossier.refresh(); reference.refresh(); }} /> : <Skeleton lines={6} label={common('state.loading')} />;
  }
  const request = dossier.data.supplements.findLast(({ answeredAt }) => answeredAt === null);
  const own = `/${locale}/applications/${code}`;
  return (
    <div className="grid gap-8">
      <PageTitle back={{ href: own, label: t('back') }} eyebrow={code} lead={request && t('supplement.lead', { count: request.items.length })}>{t('supplement.title')}</PageTitle>
      {request
        ? <SupplementForm key={request.round} application={dossier.data} request={request} reference={reference.data} onStale={dossier.refresh} />
        : <Notice kind="success" title={t('supplement.nothing')}><p className="mt-3"><ButtonLink kind="secondary" href={own}>{t('back')}</ButtonLink></p></Notice>}
    </div>
  );
}

function SupplementForm({ application, request, reference, onStale }: { application: Application; request: SupplementView; reference: Reference; onStale: () => void }) {
  const { t, locale } = useTranslation('holder');
  const router = useRouter();
  const form = application.form as FormDefinition;
  const today = localDate();
  const { value: written, change, forget } = useKept<Written>(`supplement:${application.code}:${request.round}`, { answers: {}, words: {} });
  const base = `/applications/${application.code}`;
  const papers = usePapers(base);
  const givenFor = (item: Item): readonly PaperView[] => papers.givenFor(item.target ?? '', item.id);
  const answers = { ...application.answers, ...written.answers };
  const rules = formContext(reference, today);
  const issues = useIssues(form, answers, rules);
  const [attempt, setAttempt] = useState(0);
  const waiting = request.items.filter((item) => !isAnswered(item, written, givenFor(item).length > 0));
  const send = useAction(
    (body: AnswerSupplement, idempotencyKey) => api('POST', `/applications/${application.code}/supplement`, body, { idempotencyKey }),
    () => { forget(); router.replace(`/${locale}/applications/${application.code}?supplemented=1`); },
    { leaves: true, refused: onStale },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (waiting.length > 0) return;
    const asked = request.items.flatMap(({ kind, target }) => (kind === 'field' && target !== null ? [target] : []));
    // what else may be wrong by now (an age that has passed a limit) is not what was asked about
    const found = findIssues(form, answers, rules).filter(({ path }) => asked.includes(String(path[0])));
    issues.accept(answers, found);
    if (found.length > 0) return;
    const changed = Object.fromEntries(asked.map((key) => [key, answers[key]]));
    send.run({ revision: application.revision, answers: changed, words: written.words });
  };
  const shown = issues.shown();
  const errors = new Map(shown.map((issue) => [issue.path.join('.'), issue.what]));
  const scope = {
    form, answers, prefilled: new Set<string>(), reference, today,
    errorAt: (path: readonly (string | number)[]) => errors.get(path.join('.')),
    hasErrorUnder: (path: readonly (string | number)[]) => [...errors.keys()].some((key) => `${key}.`.startsWith(`${path.join('.')}.`)),
  };
  return (
    <FormScopeProvider value={scope}>
      <form noValidate onSubmit={submit} className="grid gap-8">
        {attempt > 0 && <ErrorSummary title={t('supplement.errors')} attempt={attempt} errors={[...waiting.map((item) => ({ id: `item-${item.id}`, message: t('supplement.itemWaits', { name: nameOf(item, application, locale) || t('supplement.other') }) })), ...shown.map(({ id, line }) => ({ id, message: line }))]} />}
        {request.note && <Notice kind="info" title={t('supplement.words')}><p lang="vi" className="whitespace-pre-line">{request.note}</p></Notice>}
        <ol className="grid gap-8">
          {request.items.map((item, index) => (
            <SupplementItem
              key={item.id} item={item} number={index + 1} of={request.items.length} application={application} name={nameOf(item, application, locale)} answers={answers} written={written}
              wrong={attempt > 0 && waiting.includes(item)} onWrite={change} given={givenFor(item)} onPapers={papers.refresh}
            />
          ))}
        </ol>
        <ActionFailed title={t('supplement.failed')} failure={send.failure} />
        <div className="grid gap-3">
          <Button type="submit" wide loading={send.busy}>{t('supplement.send')}</Button>
          <p className="text-sm text-quiet">{application.clock.pausedAt ? t('supplement.clock') : t('supplement.notYet')}</p>
        </div>
      </form>
    </FormScopeProvider>
  );
}

function isAnswered(item: Item, written: Written, given: boolean): boolean {
  if (item.kind === 'paper') return given;
  if (item.kind === 'field') return written.answers[item.target ?? ''] !== undefined;
  return Boolean(written.words[item.id]?.trim());
}

function nameOf(item: Item, application: Application, locale: 'vi' | 'en'): string {
  if (item.kind === 'paper') {
    const paper = (application.content as { documents: readonly { id: string; name: { vi: string; en: string } }[] }).documents.find(({ id }) => id === item.target);
    return paper ? localText(paper.name, locale) : (item.target ?? '');
  }
  const field = (application.form as FormDefinition).pages.flatMap(({ fields }) => fields).find(({ key }) => key === item.target);
  return field ? localText(field.label, locale) : '';
}
