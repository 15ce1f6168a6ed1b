'use client';

import { useEffect, useRef } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import type { Official } from '#components/office/use-official.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { DraftSummary } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, localText } from '#lib/platform/i18n/format.ts';
import { HelpingBanner } from './banner.tsx';
import type { Helping } from './helping.ts';
import { ProcedureChoice } from './procedure-choice.tsx';
import { Sent } from './sent.tsx';

/** Somebody is being helped: what was just sent, what they had begun, and what can be begun for them. */
export function Helped({ help, official, done }: {
  help: Helping;
  official: Official;
  /** code of the dossier that was just sent; empty if none was */
  done: string;
}) {
  const { t } = useTranslation('help');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // the form that led here, and its place in the window, are gone
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="sticky top-0 z-30"><HelpingBanner help={help} /></div>
      <div>
        <h1 ref={heading} tabIndex={-1} className="text-2xl">{t('helped.title', { name: help.personName })}</h1>
        <p className="mt-1 max-w-reading text-quiet">{t(help.kind === 'counter' ? 'helped.leadCounter' : 'helped.leadCode')}</p>
      </div>
      {done && <Sent key={done} code={done} help={help} official={official} />}
      <Drafts name={help.personName} />
      <ProcedureChoice />
    </div>
  );
}

/** What the person had begun, at home or before. */
function Drafts({ name }: { name: string }) {
  const { t, locale } = useTranslation('help');
  const { data, failure, refresh, loading } = useResource<DraftSummary[]>('/drafts');
  if (!data) return failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} /> : null;
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="helped-drafts" className="grid gap-3">
      <h2 id="helped-drafts" className="text-lg">{t('helped.drafts', { name })}</h2>
      <ul className="grid gap-3">
        {data.map((draft) => {
          const title = localText(draft.procedureName, locale);
          return (
            <li key={draft.id} className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-surface p-4">
              <div className="min-w-0">
                <p className="font-semibold">{title}</p>
                <p className="text-sm text-quiet">{t('helped.draftSaved', { time: formatDateTime(draft.updatedAt) })}</p>
              </div>
              <ButtonLink kind="secondary" compact prefetch={false} href={`/${locale}/apply/${draft.procedureCode}?draft=${draft.id}`}>{t('helped.resume')}<VisuallyHidden>: {title}</VisuallyHidden></ButtonLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
