'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Dossier, Opinion } from '#lib/applications/dossier-schema.ts';
import { PAUSED, RUNNING, type StatusCode } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, localText } from '#lib/platform/i18n/format.ts';
import { useOfficial } from '../../use-official.ts';
import { AskOpinionDialog } from './ask-dialog.tsx';

/** What other offices were asked about this dossier, and what they said. */
export function Opinions({ dossier, official, opinions, now, onAsked }: { dossier: Dossier; official: string; opinions: readonly Opinion[]; now: number; onAsked: () => void }) {
  const { t } = useTranslation('dossier');
  const [asking, setAsking] = useState(false);
  const roles = useOfficial()?.roles ?? [];
  const status = dossier.status as StatusCode;
  const canAsk = dossier.acceptedAt !== null && (RUNNING.has(status) || PAUSED.has(status)) && (roles.includes('specialist') || roles.includes('approver'));
  return (
    <div className="grid justify-items-start gap-4 text-sm">
      {opinions.length === 0 ? <p>{t('opinions.none')}</p> : <ol className="grid gap-4">{opinions.map((opinion) => <Asked key={opinion.id} opinion={opinion} now={now} />)}</ol>}
      {canAsk && <Button kind="secondary" compact onClick={() => setAsking(true)}>{t('opinions.ask')}</Button>}
      {asking && <AskOpinionDialog dossier={dossier} official={official} onClose={() => setAsking(false)} onSettled={() => { setAsking(false); onAsked(); }} />}
    </div>
  );
}

function Asked({ opinion, now }: { opinion: Opinion; now: number }) {
  const { t, locale } = useTranslation('dossier');
  const late = opinion.answer === null && Date.parse(opinion.dueAt) < now;
  return (
    <li className="border-l-4 border-line pl-3">
      <p className="font-semibold">{localText(opinion.officeName, locale)}</p>
      <p className="text-quiet">{t('opinions.asked', { name: opinion.askedByName, at: formatDateTime(opinion.askedAt) })}</p>
      <p className="mt-1 whitespace-pre-line" lang="vi">{opinion.question}</p>
      {opinion.answer === null ? (
        <p className="mt-1 flex flex-wrap items-center gap-2">
          <Tag tone={late ? 'late' : 'waiting'}>{t(late ? 'opinions.late' : 'opinions.waiting')}</Tag>
          <span className="text-quiet">{t('opinions.due', { due: formatDateTime(opinion.dueAt) })}</span>
        </p>
      ) : (
        <>
          <p className="mt-1 font-semibold whitespace-pre-line" lang="vi">{opinion.answer}</p>
          {opinion.answeredAt && <p className="text-quiet">{t('opinions.answered', { name: opinion.answeredByName ?? '', at: formatDateTime(opinion.answeredAt) })}</p>}
        </>
      )}
    </li>
  );
}
