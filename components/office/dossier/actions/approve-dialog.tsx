'use client';

import { useEffect, useRef, useState, type FormEvent } from 'react';
import { fetchFile } from '#components/api/fetch-file.ts';
import { useViewer } from '#components/papers/viewer/use-viewer.ts';
import { Viewer } from '#components/papers/viewer/viewer.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { useSender } from '../use-sender.ts';
import { SendFailure } from './failure.tsx';

const FORM = 'approve-form';

/** The result as it would be signed, and the signature. */
export function ApproveDialog({ dossier, onClose, onSettled }: { dossier: Dossier; onClose: () => void; onSettled: (step: 'done' | 'overtaken') => void }) {
  const { t } = useTranslation('dossier');
  const { t: common } = useTranslation('common');
  const [pages, setPages] = useState(1);
  const sender = useSender(onSettled);
  const path = `/office/applications/${encodeURIComponent(dossier.code)}/result`;
  const files = [{ id: `${dossier.code}/${dossier.revision}`, title: t('result.preview'), name: `${dossier.code}.pdf`, type: 'application/pdf', pages }];
  const control = useViewer(files);
  const waiting = dossier.inside?.opinions.filter(({ answer }) => answer === null).length ?? 0;
  const form = useRef<HTMLFormElement>(null);
  // the paper is read first: the arrow keys move it, and Enter does not sign
  useEffect(() => form.current?.querySelector<HTMLElement>('[role="region"]')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void sender.send(path, { revision: dossier.revision });
  };
  return (
    <Dialog
      open onClose={onClose} title={t('act.approve.title', { code: dossier.code })}
      actions={
        <>
          <Button type="submit" form={FORM} loading={sender.busy}>{t(sender.busy ? 'words.sending' : 'act.approve.confirm')}</Button>
          <Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button>
        </>
      }
    >
      <form ref={form} id={FORM} onSubmit={submit} className="grid gap-4 text-sm">
        <p>{t('act.approve.text')}</p>
        {waiting > 0 && <Notice kind="warning">{t('opinions.stillOpen', { count: waiting })}</Notice>}
        <Viewer files={files} control={control} fetchFile={(_, signal) => fetchFile(`${path}/preview`, signal)} onPages={setPages} height="h-[45dvh]" />
        <SendFailure state={sender.state} />
      </form>
    </Dialog>
  );
}
