'use client';

import { useState } from 'react';
import { fetchFile } from '#components/api/fetch-file.ts';
import { FailureState } from '#components/api/failure.tsx';
import type { Resource } from '#components/api/use-resource.ts';
import type { FetchFile } from '#components/papers/viewer/model.ts';
import { useViewer } from '#components/papers/viewer/use-viewer.ts';
import { Viewer } from '#components/papers/viewer/viewer.tsx';
import { FilesIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import { DEFECTS, FINAL, STATUS, type StatusCode } from '#lib/applications/status.ts';
import type { OfficePapers, PaperView } from '#lib/documents/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Mark } from '../supplement/items.ts';
import { MarkDialog } from '../supplement/mark-dialog.tsx';
import { useNames } from '../use-names.ts';
import { useSender } from '../use-sender.ts';
import { useShortcuts } from '../../use-shortcuts.ts';
import { PaperChecks } from './checks.tsx';
import { PaperList } from './list.tsx';

const fetchPaper: FetchFile = (id, signal) => fetchFile(`/files/${id}`, signal);
/** It is there, so it is not missing. */
const PAPER_DEFECTS = DEFECTS.filter((defect) => defect !== 'missing');
const KEYS = { previousFile: '[', nextFile: ']', previousPage: ',', nextPage: '.', zoomIn: '+', zoomOut: '-', rotate: 'o' } as const;

/** The papers beside the answers: the list, one of them in the viewer, and what the official finds of it. */
export function PapersPanel({ dossier, papers }: { dossier: Dossier; papers: Resource<OfficePapers> }) {
  const { t } = useTranslation('dossier');
  const { t: common } = useTranslation('common');
  if (!papers.data) return papers.failure ? <FailureState failure={papers.failure} onRetry={papers.refresh} retrying={papers.loading} /> : <Skeleton lines={3} label={common('state.loading')} />;
  const shown = [...papers.data.papers, ...papers.data.replaced];
  return (
    <div className="grid grid-cols-1 gap-4">
      {shown.length === 0 && <MissingPapers dossier={dossier} missing={papers.data.missing} />}
      {shown.length === 0 ? <EmptyState icon={FilesIcon} title={t('papers.none')}>{t('papers.noneText')}</EmptyState> : <PaperDesk dossier={dossier} papers={shown} replaced={papers.data.replaced} missing={papers.data.missing} onChecked={papers.refresh} />}
    </div>
  );
}

function MissingPapers({ dossier, missing }: { dossier: Dossier; missing: readonly string[] }) {
  const { t } = useTranslation('dossier');
  const names = useNames(dossier);
  if (missing.length === 0) return null;
  return (
    <Notice kind="warning" title={t('papers.missing')}>
      <ul className="list-disc pl-5 text-sm">{missing.map((id) => <li key={id}>{names.of('paper', id)}</li>)}</ul>
    </Notice>
  );
}

function PaperDesk({ dossier, papers, replaced, missing, onChecked }: {
  dossier: Dossier;
  papers: readonly PaperView[];
  replaced: readonly PaperView[];
  missing: readonly string[];
  onChecked: () => void;
}) {
  const { t } = useTranslation('dossier');
  const names = useNames(dossier);
  const [marking, setMarking] = useState(false);
  const nameOf = ({ documentId }: PaperView) => names.of('paper', documentId);
  const files = papers.map((paper) => ({ id: paper.file.id, title: nameOf(paper), name: paper.file.name, type: paper.file.type, pages: paper.file.pages }));
  const control = useViewer(files);
  const paper = papers[control.at];
  const sender = useSender(() => {
    setMarking(false);
    onChecked();
  });
  const canCheck = dossier.inside !== null && dossier.status !== STATUS.finished && !FINAL.has(dossier.status as StatusCode);
  const open = canCheck && paper !== undefined && !replaced.includes(paper);
  const check = (body: object) => { if (paper) void sender.send(`/office/applications/${encodeURIComponent(dossier.code)}/papers/${paper.id}/check`, body); };
  const good = () => check({ check: paper?.check === 'good' ? 'unchecked' : 'good' });

  useShortcuts({
    '[': control.previousFile, ']': control.nextFile, ',': control.previousPage, '.': control.nextPage,
    '+': control.zoomIn, '=': control.zoomIn, '-': control.zoomOut, 0: control.fit, o: control.rotate,
    g: open ? good : undefined, x: open ? () => setMarking(true) : undefined,
  });
  return (
    // as high as the window leaves, so that a paper stays whole beside the answers that scroll
    <div className="flex flex-col gap-3 xl:h-[calc(100dvh-10rem)]">
      <MissingPapers dossier={dossier} missing={missing} />
      <PaperList papers={papers} replaced={replaced} at={control.at} nameOf={nameOf} onShow={control.show} />
      <Viewer files={files} control={control} fetchFile={fetchPaper} keys={KEYS} height="min-h-80 grow max-xl:h-[70dvh]" />
      {paper && open && <PaperChecks paper={paper} name={nameOf(paper)} busy={sender.busy} onGood={good} onDefect={() => setMarking(true)} />}
      {sender.state.step === 'open' && sender.state.failure && !marking && <Notice kind="error" live>{t('papers.checkFailed')}</Notice>}
      {marking && paper && (
        <MarkDialog
          key={paper.id} of={nameOf(paper)} mark={markOf(paper)} reasons={PAPER_DEFECTS} state={sender.state}
          onSave={({ reasonCode, note }) => check({ check: 'defect', defectCode: reasonCode, defectNote: note })}
          onClear={paper.check === 'defect' ? () => check({ check: 'unchecked' }) : undefined}
          onClose={() => setMarking(false)}
        />
      )}
    </div>
  );
}

function markOf({ check, defectCode, defectNote }: PaperView): Mark | null {
  return check === 'defect' ? { reasonCode: defectCode as Mark['reasonCode'], note: defectNote ?? '' } : null;
}
