'use client';

import { cx } from '#components/ui/cx.ts';
import { CircleCheckIcon, CircleDotIcon, CircleIcon } from '#components/ui/icons.ts';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import { STATUS } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';

type State = 'done' | 'now' | 'todo';
const LOOK = { done: { icon: CircleCheckIcon, word: 'facts.stepDone', text: 'text-jade' }, now: { icon: CircleDotIcon, word: 'facts.stepNow', text: 'text-blue' }, todo: { icon: CircleIcon, word: 'facts.stepTodo', text: 'text-quiet' } } as const;

/** The steps that the dossier goes through, and where it is. */
export function ProcessSteps({ dossier: { steps, step, status } }: { dossier: Pick<Dossier, 'steps' | 'step' | 'status'> }) {
  const { t, locale } = useTranslation('dossier');
  if (steps.length === 0) return null;
  const stateOf = (index: number): State => (status === STATUS.returned || index < (step ?? 0) ? 'done' : index === step ? 'now' : 'todo');
  return (
    <ol aria-label={t('facts.steps')} className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {steps.map(({ key, name, hours }, index) => {
        const { icon: Icon, word, text } = LOOK[stateOf(index)];
        return (
          <li key={key} aria-current={index === step ? 'step' : undefined} className={cx('flex items-center gap-2', text)}>
            <Icon className="shrink-0" />
            <span className={index === step ? 'font-semibold' : undefined}>{localText(name, locale)}</span>
            <span className="text-quiet">({t(word)}, {t('facts.stepHours', { count: hours })})</span>
          </li>
        );
      })}
    </ol>
  );
}
