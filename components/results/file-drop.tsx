'use client';

import { useRef, useState, type DragEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { UploadIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** A place to drop one file on, and a button for those who cannot or would not. */
export function FileDrop({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation('results');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  const drop = (event: DragEvent) => {
    drag(event, false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onFile(file);
  };
  return (
    <div
      onDragOver={(event) => drag(event, true)} onDragLeave={(event) => drag(event, false)} onDrop={drop}
      className={cx('grid justify-items-center gap-3 rounded-lg border-2 border-dashed p-8 text-center', over ? 'border-jade bg-jade-soft' : 'border-edge bg-surface')}
    >
      <input
        ref={input} type="file" accept="application/pdf,.pdf" hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // the same file may be chosen again
          event.target.value = '';
        }}
      />
      <Button icon={UploadIcon} loading={busy} onClick={() => input.current?.click()}>{t('check.choose')}</Button>
      <p className="text-quiet" aria-hidden="true">{t(over ? 'check.dropNow' : 'check.drop')}</p>
      <p className="text-sm text-quiet">{t('check.notKept')}</p>
    </div>
  );
}
