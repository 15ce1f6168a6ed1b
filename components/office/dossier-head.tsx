'use client';

import type { ReactNode, Ref } from 'react';
import { groupPersonalId } from '#components/forms/answer-text.ts';
import type { Dossier } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { Due, Moment, StatusTag } from './tags.tsx';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-quiet">{name}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}

/** The head of a dossier: what it is, whose, where it stands, and when it is due. */
export function DossierHead({ dossier, now, titleRef }: { dossier: Dossier; now: number; titleRef: Ref<HTMLHeadingElement> }) {
  const { t, locale } = useTranslation('office');
  return (
    <header className="grid gap-4">
      <div>
        <p className="text-sm text-quiet">
          <span className="font-semibold text-ink select-all">{dossier.code}</span> · {t('dossier.procedureCode', { code: dossier.procedureCode })}
        </p>
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 ref={titleRef} tabIndex={-1} className="text-2xl">{localText(dossier.procedureName, locale)}</h1>
          <StatusTag status={dossier.status} />
        </div>
      </div>
      <dl className="grid gap-x-8 gap-y-3 rounded-lg border border-line bg-surface px-5 py-4 text-sm sm:grid-cols-2 xl:grid-cols-4">
        <Fact name={t('dossier.applicant')}>{dossier.applicantName}</Fact>
        <Fact name={t('dossier.personalId')}>{groupPersonalId(dossier.applicantPersonalId)}</Fact>
        <Fact name={t('dossier.submitted')}><Moment at={dossier.submittedAt} now={now} /></Fact>
        <Fact name={t('dossier.due')}><Due dossier={dossier} now={now} /></Fact>
      </dl>
    </header>
  );
}
