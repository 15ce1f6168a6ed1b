'use client';

import { Steps, type Step } from '#components/ui/steps.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import type { VisiblePage } from '#lib/procedures/form-logic.ts';
import { REVIEW } from './place.ts';

/** The parts of the form as it is asked with these answers, and the review at the end. */
export function FormSteps({ pages, currentId, reached, isComplete, onSelect }: {
  pages: readonly VisiblePage[];
  currentId: string;
  /** how far the person has come: the number of the furthest step */
  reached: number;
  isComplete: (pageId: string) => boolean;
  onSelect: (pageId: string) => void;
}) {
  const { t, locale } = useTranslation('apply');
  const all = [...pages.map(({ page }) => ({ id: page.id, label: localText(page.title, locale) })), { id: REVIEW, label: t('review.title') }];
  const steps = all.map(({ id, label }, index): Step => ({
    id, label,
    state: id === currentId ? 'current' : index <= reached && (id === REVIEW || isComplete(id)) ? 'done' : 'todo',
  }));
  const n = all.findIndex(({ id }) => id === currentId) + 1;
  return (
    <Steps
      label={t('form.steps')} steps={steps} onSelect={onSelect}
      summary={t('form.step', { n, of: all.length, title: all[n - 1]?.label })}
      stateLabels={{ done: t('form.state.done'), current: t('form.state.current'), todo: t('form.state.todo') }}
    />
  );
}
