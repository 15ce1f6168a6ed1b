'use client';

import type { Tone } from '#components/ui/tag.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import type { Dossier } from '#lib/applications/schema.ts';
import type { Action } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';

const TONES: Record<Action, Tone> = { submit: 'neutral', accept: 'active', refuse: 'refused' };

/** What happened to the dossier, the latest first, with who and when. */
export function DossierHistory({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('office');
  const { t: applications } = useTranslation('applications');
  return (
    <Timeline
      label={t('dossier.history')}
      items={dossier.history.toReversed().map((entry) => ({
        id: `${entry.action}-${entry.at}`,
        title: t(`history.${entry.action}`),
        time: formatDateTime(entry.at),
        tone: TONES[entry.action],
        text: (
          <div className="text-sm">
            <p>{entry.by === 'applicant' ? t('history.byApplicant', { name: dossier.applicantName }) : (entry.officialName ?? t('history.byOffice'))}</p>
            {entry.reasonCode && <p className="mt-1 font-semibold">{applications(`refusal.${entry.reasonCode}`)}</p>}
            {entry.note && <p className="mt-1 whitespace-pre-line">{entry.note}</p>}
          </div>
        ),
      }))}
    />
  );
}
