'use client';

import { Tag } from '#components/ui/tag.tsx';
import type { Dossier, DossierSupplement } from '#lib/applications/dossier-schema.ts';
import type { Defect } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';
import { useNames, type Names } from './use-names.ts';

/** What was asked for before, and what came of it; the latest first. */
export function PastSupplements({ dossier }: { dossier: Dossier }) {
  const names = useNames(dossier);
  return <ol className="grid gap-5 text-sm">{dossier.supplements.toReversed().map((request) => <Request key={request.round} request={request} names={names} />)}</ol>;
}

function Request({ request, names }: { request: DossierSupplement; names: Names }) {
  const { t } = useTranslation('dossier');
  return (
    <li className="grid gap-1.5">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {t('supplement.round', { round: request.round })}
        {request.answeredAt ? <Tag tone="done">{t('supplement.answered', { at: formatDateTime(request.answeredAt) })}</Tag> : <Tag tone="waiting">{t('supplement.waiting')}</Tag>}
      </p>
      <p className="text-quiet">{t('supplement.by', { name: request.officialName, at: formatDateTime(request.at) })}</p>
      {request.secondReason && <p className="text-quiet">{t('supplement.approvedBy', { name: request.approvedByName ?? '', reason: request.secondReason })}</p>}
      <ul className="grid gap-1.5 border-l-4 border-line pl-3">
        {request.items.map((item) => (
          <li key={item.id}>
            <span className="font-semibold">{item.kind === 'other' ? item.note : names.of(item.kind, item.target)}</span>
            {item.kind !== 'other' && <span className="block text-quiet">{t(`defect.${item.reasonCode as Defect}`)}{item.note && `: ${item.note}`}</span>}
            {item.answer && <span className="block whitespace-pre-line">{t('supplement.answer', { text: item.answer })}</span>}
          </li>
        ))}
      </ul>
    </li>
  );
}
