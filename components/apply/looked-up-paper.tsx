'use client';

import { useState } from 'react';
import { PaperSlot } from '#components/papers/paper-slot.tsx';
import { usePaperJobs } from '#components/papers/sending/use-paper-jobs.ts';
import type { PapersHandle } from '#components/papers/use-papers.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { RequiredDocument } from '#lib/procedures/model.ts';

/** A paper that the state looks up itself. Whoever knows that it is not in the data may send a photo all the same. */
export function LookedUpPaper({ base, document, papers }: { base: string; document: RequiredDocument; papers: PapersHandle }) {
  const { t, locale } = useTranslation('papers');
  const [open, setOpen] = useState(false);
  const { jobs } = usePaperJobs({ base, documentId: document.id });
  const given = papers.givenFor(document.id);
  const title = localText(document.name, locale);
  const note = document.note && localText(document.note, locale);
  if (open || given.length + jobs.length > 0) return <PaperSlot base={base} documentId={document.id} title={title} help={note} given={given} heading="h3" onChanged={papers.refresh} />;
  return (
    <Card>
      <h3 className="text-base font-semibold">{title}</h3>
      {note && <p className="mt-1 text-sm text-quiet">{note}</p>}
      <Button kind="quiet" className="-ml-6" onClick={() => setOpen(true)}>{t('addAnyway')}<VisuallyHidden>: {title}</VisuallyHidden></Button>
    </Card>
  );
}
