'use client';

import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { Text } from '#lib/platform/text.ts';
import type { PublishedProcedure } from '#lib/procedures/model.ts';

/** What to bring for the linked procedure; the identity card in any case. */
export function PapersToBring({ procedure, applicationCode }: { procedure: PublishedProcedure | null; applicationCode: string | null }) {
  const papers = procedure?.content.documents.filter(({ form, required }) => form !== 'eform' && required).map(({ name }) => name) ?? [];
  return <PaperNames papers={papers} applicationCode={applicationCode} />;
}

/** Papers by name, as a list. */
export function PaperNames({ papers, applicationCode }: { papers: readonly Text[]; applicationCode: string | null }) {
  const { t, locale } = useTranslation('queue');
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('book.papers')}</h2>
      {applicationCode && <p className="mb-1 text-quiet">{t('book.application', { code: applicationCode })}</p>}
      <ul className="list-disc space-y-1 pl-6">
        {papers.map((paper) => <li key={paper.vi}>{localText(paper, locale)}</li>)}
        <li>{t('book.papersId')}</li>
      </ul>
    </section>
  );
}
