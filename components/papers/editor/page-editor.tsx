'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/choices.tsx';
import { RotateIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { CornerHandles } from './corner-handles.tsx';
import { Loupe } from './loupe.tsx';
import { turnPhoto, type Photo } from './picture.ts';
import { isPaperShape, turnedQuad, WHOLE, type Quad } from './quad.ts';

/** So high is a photo at most: below it the buttons must have room on a small phone. */
const PHOTO_HEIGHT = '50dvh';

/** How one photo becomes a page. */
export type Cut = { readonly photo: Photo; readonly quad: Quad; readonly white: boolean };

/** One photo: the corners of the paper, which way is up, and whether its shadow is taken off. */
export function PageEditor({ start, working, onDone, onDrop }: {
  start: Cut;
  /** the page is being made */
  working: boolean;
  onDone: (cut: Cut) => void;
  /** takes another photo instead, or none */
  onDrop: () => void;
}) {
  const { t } = useTranslation('papers');
  const [cut, setCut] = useState(start);
  const [held, setHeld] = useState<number | null>(null);
  const { photo, quad, white } = cut;
  const { width, height } = photo.canvas;
  const valid = isPaperShape(quad);
  const corner = held === null ? null : quad[held];
  return (
    <div className="grid gap-4">
      <p className="text-sm">{t('editor.cornersHelp')}</p>
      <div className="rounded-md bg-[#161412] p-6">
        {/* as large as the frame allows, with room for fingers at the edges */}
        <div className="relative mx-auto" style={{ aspectRatio: `${width} / ${height}`, maxWidth: `calc(${PHOTO_HEIGHT} * ${width / height})` }}>
          <PhotoView photo={photo} label={t('editor.photo')} />
          <CornerHandles quad={quad} valid={valid} onMove={(moved) => setCut({ ...cut, quad: moved })} onHold={setHeld} />
          {corner && <Loupe canvas={photo.canvas} at={corner} />}
        </div>
      </div>
      <div className="flex flex-wrap gap-x-3">
        <Button kind="secondary" narrow icon={RotateIcon} onClick={() => setCut({ ...cut, photo: turnPhoto(photo), quad: turnedQuad(quad) })}>{t('editor.turn')}</Button>
        <Button kind="quiet" narrow onClick={() => setCut({ ...cut, quad: WHOLE })}>{t('editor.whole')}</Button>
      </div>
      <Checkbox id="paper-white" label={t('editor.white')} checked={white} onChange={(checked) => setCut({ ...cut, white: checked })} />
      {!valid && <p role="alert" className="font-semibold text-lacquer">{t('editor.crossed')}</p>}
      {/* always in reach of the thumb, whatever the shape of the photo */}
      <div className="sticky bottom-0 z-10 -mx-4 -mb-4 flex gap-2 border-t border-line bg-paper p-4 sm:-mx-6 sm:px-6">
        <Button kind="secondary" narrow onClick={onDrop}>{t('editor.drop')}</Button>
        <Button loading={working} aria-disabled={!valid} onClick={() => { if (valid) onDone(cut); }} className="grow">{working ? t('editor.working') : t('editor.use')}</Button>
      </div>
    </div>
  );
}

/** The photo in the place of its frame. */
function PhotoView({ photo, label }: { photo: Photo; label: string }) {
  const view = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { canvas } = photo;
    if (!view.current) return;
    view.current.width = canvas.width;
    view.current.height = canvas.height;
    view.current.getContext('2d')?.drawImage(canvas, 0, 0);
  }, [photo]);
  return <canvas ref={view} role="img" aria-label={label} className="absolute inset-0 size-full" />;
}
