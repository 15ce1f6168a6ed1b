'use client';

import { useId, useState, type ReactNode } from 'react';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** What nobody should read over an official's shoulder: shown on a press, hidden on the next. `name` of what is hidden. */
export function Reveal({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation('office');
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <div id={id} className="min-w-0">{shown ? children : <span className="font-normal text-quiet">{t('answers.hidden')}</span>}</div>
      <button
        type="button" aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}
        className="-my-2 inline-flex min-h-10 items-center rounded-md px-2 text-sm font-semibold text-jade underline underline-offset-4 hover:bg-jade-soft"
      >
        {t(shown ? 'answers.hide' : 'answers.show')}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </button>
    </div>
  );
}
