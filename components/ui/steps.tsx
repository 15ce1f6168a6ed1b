import Link from 'next/link';
import { cx } from './cx.ts';
import { CheckIcon, ChevronDownIcon } from './icons.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export type Step = {
  id: string;
  label: string;
  state: 'done' | 'current' | 'todo';
  /** where the step can be gone to */
  href?: string;
};

type StepsProps = {
  /** name of the list for screen readers */
  label: string;
  steps: readonly Step[];
  /** "Step 2 of 6", the closed head of the list on phones */
  summary: string;
  /** words for the states, heard but not seen */
  stateLabels: { done: string; current: string; todo: string };
  /** instead of following `href` */
  onSelect?: (id: string) => void;
};

const DOTS = {
  done: 'border-jade bg-jade text-on-jade',
  current: 'border-jade bg-surface text-jade',
  todo: 'border-edge bg-surface text-quiet',
};

function StepLine({ step, number, stateLabel, onSelect }: {
  step: Step;
  number: number;
  stateLabel: string;
  onSelect: StepsProps['onSelect'];
}) {
  const inside = (
    <>
      <span
        className={cx(
          'relative z-1 flex size-8 shrink-0 items-center justify-center rounded-full border-2 text-sm font-semibold',
          DOTS[step.state],
        )}
      >
        {step.state === 'done' ? <CheckIcon strokeWidth={3} width="1em" height="1em" /> : number}
      </span>
      <span className={cx('min-w-0 text-sm', step.state === 'current' ? 'font-bold' : step.state === 'todo' && 'text-quiet')}>
        {step.label}
        <VisuallyHidden>, {stateLabel}</VisuallyHidden>
      </span>
    </>
  );
  const row = 'flex min-h-target w-full items-center gap-3 rounded-md py-1 pr-2 text-left';
  const target = cx(row, 'hover:underline underline-offset-4');
  return (
    <li aria-current={step.state === 'current' ? 'step' : undefined} className="relative not-last:before:absolute not-last:before:top-8 not-last:before:left-4 not-last:before:h-full not-last:before:w-px not-last:before:bg-line">
      {step.state === 'current' || !(step.href || onSelect) ? <span className={row}>{inside}</span>
        : onSelect ? <button type="button" className={target} onClick={() => onSelect(step.id)}>{inside}</button>
        : step.href && <Link prefetch={false} href={step.href} className={target}>{inside}</Link>}
    </li>
  );
}

function StepLines({ steps, stateLabels, onSelect }: StepsProps) {
  return (
    <ol>
      {steps.map((step, index) => (
        <StepLine key={step.id} step={step} number={index + 1} stateLabel={stateLabels[step.state]} onSelect={step.state === 'todo' ? undefined : onSelect} />
      ))}
    </ol>
  );
}

/** Where one is in a long form: a closed "Step 2 of 6" on phones, a list at the side on desktops. */
export function Steps(props: StepsProps) {
  const current = props.steps.findIndex((step) => step.state === 'current');
  return (
    <nav aria-label={props.label}>
      <details className="group rounded-md border border-line bg-surface lg:hidden">
        <summary className="flex min-h-target items-center gap-3 px-4 py-2.5">
          <span className="min-w-0 grow">
            <span className="block text-sm font-semibold">{props.summary}</span>
            <span className="mt-1.5 flex gap-1" aria-hidden="true">
              {props.steps.map((step, index) => (
                <span key={step.id} className={cx('h-1.5 grow rounded-full', index <= current ? 'bg-jade' : 'bg-line')} />
              ))}
            </span>
          </span>
          <ChevronDownIcon className="shrink-0 transition-transform group-open:rotate-180" />
        </summary>
        <div className="border-t border-line px-4 py-2"><StepLines {...props} /></div>
      </details>
      <div className="hidden lg:block"><StepLines {...props} /></div>
    </nav>
  );
}
