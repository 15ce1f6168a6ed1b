'use client';

import type { ReactNode, Ref } from 'react';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate, formatMoney, localText } from '#lib/platform/i18n/format.ts';
import { groupPersonalId } from '#lib/procedures/form-answer-text.ts';
import { Moment, StatusTag } from '../tags.tsx';
import { DossierClock } from './clock.tsx';
import { ProcessSteps } from './process-steps.tsx';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The head of a dossier: what it is, whose, where it stands, who has it, and how much time is left. */
export function DossierHead({ dossier, now, titleRef }: { dossier: Dossier; now: number; titleRef: Ref<HTMLHeadingElement> }) {
  const { t, locale } = useTranslation('dossier');
  const { t: office } = useTranslation('office');
  const { behalf, fee, inside } = dossier;
  const channel = dossier.channel === 1 ? 'facts.channel1' : dossier.channel === 3 ? 'facts.channel3' : 'facts.channel2';
  return (
    <header className="grid gap-4">
      <div>
        <p className="text-sm text-quiet">
          <span className="font-semibold text-ink select-all">{dossier.code}</span> · {office('dossier.procedureCode', { code: dossier.procedureCode })}
        </p>
        <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 ref={titleRef} tabIndex={-1} className="text-2xl">{localText(dossier.procedureName, locale)}</h1>
          <StatusTag status={dossier.status} />
        </div>
      </div>
      <dl className="grid gap-x-8 gap-y-3 rounded-lg border border-line bg-surface px-5 py-4 text-sm sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-6">
        <Fact name={office('dossier.applicant')}>
          <span className="block font-semibold">{dossier.applicantName}</span>
          <span className="block">{groupPersonalId(dossier.applicantPersonalId)}</span>
        </Fact>
        {behalf && (
          <Fact name={t('facts.behalf')}>
            <span className="block font-semibold">{behalf.fullName}</span>
            <span className="block">{formatDate(behalf.birthDate)} · {t(`facts.behalfKind.${behalf.kind}`)}</span>
            {behalf.personalId && <span className="block">{groupPersonalId(behalf.personalId)}</span>}
          </Fact>
        )}
        <Fact name={t('clock.title')}><DossierClock dossier={dossier} /></Fact>
        <Fact name={office('dossier.submitted')}>
          <Moment at={dossier.submittedAt} now={now} />
          <span className="text-quiet">{t(channel)}</span>
        </Fact>
        {inside && <Fact name={t('facts.holder')}><span className="font-semibold">{inside.assignee?.name ?? t('facts.nobody')}</span></Fact>}
        <Fact name={t('facts.fee')}>
          {fee.amountVnd > 0 && <span className="block font-semibold">{formatMoney(fee.amountVnd, locale)}</span>}
          {isFeeState(fee.state) && t(`facts.feeState.${fee.state}`)}
        </Fact>
        <Fact name={t('facts.delivery')}>
          <span className="block font-semibold">{t(`facts.deliveryWay.${dossier.delivery.way}`)}</span>
          {dossier.delivery.address && <span className="block">{dossier.delivery.address.name}, {dossier.delivery.address.street}</span>}
        </Fact>
      </dl>
      <ProcessSteps dossier={dossier} />
    </header>
  );
}

const FEE_STATES = ['none', 'due', 'paid', 'waived', 'refund-due', 'refunded'] as const;
const isFeeState = (state: string): state is (typeof FEE_STATES)[number] => (FEE_STATES as readonly string[]).includes(state);
