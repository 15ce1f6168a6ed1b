'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { PlusIcon } from '#components/ui/icons.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { UPLOAD_LIMITS } from '#lib/documents/model.ts';
import type { PaperView } from '#lib/documents/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { ChooseFiles } from './choose-files.tsx';
import type { PaperPlace } from './sending/paper-job.ts';
import type { PaperQueue } from './sending/paper-queue.ts';
import { paperSlotId } from './slot-id.ts';
import { UsedBefore } from './used-before.tsx';

/** Where a paper comes from: the camera, a file, or what was given before. */
export function PaperSource({ title, place, given, begun, queue, onChanged }: {
  title: string;
  place: PaperPlace;
  given: readonly PaperView[];
  /** something was given, or is on its way */
  begun: boolean;
  queue: PaperQueue;
  onChanged: () => void;
}) {
  const { t } = useTranslation('papers');
  const [wanted, setWanted] = useState(false);
  const chosen = () => {
    setWanted(false);
    // the buttons give way to the file: the focus stays with the paper
    document.getElementById(paperSlotId(place.documentId, place.itemId))?.focus({ preventScroll: true });
  };
  // one file is nearly always enough
  if (begun && !wanted) return <Button kind="quiet" icon={PlusIcon} className="mt-2 -ml-6" onClick={() => setWanted(true)}>{t('source.another')}<VisuallyHidden>: {title}</VisuallyHidden></Button>;
  return (
    <div className="mt-4 grid gap-3">
      <ChooseFiles title={title} place={place} queue={queue} onChosen={chosen} />
      <p className="text-sm text-quiet">{t('source.limits', { mb: UPLOAD_LIMITS.maxBytes / 1024 / 1024, pages: UPLOAD_LIMITS.maxPages })}</p>
      <UsedBefore place={place} given={given} onChanged={onChanged} />
    </div>
  );
}
