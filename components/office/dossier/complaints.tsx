'use client';

import { Tag } from '#components/ui/tag.tsx';
import type { DossierComplaint } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';
import { useOfficial } from '../use-official.ts';
import { AnswerForm } from './answer-form.tsx';

/** What the applicant complained of; a leader answers it, once. */
export function Complaints({ code, official, complaints, onAnswered }: { code: string; official: string; complaints: readonly DossierComplaint[]; onAnswered: () => void }) {
  const { t } = useTranslation('dossier');
  const mayAnswer = useOfficial()?.roles.includes('approver') ?? false;
  return (
    <ol className="grid gap-5 text-sm">
      {complaints.map(({ id, at, text, answer, answeredByName, answeredAt }) => (
        <li key={id} className="grid gap-2 border-l-4 border-line pl-3">
          <p className="whitespace-pre-line" lang="vi">{text}</p>
          <p className="text-quiet">{t('complaints.by', { at: formatDateTime(at) })}</p>
          {answer !== null && answeredAt ? (
            <>
              <p className="font-semibold whitespace-pre-line" lang="vi">{answer}</p>
              <p className="text-quiet">{t('complaints.answered', { name: answeredByName ?? '', at: formatDateTime(answeredAt) })}</p>
            </>
          ) : mayAnswer ? (
            <AnswerForm
              id={id} path={`/office/applications/${encodeURIComponent(code)}/complaints/${id}/answer`} official={official} onAnswered={onAnswered}
              words={{ label: t('complaints.answer'), help: t('complaints.answerHelp'), missing: t('complaints.answerMissing'), send: t('complaints.send') }}
            />
          ) : <Tag tone="waiting">{t('complaints.waiting')}</Tag>}
        </li>
      ))}
    </ol>
  );
}
