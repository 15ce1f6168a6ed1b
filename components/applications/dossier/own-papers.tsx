'use client';

import { useResource } from '#components/api/use-resource.ts';
import { FailureState } from '#components/api/failure.tsx';
import { Papers } from '#components/apply/papers.tsx';
import { buttonLook } from '#components/ui/button-look.ts';
import { Skeleton } from '#components/ui/states.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { PaperView } from '#lib/documents/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, localText } from '#lib/platform/i18n/format.ts';
import type { RequiredDocument } from '#lib/procedures/model.ts';

/** The papers that came with a dossier, to look at again, and what the law asks for. */
export function OwnPapers({ code, documents }: { code: string; documents: readonly RequiredDocument[] }) {
  const { t, locale } = useTranslation('holder');
  const { t: common } = useTranslation('common');
  const { data, failure, refresh } = useResource<{ papers: PaperView[] }>(`/applications/${code}/papers`);
  if (!data) return failure ? <FailureState failure={failure} onRetry={refresh} /> : <Skeleton lines={2} label={common('state.loading')} />;
  const nameOf = (id: string): string => {
    const name = documents.find((document) => document.id === id)?.name;
    return name ? localText(name, locale) : id;
  };
  return (
    <div className="grid gap-6">
      {data.papers.length === 0 ? <p className="text-quiet">{t('papers.none')}</p> : (
        <ul className="divide-y divide-line">
          {data.papers.map((paper) => (
            <li key={paper.id} className="flex flex-wrap items-center gap-3 py-3">
              <div className="min-w-0 grow">
                <p className="font-semibold">{nameOf(paper.documentId)}</p>
                <p className="text-sm break-words text-quiet">{paper.file.name} · {formatDateTime(paper.addedAt)}</p>
              </div>
              {paper.check === 'good' && <Tag tone="done">{t('papers.good')}</Tag>}
              {paper.check === 'defect' && <Tag tone="waiting">{t('papers.defect')}</Tag>}
              <a href={`/api/v1/files/${paper.file.id}`} download className={buttonLook({ kind: 'secondary' })}>{t('papers.download')}</a>
            </li>
          ))}
        </ul>
      )}
      <section>
        <h3 className="font-semibold">{t('papers.listTitle')}</h3>
        <div className="mt-3"><Papers documents={documents} heading="h4" /></div>
      </section>
    </div>
  );
}
