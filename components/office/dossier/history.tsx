'use client';

import type { Tone } from '#components/ui/tag.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import type { Action } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, localText } from '#lib/platform/i18n/format.ts';

const TONES: Record<Action, Tone> = {
  submit: 'neutral', intake: 'active', accept: 'active', refuse: 'refused', 'request-supplement': 'paused', 'request-supplement-again': 'paused', 'answer-supplement': 'active', supplement: 'active',
  begin: 'active', forward: 'active', 'send-back': 'waiting', 'require-payment': 'paused', pay: 'active', stop: 'paused', resume: 'active', extend: 'late', withdraw: 'neutral', approve: 'done', return: 'done',
};

/** What happened to the dossier, the latest first, with who and when. */
export function DossierHistory({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('dossier');
  const { t: office } = useTranslation('office');
  return (
    <Timeline
      label={office('dossier.history')}
      items={dossier.history.toReversed().map((entry) => ({
        id: `${entry.action}-${entry.at}`, title: t(`history.${entry.action}`), time: formatDateTime(entry.at), tone: TONES[entry.action],
        text: <Entry entry={entry} dossier={dossier} />,
      }))}
    />
  );
}

function Entry({ entry, dossier }: { entry: Dossier['history'][number]; dossier: Dossier }) {
  const { t, locale } = useTranslation('dossier');
  const { t: applications } = useTranslation('applications');
  const step = entry.step === null ? undefined : dossier.steps[entry.step];
  const who = entry.by === 'applicant' ? t('history.byApplicant', { name: dossier.applicantName }) : entry.by === 'system' ? t('history.bySystem') : (entry.officialName ?? t('history.byOffice'));
  return (
    <div className="text-sm">
      <p>{who}</p>
      {step && <p className="text-quiet">{t('history.toStep', { step: localText(step.name, locale) })}</p>}
      {entry.dueAt && <p className="text-quiet">{t('history.newDue', { due: formatDateTime(entry.dueAt) })}</p>}
      {entry.reasonCode && <p className="mt-1 font-semibold">{applications(`refusal.${entry.reasonCode}`)}</p>}
      {entry.note && <p className="mt-1 whitespace-pre-line">{entry.note}</p>}
    </div>
  );
}
