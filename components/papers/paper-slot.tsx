'use client';

import type { ReactNode } from 'react';
import { Tag } from '#components/ui/tag.tsx';
import { UPLOAD_LIMITS } from '#lib/documents/model.ts';
import type { PaperView } from '#lib/documents/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { GivenPaper } from './given-paper.tsx';
import { PaperSource } from './paper-source.tsx';
import { SendingRow } from './sending/sending-row.tsx';
import { usePaperJobs } from './sending/use-paper-jobs.ts';
import { paperSlotId } from './slot-id.ts';

/**
 * The place of one paper: what it is, what was given, what is on its way, and the buttons to photograph, choose, use
 * again, replace and remove it. For a draft, and for an item of a supplement request:
 *
 *     const papers = usePapers(`/applications/${code}`);                  // #components/papers/use-papers.ts
 *     <PaperSlot
 *       base={`/applications/${code}`} documentId="grounds" itemId={item.id}
 *       title={…} help={…} given={papers.givenFor('grounds', item.id)} onChanged={papers.refresh}
 *     />
 *
 * The page gives the namespaces `papers`, `viewer` and `errors` (`<Messages>`). Files that were chosen are kept on the
 * device until they are sent, whatever page is open; `usePapers` hears when one has arrived.
 */
export function PaperSlot({ base, documentId, itemId, title, help, required, given, error, readOnly, heading: Heading = 'h2', onChanged }: {
  /** where it goes, below `/api/v1`: `/drafts/<id>` or `/applications/<code>` */
  base: string;
  /** id of the required paper in the procedure's content */
  documentId: string;
  /** the item of a supplement request that it answers */
  itemId?: string;
  /** name of the paper, in the page's language */
  title: string;
  help?: ReactNode;
  /** undefined shows no mark */
  required?: boolean;
  /** what the server has for it */
  given: readonly PaperView[];
  /** what is wrong: shown with it; the error summary links to `paperSlotId(documentId, itemId)` of slot-id.ts */
  error?: string | undefined;
  /** shows what was given, and nothing to press but "view" */
  readOnly?: boolean;
  heading?: 'h2' | 'h3';
  /** something was added or taken away: read again */
  onChanged: () => void;
}) {
  const place = { base, documentId, ...(itemId && { itemId }) };
  const { jobs, queue } = usePaperJobs(place);
  const id = paperSlotId(documentId, itemId);
  const full = given.length + jobs.length >= UPLOAD_LIMITS.maxPapersPerDocument;
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className={`rounded-lg border-2 bg-surface p-5 ${error ? 'border-lacquer' : 'border-line'}`}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <Heading id={`${id}-title`} className="text-lg">{title}</Heading>
        <SlotState given={given.length > 0} {...(required !== undefined && { required })} />
      </div>
      {help && <div className="mt-1 text-quiet">{help}</div>}
      {error && <p className="mt-2 font-semibold text-lacquer">{error}</p>}
      {given.length + jobs.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-y border-line">
          {given.map((paper) => <GivenPaper key={paper.id} paper={paper} title={title} place={place} queue={queue} readOnly={readOnly ?? false} onChanged={onChanged} />)}
          {queue && jobs.map((view) => <SendingRow key={view.job.id} view={view} queue={queue} />)}
        </ul>
      )}
      {queue && !readOnly && !full && <PaperSource title={title} place={place} given={given} begun={given.length + jobs.length > 0} queue={queue} onChanged={onChanged} />}
    </section>
  );
}

function SlotState({ given, required }: { given: boolean; required?: boolean }) {
  const { t } = useTranslation('papers');
  if (given) return <Tag tone="done">{t('state.given')}</Tag>;
  if (required === undefined) return null;
  return required ? <Tag tone="waiting">{t('state.needed')}</Tag> : <Tag>{t('state.optional')}</Tag>;
}
