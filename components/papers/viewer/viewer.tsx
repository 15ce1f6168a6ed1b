'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { Spinner } from '#components/ui/spinner.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { ImagePage } from './image-page.tsx';
import type { FetchFile, ViewerFile } from './model.ts';
import { PdfPage } from './pdf-page.tsx';
import { ViewerToolbar, type ViewerKeys } from './toolbar.tsx';
import { useBlobUrl, useFile } from './use-file.ts';
import type { ViewerControl } from './use-viewer.ts';

/**
 * Shows papers: photos, scans and PDFs, one at a time. The page must give the namespace `viewer`, and hold where it
 * stands (`useViewer`).
 *
 * @param files at least one
 * @param keys the page's own keys for the tools, to be shown with them
 * @param onPages how many pages the PDF has that is shown, for files of which nobody knew it
 * @param height class of the whole, which scrolls inside
 */
export function Viewer({ files, control, fetchFile, keys, onPages, height = 'h-[70dvh]' }: {
  files: readonly ViewerFile[];
  control: ViewerControl;
  fetchFile: FetchFile;
  keys?: ViewerKeys;
  onPages?: (pages: number) => void;
  height?: string;
}) {
  const { t } = useTranslation('viewer');
  const file = files[control.at];
  if (!file) return null;
  return (
    <div className={cx('flex flex-col overflow-hidden rounded-lg border border-edge bg-sunken', height)}>
      <ViewerToolbar files={files} control={control} {...(keys && { keys })} />
      {/* scrolls by the arrow keys once it has the focus */}
      <div role="region" aria-label={t('region', { name: file.title })} tabIndex={0} className="min-h-0 grow overflow-auto p-2 focus-visible:-outline-offset-4">
        <Content key={file.id} file={file} control={control} fetchFile={fetchFile} onPages={onPages} />
      </div>
    </div>
  );
}

function Content({ file, control, fetchFile, onPages }: { file: ViewerFile; control: ViewerControl; fetchFile: FetchFile; onPages: ((pages: number) => void) | undefined }) {
  const { t } = useTranslation('viewer');
  const { state, retry } = useFile(file.id, fetchFile);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [broken, setBroken] = useState(false);
  const shown = { alt: t('pageOf', { n: control.page, name: file.title }), frame: width, zoom: control.zoom, rotation: control.rotation, onBroken: () => setBroken(true) };
  return (
    <div ref={frame}>
      {state.status === 'loading' && <p role="status" className="flex items-center justify-center gap-3 py-16 text-quiet"><Spinner />{t('loading', { name: file.title })}</p>}
      {state.status === 'failed' && (
        <div role="alert" className="grid justify-items-center gap-3 py-12 text-center">
          <p>{t('failed', { name: file.title })}</p>
          <Button kind="secondary" compact onClick={retry}>{t('retry')}</Button>
        </div>
      )}
      {state.status === 'ready' && broken && <Broken file={file} blob={state.blob} />}
      {state.status === 'ready' && !broken && width > 0 && (
        file.type === 'application/pdf' ? <PdfPage blob={state.blob} page={control.page} onPages={onPages} {...shown} /> : <ImagePage blob={state.blob} {...shown} />
      )}
    </div>
  );
}

/** Not every program writes files that every other can read. */
function Broken({ file, blob }: { file: ViewerFile; blob: Blob }) {
  const { t } = useTranslation('viewer');
  const url = useBlobUrl(blob);
  return (
    <div role="alert" className="grid justify-items-center gap-3 py-12 text-center">
      <p className="font-semibold">{t('broken', { name: file.title })}</p>
      <p className="text-quiet">{t('brokenText')}</p>
      {url && <a href={url} download={file.name} className="font-semibold text-jade underline underline-offset-4">{t('download')}</a>}
    </div>
  );
}

/** The inner width of an element, as it changes. CSS pixels; 0 before it is known. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
