'use client';

import { Steps, type Step } from '#components/ui/steps.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { REVIEW } from './place.ts';

/** A page of the way from the first question to the button that sends. */
export type FlowPage = { readonly id: string; readonly label: string };

/** The parts of the way as it is with these answers. */
export function FormSteps({ pages, currentId, reached, isComplete, onSelect }: {
  pages: readonly FlowPage[];
  currentId: string;
  /** how far the person has come: the number of the furthest step */
  reached: number;
  isComplete: (pageId: string) => boolean;
  onSelect: (pageId: string) => void;
}) {
  const { t } = useTranslation('apply');
  const steps = pages.map(({ id, label }, index): Step => ({
    id, label,
    state: id === currentId ? 'current' : index <= reached && (id === REVIEW || isComplete(id)) ? 'done' : 'todo',
  }));
  const n = pages.findIndex(({ id }) => id === currentId) + 1;
  return (
    <Steps
      label={t('form.steps')} steps={steps} onSelect={onSelect}
      summary={t('form.step', { n, of: pages.length, title: pages[n - 1]?.label })}
      stateLabels={{ done: t('form.state.done'), current: t('form.state.current'), todo: t('form.state.todo') }}
    />
  );
}
