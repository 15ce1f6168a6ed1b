'use client';

import { useEffect, useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { part } from '#components/api/part.ts';
import { ApiProblem, Unreachable } from '#components/api/problem.ts';
import { useResource } from '#components/api/use-resource.ts';
import { useApplicant } from '#components/help/use-helping.ts';
import { refreshMe } from '#components/session/me.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import type { Draft } from '#lib/applications/schema.ts';
import type { Me } from '#lib/identity/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Reference } from '#lib/places/schema.ts';
import type { PublishedProcedure } from '#lib/procedures/model.ts';
import { forgetOldDrafts, personKey } from './device-store.ts';
import { usePlace } from './place.ts';
import { SignInFirst } from './sign-in-first.tsx';

const start = part(() => import('./start-page.tsx').then((module) => module.StartPage));
const runner = part(() => import('./form-runner.tsx').then((module) => module.FormRunner));

/** Applying for one procedure, from the start to the button that sends. The address says where one is. */
export function ApplyFlow({ code }: { code: string }) {
  const { t } = useTranslation('apply');
  const session = useApplicant();
  const { draftId } = usePlace();
  // A session that ends in the middle must not take the form away: the last person who was signed in stays.
  const [me, setMe] = useState<Me | null>(null);
  if (session.state === 'signed-in' && session.me !== me) setMe(session.me);
  useEffect(() => forgetOldDrafts(), []);
  // Fetched beside the answer to who is signed in, not after it.
  useEffect(() => (draftId ? runner.ahead() : start.ahead()), [draftId]);

  if (session.state === 'loading') return <Skeleton lines={4} label={t('form.loading')} />;
  if (draftId && me) return <OpenDraft key={`${draftId} ${personKey(me)}`} code={code} draftId={draftId} me={me} />;
  if (session.state === 'unreachable') return <FailureState failure={new Unreachable('no answer to who is signed in')} onRetry={() => void refreshMe()} />;
  if (draftId) return <SignInFirst title={t('start.returnTitle')} text={t('start.returnText')} />;
  return <start.Part code={code} me={session.state === 'signed-in' ? session.me : null} />;
}

/** Reads the draft and what its form needs, then lets it run. */
function OpenDraft({ code, draftId, me }: { code: string; draftId: string; me: Me }) {
  const { t, locale } = useTranslation('apply');
  const draft = useResource<Draft>(`/drafts/${encodeURIComponent(draftId)}`);
  const reference = useResource<Reference>('/reference');
  const procedure = useResource<PublishedProcedure>(`/procedures/${code}`);
  if (draft.data && reference.data && procedure.data) return <runner.Part draft={draft.data} reference={reference.data} content={procedure.data.content} me={me} />;
  const failure = draft.failure ?? reference.failure ?? procedure.failure;
  if (!failure) return <Skeleton lines={5} label={t('form.loading')} />;
  if (failure instanceof ApiProblem && failure.status === 401) return <SignInFirst title={t('start.returnTitle')} text={t('start.returnText')} />;
  if (failure instanceof ApiProblem && failure.code === 'draft.not-found') {
    return (
      <EmptyState title={t('form.gone')} action={<ButtonLink href={`/${locale}/applications`}>{t('form.toApplications')}</ButtonLink>}>
        {t('form.goneText')}
      </EmptyState>
    );
  }
  const retry = () => { draft.refresh(); reference.refresh(); procedure.refresh(); };
  return <FailureState failure={failure} onRetry={retry} retrying={draft.loading || reference.loading || procedure.loading} />;
}
