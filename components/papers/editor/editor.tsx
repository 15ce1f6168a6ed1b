'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { UPLOAD_LIMITS } from '#lib/documents/model.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { PickButtons } from '../pick-buttons.tsx';
import { PageEditor } from './page-editor.tsx';
import { PageList } from './page-list.tsx';
import { Sheet } from './sheet.tsx';
import { usePages } from './use-pages.ts';

/** What the browser is offered for a page: anything that it can show as a picture. */
const PICTURES = 'image/*';

/**
 * Makes one paper of photos: each is cut and straightened, then the pages are put in order and sent together. Nothing
 * leaves the device before the person says so.
 */
export function PaperEditor({ files, title, onSend, onClose }: {
  /** the photos to begin with */
  files: readonly File[];
  /** name of the paper */
  title: string;
  onSend: (pages: readonly { name: string; blob: Blob }[]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('papers');
  const pages = usePages(files);
  const { open, made, unreadable } = pages;
  const [leaving, setLeaving] = useState(false);
  const nothing = !open && made.length === 0 && !pages.reading;
  const close = () => (nothing ? onClose() : setLeaving(true));
  const room = UPLOAD_LIMITS.maxImages - made.length - pages.waiting;

  return (
    <Sheet title={title} closeLabel={t('editor.close')} onClose={close}>
      <div className="grid gap-5">
        {leaving && (
          <Notice kind="warning" title={t('editor.leaveTitle')} live>
            <div className="mt-3 flex flex-wrap gap-3">
              <Button kind="danger" onClick={onClose}>{t('editor.leave')}</Button>
              <Button kind="secondary" onClick={() => setLeaving(false)}>{t('editor.stay')}</Button>
            </div>
          </Notice>
        )}
        {unreadable.length > 0 && <Notice kind="error" live>{t('editor.unreadable', { names: unreadable.join(', ') })}</Notice>}
        {pages.reading && <Skeleton lines={5} label={t('editor.reading')} />}
        {open && <PageEditor key={open.id} start={open.cut} working={pages.working} onDone={(cut) => void pages.keep(cut)} onDrop={pages.drop} />}
        {open && pages.waiting > 0 && <p className="text-quiet">{t('editor.waiting', { count: pages.waiting })}</p>}
        {!open && !pages.reading && (
          <>
            {made.length > 0 && <PageList pages={pages} />}
            {made.length > 0 && <Button wide onClick={() => onSend(made.map(({ name, page }) => ({ name, blob: page.blob })))}>{t('editor.send', { count: made.length })}</Button>}
            {room > 0 && (
              <div>
                <h3 className="mb-2 text-base font-semibold">{made.length > 0 ? t('editor.more') : t('editor.again')}</h3>
                <PickButtons accept={PICTURES} onFiles={(more) => pages.add(more.slice(0, room))} />
              </div>
            )}
            <p className="text-sm text-quiet">{t('editor.limit', { max: UPLOAD_LIMITS.maxImages })}</p>
          </>
        )}
      </div>
    </Sheet>
  );
}
