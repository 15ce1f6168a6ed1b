'use client';

import { useEffect, useRef } from 'react';
import { cx } from '#components/ui/cx.ts';
import { Tag, type Tone } from '#components/ui/tag.tsx';
import type { Defect } from '#lib/applications/status.ts';
import type { PaperView } from '#lib/documents/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';

const TONES: Record<PaperView['check'], Tone> = { unchecked: 'neutral', good: 'done', defect: 'refused' };

/** The papers, each with what was found of it; one of them is shown beside. */
export function PaperList({ papers, replaced, at, nameOf, onShow }: {
  papers: readonly PaperView[];
  /** those of them that others took the place of */
  replaced: readonly PaperView[];
  at: number;
  nameOf: (paper: PaperView) => string;
  onShow: (index: number) => void;
}) {
  const { t } = useTranslation('dossier');
  const shown = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // in braces: newer browsers answer with a promise, which is no clean-up for React
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ol aria-label={t('papers.title')} className="grid max-h-44 shrink-0 gap-1.5 overflow-y-auto text-sm">
      {papers.map((paper, index) => (
        <li key={paper.id}>
          <button
            ref={index === at ? shown : undefined} type="button" aria-pressed={index === at} onClick={() => onShow(index)}
            className={cx('flex w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-md border-2 px-3 py-1 text-left', index === at ? 'border-jade bg-jade-soft' : 'border-line bg-surface hover:border-jade')}
          >
            <span className="min-w-0 grow">
              <span className="block font-semibold">{nameOf(paper)}</span>
              <span className="block text-quiet">
                {formatDateTime(paper.addedAt)} · {t('papers.pages', { count: paper.file.pages })}
                {paper.addedBy === 'office' && ` · ${t('papers.counter')}`}
                {paper.originalSeen && ` · ${t('papers.originalSeen')}`}
                {paper.itemId && ` · ${t('papers.supplement')}`}
              </span>
              {paper.check === 'defect' && <span className="block font-semibold text-lacquer">{t(`defect.${paper.defectCode as Defect}`)}{paper.defectNote && `: ${paper.defectNote}`}</span>}
            </span>
            {replaced.includes(paper) ? <Tag>{t('papers.replaced')}</Tag> : <Tag tone={TONES[paper.check]}>{t(paper.check === 'good' ? 'papers.good' : paper.check === 'defect' ? 'mark.marked' : 'papers.unchecked')}</Tag>}
          </button>
        </li>
      ))}
    </ol>
  );
}
