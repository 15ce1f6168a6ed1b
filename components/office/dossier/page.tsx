'use client';

import { useEffect, type ReactNode } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { ApiProblem } from '#components/api/problem.ts';
import { useEvents } from '#components/api/use-events.ts';
import { useResource } from '#components/api/use-resource.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { FileSearchIcon } from '#components/ui/icons.ts';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Reference } from '#lib/places/schema.ts';
import { DossierLock } from '../dossier-lock.tsx';
import { ForRoles } from '../for-roles.tsx';
import { HANDLERS } from '../places.ts';
import { useQuery } from '../use-query.ts';
import { DossierView } from './view.tsx';

/** One dossier: what was stated, what is needed, what happened, and what can be done with it now. */
export function DossierPage() {
  const { t } = useTranslation('office');
  const code = useQuery().get('code');
  return (
    <ForRoles roles={HANDLERS} page="dossier">
      {(official) => (code
        // Another dossier is another page: nothing of the one before may stay.
        ? <LoadedDossier key={code} code={code} official={official.fullName} />
        : <NoDossier title={t('dossier.title')}><EmptyState icon={FileSearchIcon} title={t('dossier.noCode')} action={<ToInbox />} /></NoDossier>)}
    </ForRoles>
  );
}

/** What stands in the place of a dossier: on its way, not found, failed. */
function NoDossier({ title, children }: { title: string; children: ReactNode }) {
  return <div className="grid grid-cols-1 gap-5"><h1 className="text-2xl">{title}</h1>{children}</div>;
}

function ToInbox() {
  const { t, locale } = useTranslation('office');
  return <ButtonLink kind="secondary" href={`/${locale}/office/inbox`}>{t('dossier.back')}</ButtonLink>;
}

/** Working time runs on while a page stays open; the server counts it. */
const COUNT_AGAIN_MS = 5 * 60_000;

function LoadedDossier({ code, official }: { code: string; official: string }) {
  const { t } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const dossier = useResource<Dossier>(`/office/applications/${encodeURIComponent(code)}`);
  const reference = useResource<Reference>('/reference');
  const { refresh: reread } = dossier;
  useEffect(() => {
    const timer = setInterval(reread, COUNT_AGAIN_MS);
    return () => clearInterval(timer);
  }, [reread]);
  useEvents((change) => { if (change.topic === 'application' && change.ref === code) dossier.refresh(); }, dossier.refresh);

  if (dossier.data && reference.data) {
    return (
      <div className="grid grid-cols-1 gap-5">
        <DossierLock code={code} />
        <DossierView dossier={dossier.data} reference={reference.data} official={official} onStale={dossier.refresh} unread={dossier.failure !== undefined} />
      </div>
    );
  }
  const { failure, refresh, loading } = dossier.data ? reference : dossier;
  const missing = failure instanceof ApiProblem && failure.status === 404;
  return (
    <NoDossier title={code}>
      {missing ? <EmptyState icon={FileSearchIcon} title={t('dossier.notFound')} action={<ToInbox />}>{t('dossier.notFoundText')}</EmptyState>
        : failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} />
        : <Skeleton lines={5} label={common('state.loading')} />}
    </NoDossier>
  );
}
