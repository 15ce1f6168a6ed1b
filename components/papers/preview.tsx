'use client';

import { fetchFile } from '#components/api/fetch-file.ts';
import type { FileView } from '#lib/documents/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { Sheet } from './editor/sheet.tsx';
import { useViewer } from './viewer/use-viewer.ts';
import { Viewer } from './viewer/viewer.tsx';

/** A file as the server has it, which is what the official will see. */
export function Preview({ file, title, onClose }: { file: FileView; title: string; onClose: () => void }) {
  const { t } = useTranslation('papers');
  const files = [{ id: file.id, title, name: file.name, type: file.type, pages: file.pages }];
  const control = useViewer(files);
  return (
    <Sheet title={title} closeLabel={t('given.close')} onClose={onClose}>
      <Viewer files={files} control={control} fetchFile={(id, signal) => fetchFile(`/files/${id}`, signal)} />
    </Sheet>
  );
}
