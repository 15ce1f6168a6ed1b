'use client';

import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { RequiredDocument } from '#lib/procedures/model.ts';

const GROUPS = [
  { title: 'review.papersScan', online: ['scan'] },
  { title: 'review.papersOriginal', online: ['original'] },
  { title: 'review.papersState', online: ['vneid', 'shared-data'] },
  { title: 'review.papersForm', online: ['eform'] },
] as const satisfies readonly { title: string; online: readonly RequiredDocument['online'][] }[];

/** Papers that the person has to send or bring, as opposed to what the state has already. */
export function papersToBring(documents: readonly RequiredDocument[]): readonly RequiredDocument[] {
  return documents.filter(({ online }) => online === 'scan' || online === 'original');
}

/** The papers of a dossier by what the person has to do about them. */
export function Papers({ documents, heading: Heading = 'h3' }: { documents: readonly RequiredDocument[]; heading?: 'h2' | 'h3' | 'h4' }) {
  const { t } = useTranslation('apply');
  return (
    <div className="grid gap-5">
      {GROUPS.map(({ title, online }) => {
        const papers = documents.filter((document) => (online as readonly string[]).includes(document.online));
        return papers.length > 0 && (
          <div key={title}>
            <Heading className="text-base font-semibold">{t(title)}</Heading>
            <PaperList documents={papers} />
          </div>
        );
      })}
    </div>
  );
}

export function PaperList({ documents }: { documents: readonly RequiredDocument[] }) {
  const { t, locale } = useTranslation('apply');
  return (
    <ul className="mt-1 list-disc space-y-1 pl-6">
      {documents.map((document) => (
        <li key={document.id}>
          {localText(document.name, locale)}
          {!document.required && <span className="text-quiet"> ({t('review.ifAny')})</span>}
          {document.note && <span className="block text-sm text-quiet">{localText(document.note, locale)}</span>}
        </li>
      ))}
    </ul>
  );
}
