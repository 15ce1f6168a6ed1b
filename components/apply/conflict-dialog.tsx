'use client';

import { answerText } from '#lib/procedures/form-answer-text.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Draft } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatTime, localText } from '#lib/platform/i18n/format.ts';
import type { Reference } from '#lib/places/schema.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import type { Answers } from '#lib/procedures/form-logic.ts';
import { differingFields } from './answers-differ.ts';

/** So many differences are shown in full; one recognises one's own version by a few. */
const MOST_SHOWN = 6;

/** Two devices wrote in the same form: shows where they differ and lets the person choose. Nothing is chosen for them. */
export function ConflictDialog({ open, form, mine, theirs, reference, onMine, onTheirs, onLater }: {
  open: boolean;
  form: FormDefinition;
  mine: Answers;
  theirs: Draft;
  reference: Reference;
  onMine: () => void;
  onTheirs: () => void;
  onLater: () => void;
}) {
  const { t, locale } = useTranslation('apply');
  const { t: forms } = useTranslation('forms');
  const differing = differingFields(form, mine, theirs.answers);
  const words = { t: forms, locale, reference };
  return (
    <Dialog
      open={open} onClose={onLater} title={t('conflict.title')}
      actions={
        <>
          <Button onClick={onMine}>{t('conflict.keepMine')}</Button>
          <Button kind="secondary" onClick={onTheirs}>{t('conflict.useTheirs')}</Button>
          <Button kind="quiet" onClick={onLater}>{t('conflict.later')}</Button>
        </>
      }
    >
      <p>{t('conflict.text')}</p>
      <dl className="mt-4 divide-y divide-line border-y border-line">
        {differing.slice(0, MOST_SHOWN).map((field) => (
          <div key={field.key} className="py-3">
            <dt className="font-semibold">{localText(field.label, locale)}</dt>
            <dd className="text-sm">{t('conflict.mine')}: <strong>{answerText(field, mine[field.key], words) || forms('noAnswer')}</strong></dd>
            <dd className="text-sm">{t('conflict.theirs', { time: formatTime(theirs.updatedAt) })}: <strong>{answerText(field, theirs.answers[field.key], words) || forms('noAnswer')}</strong></dd>
          </div>
        ))}
      </dl>
      {differing.length > MOST_SHOWN && <p className="mt-2 text-sm text-quiet">{t('conflict.more', { count: differing.length - MOST_SHOWN })}</p>}
    </Dialog>
  );
}
