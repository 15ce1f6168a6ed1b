'use client';

import { Suspense, useState } from 'react';
import { part } from '#components/api/part.ts';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { PickButtons } from './pick-buttons.tsx';
import type { PaperPlace } from './sending/paper-job.ts';
import type { PaperQueue } from './sending/paper-queue.ts';
import { ACCEPTED, sortFiles, type Refusal } from './sort-files.ts';

const editor = part(() => import('./editor/editor.tsx').then((module) => module.PaperEditor));

/** The buttons, the editor that opens for photos, and what was wrong with the files. PDFs are sent as they are. */
export function ChooseFiles({ title, place, queue, replaces, onChosen }: {
  title: string;
  place: PaperPlace;
  queue: PaperQueue;
  /** id of a paper that goes when the new one is there */
  replaces?: string;
  onChosen?: () => void;
}) {
  const { t } = useTranslation('papers');
  const { t: errors } = useTranslation('errors');
  const [photos, setPhotos] = useState<readonly File[]>([]);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);

  const choose = (files: File[]) => {
    const sorted = sortFiles(files);
    setRefused(sorted.refused);
    for (const pdf of sorted.pdfs) void queue.add(place, [{ name: pdf.name, blob: pdf }], replaces);
    setPhotos(sorted.photos);
    if (sorted.pdfs.length > 0 && sorted.photos.length === 0) onChosen?.();
  };
  const send = (pages: readonly { name: string; blob: Blob }[]) => {
    void queue.add(place, pages, replaces);
    setPhotos([]);
    onChosen?.();
  };
  return (
    <>
      <PickButtons accept={ACCEPTED} about={title} onFiles={choose} />
      {refused.length > 0 && (
        <Notice kind="error" title={t('source.refused')} live>
          <ul>{refused.map(({ name, code, params }) => <li key={name}><strong>{name}</strong>: {errors(code, { ...params })}</li>)}</ul>
        </Notice>
      )}
      {photos.length > 0 && (
        <Suspense fallback={<p role="status" className="text-quiet">{t('editor.reading')}</p>}>
          <editor.Part files={photos} title={title} onSend={send} onClose={() => setPhotos([])} />
        </Suspense>
      )}
    </>
  );
}
