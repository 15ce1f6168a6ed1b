'use client';

import type { ReactNode } from 'react';
import { BadgeCheckIcon, FileTextIcon, type IconComponent } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { RequiredDocument } from '#lib/procedures/model.ts';

function PaperGroup({ icon: Icon, title, text, papers, detail }: {
  icon: IconComponent;
  title: string;
  text: string;
  papers: readonly RequiredDocument[];
  detail: (paper: RequiredDocument) => ReactNode;
}) {
  const { t, locale } = useTranslation('office');
  if (papers.length === 0) return null;
  return (
    <div>
      <h3 className="flex items-center gap-2 text-sm"><Icon className="shrink-0 text-jade" />{title}</h3>
      <p className="text-sm text-quiet">{text}</p>
      <ul className="mt-2 grid gap-2.5 border-l-4 border-line pl-3 text-sm">
        {papers.map((paper) => (
          <li key={paper.id}>
            <span className="font-semibold">{localText(paper.name, locale)}</span>
            {!paper.required && <span className="text-quiet"> ({t('papers.optional')})</span>}
            <span className="block text-quiet">{detail(paper)}</span>
            {paper.note && <span className="block text-quiet">{localText(paper.note, locale)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The papers of the procedure: which the state has already, and which the applicant must be asked for. */
export function RequiredPapers({ papers }: { papers: readonly RequiredDocument[] }) {
  const { t } = useTranslation('office');
  const held = papers.filter(({ online }) => online === 'eform' || online === 'vneid' || online === 'shared-data');
  const asked = papers.filter(({ online }) => online === 'scan' || online === 'original');
  const detail = ({ online }: RequiredDocument) => t(online === 'eform' ? 'papers.inForm' : `papers.${online}`);
  return (
    <div className="grid grid-cols-1 gap-5">
      <PaperGroup icon={BadgeCheckIcon} title={t('papers.held')} text={t('papers.heldText')} papers={held} detail={detail} />
      <PaperGroup icon={FileTextIcon} title={t('papers.ask')} text={t('papers.askText')} papers={asked} detail={detail} />
    </div>
  );
}
