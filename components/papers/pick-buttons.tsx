'use client';

import { useRef, type ChangeEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { CameraIcon, FolderOpenIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** The camera and the files of the device. The camera's button is there where a finger points: a phone, a tablet. */
export function PickButtons({ accept, about, onFiles }: {
  /** types of files that may be chosen */
  accept: string;
  /** name of the paper, for those who hear the buttons without seeing where they stand */
  about?: string;
  onFiles: (files: File[]) => void;
}) {
  const { t } = useTranslation('papers');
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const picked = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...event.target.files ?? []];
    // the same file may be chosen again
    event.target.value = '';
    if (chosen.length > 0) onFiles(chosen);
  };
  const label = (words: string) => (about ? `${words}: ${about}` : undefined);
  return (
    <div className="flex flex-wrap gap-3">
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={picked} />
      <input ref={files} type="file" accept={accept} multiple hidden onChange={picked} />
      <Button kind="secondary" icon={CameraIcon} aria-label={label(t('pick.camera'))} onClick={() => camera.current?.click()} className="hidden! max-sm:grow pointer-coarse:inline-flex!">{t('pick.camera')}</Button>
      <Button kind="secondary" icon={FolderOpenIcon} aria-label={label(t('pick.file'))} onClick={() => files.current?.click()} className="max-sm:grow">{t('pick.file')}</Button>
    </div>
  );
}
