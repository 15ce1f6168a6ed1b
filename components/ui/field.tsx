import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { BadgeCheckIcon, CircleAlertIcon } from './icons.ts';

/** What every form control takes besides its own value. All sentences come already translated. */
export type FieldProps = {
  /** of the control; the error summary links to it */
  id: string;
  label: ReactNode;
  help?: ReactNode | undefined;
  error?: string | undefined;
  /** beside the label: where the value comes from (`<SourceBadge>`) */
  badge?: ReactNode;
  /** "(not required)" in the page's language, for optional fields; required is the rule and goes without a mark */
  optional?: string | undefined;
  /** the label is the heading of the page (one question per page) */
  heading?: boolean | undefined;
};

/** The text look shared by all boxes to type in. */
export function controlClass(error: string | undefined, extra?: string): string {
  return cx(
    'block w-full rounded-md border-2 bg-surface px-3.5 py-2.5 text-base text-ink placeholder:text-quiet',
    // Not `:read-only`, which matches every <select>.
    '[&[readonly]]:bg-sunken disabled:bg-sunken disabled:text-quiet',
    // Only one of two classes for the same property may be there: the order in the style sheet would decide.
    !extra?.includes('min-h-') && 'min-h-target',
    error ? 'border-lacquer' : 'border-edge hover:border-ink',
    extra,
  );
}

/** Ids of what describes a control, for its `aria-describedby`. */
export function describedBy({ id, help, error }: FieldProps): string | undefined {
  return cx(help ? `${id}-help` : null, error ? `${id}-error` : null) || undefined;
}

function Label({ label, badge, optional, heading }: Pick<FieldProps, 'label' | 'badge' | 'optional' | 'heading'>) {
  return (
    <>
      <span className={cx('font-semibold', heading && 'text-2xl tracking-tight')}>{label}</span>
      {optional && <span className="text-quiet"> {optional}</span>}
      {badge && <span className="ml-2 inline-block align-middle">{badge}</span>}
    </>
  );
}

function HelpAndError({ id, help, error }: FieldProps) {
  return (
    <>
      {help && <div id={`${id}-help`} className="mt-1 text-sm text-quiet">{help}</div>}
      {error && (
        <p id={`${id}-error`} className="mt-2 flex gap-2 font-semibold text-lacquer">
          <CircleAlertIcon className="mt-1 shrink-0" />
          <span>{error}</span>
        </p>
      )}
    </>
  );
}

const frame = (error: string | undefined) => (error ? 'border-l-4 border-lacquer pl-4' : undefined);

/** Label, help, error and one control (`children`), which must carry `id` and `aria-describedby={describedBy(props)}`. */
export function Field(props: FieldProps & { children: ReactNode }) {
  const label = <label htmlFor={props.id} className="block"><Label {...props} /></label>;
  return (
    <div className={frame(props.error)}>
      {props.heading ? <h1>{label}</h1> : label}
      <HelpAndError {...props} />
      <div className="mt-2">{props.children}</div>
    </div>
  );
}

/** The same for a group of controls (radios, check boxes, the parts of a date). */
export function FieldGroup(props: FieldProps & { children: ReactNode; role?: 'group' | 'radiogroup' }) {
  const label = <Label {...props} />;
  return (
    // The frame is a box of its own: a fieldset's border begins in the middle of its legend.
    <div className={frame(props.error)}>
      <fieldset
        className="min-w-0"
        role={props.role}
        aria-describedby={describedBy(props)}
        aria-invalid={props.role === 'radiogroup' && props.error ? true : undefined}
      >
        <legend className="block p-0">{props.heading ? <h1>{label}</h1> : label}</legend>
        <HelpAndError {...props} />
        <div className="mt-2">{props.children}</div>
      </fieldset>
    </div>
  );
}

/** "From VNeID": a value that the state knew already. */
export function SourceBadge({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1 rounded-full bg-jade-soft px-2.5 py-0.5 text-sm font-semibold text-jade">
      <BadgeCheckIcon width="1em" height="1em" />
      {children}
    </span>
  );
}
