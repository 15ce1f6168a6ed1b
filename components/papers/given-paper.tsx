'use client';

import { Suspense, useState } from 'react';
import { api } from '#components/api/api.ts';
import { useFailureText } from '#components/api/failure.tsx';
import { part } from '#components/api/part.ts';
import { ApiProblem, asFailure, type ApiFailure } from '#components/api/problem.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { FileTextIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { PaperView } from '#lib/documents/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { ChooseFiles } from './choose-files.tsx';
import { fileFacts } from './file-facts.ts';
import type { PaperPlace } from './sending/paper-job.ts';
import type { PaperQueue } from './sending/paper-queue.ts';

const preview = part(() => import('./preview.tsx').then((module) => module.Preview));

/** A paper that the server has: seen, replaced, removed. */
export function GivenPaper({ paper, title, place, queue, readOnly, onChanged }: {
  paper: PaperView;
  title: string;
  place: PaperPlace;
  queue: PaperQueue | null;
  readOnly: boolean;
  onChanged: () => void;
}) {
  const { t, locale } = useTranslation('papers');
  const [open, setOpen] = useState<'view' | 'replace' | 'remove' | null>(null);
  const close = () => setOpen(null);
  const { file } = paper;
  // in a draft everything is the applicant's; in a dossier an official's scan is not
  const changeable = !readOnly && (paper.addedBy === 'applicant' || place.base.startsWith('/drafts/'));
  const about = <VisuallyHidden>: {file.name}</VisuallyHidden>;
  return (
    <li className="py-3">
      <div className="flex gap-3">
        <FileTextIcon className="mt-1 shrink-0 text-jade" />
        <div className="min-w-0">
          <p className="font-semibold wrap-anywhere">{file.name}</p>
          <p className="text-sm text-quiet">{fileFacts(file, t, locale)}</p>
        </div>
      </div>
      <div className="mt-1 -ml-4 flex flex-wrap">
        <Button kind="quiet" narrow onClick={() => setOpen('view')}>{t('given.view')}{about}</Button>
        {changeable && (
          <>
            <Button kind="quiet" narrow aria-expanded={open === 'replace'} onClick={() => setOpen(open === 'replace' ? null : 'replace')}>{t('given.replace')}{about}</Button>
            <Button kind="quiet" narrow onClick={() => setOpen('remove')}>{t('given.remove')}{about}</Button>
          </>
        )}
      </div>
      {open === 'replace' && queue && (
        <div className="mt-2 grid gap-3 rounded-md bg-sunken p-4">
          <p className="text-sm">{t('given.replaceText')}</p>
          <ChooseFiles title={title} place={place} queue={queue} replaces={paper.id} onChosen={close} />
        </div>
      )}
      {open === 'view' && <Suspense><preview.Part file={file} title={title} onClose={close} /></Suspense>}
      <RemoveDialog open={open === 'remove'} paper={paper} base={place.base} onClose={close} onRemoved={() => { close(); onChanged(); }} />
    </li>
  );
}

function RemoveDialog({ open, paper, base, onClose, onRemoved }: { open: boolean; paper: PaperView; base: string; onClose: () => void; onRemoved: () => void }) {
  const { t } = useTranslation('papers');
  const { t: common } = useTranslation('common');
  const failureText = useFailureText();
  const [removing, setRemoving] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const remove = async () => {
    setRemoving(true);
    setFailure(null);
    try {
      await api('DELETE', `${base}/papers/${paper.id}`);
      onRemoved();
    } catch (error) {
      const refused = asFailure(error);
      // removed on another device
      if (refused instanceof ApiProblem && refused.code === 'documents.paper-not-found') onRemoved();
      else setFailure(refused);
    } finally {
      setRemoving(false);
    }
  };
  return (
    <Dialog
      open={open} onClose={onClose} title={t('given.removeTitle')}
      actions={
        <>
          <Button kind="danger" loading={removing} onClick={() => void remove()}>{t('given.remove')}</Button>
          <Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button>
        </>
      }
    >
      <p className="wrap-anywhere">{t('given.removeText', { name: paper.file.name })}</p>
      {failure && <div className="mt-3"><Notice kind="error" live>{failureText(failure)}</Notice></div>}
    </Dialog>
  );
}
