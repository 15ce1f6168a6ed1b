import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { FieldGroup, type FieldProps } from './field.tsx';

export type Choice = { value: string; label: ReactNode; help?: ReactNode };

type ChoiceRowProps = {
  id: string;
  type: 'radio' | 'checkbox';
  name: string;
  choice: Choice;
  checked: boolean;
  disabled?: boolean | undefined;
  invalid?: boolean | undefined;
  onChange: (checked: boolean) => void;
};

/** The whole row is the target; the native box stays what the keyboard and the screen reader know. */
function ChoiceRow({ id, type, name, choice, checked, disabled, invalid, onChange }: ChoiceRowProps) {
  return (
    <label
      htmlFor={id}
      className={cx(
        'flex min-h-target cursor-pointer items-start gap-3.5 rounded-md border-2 px-4 py-3',
        'has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-3 has-[:focus-visible]:outline-focus',
        checked ? 'border-jade bg-jade-soft' : 'border-edge bg-surface hover:border-ink',
        disabled && 'cursor-not-allowed opacity-60',
      )}
    >
      <input
        id={id}
        type={type}
        name={name}
        value={choice.value}
        checked={checked}
        disabled={disabled}
        aria-invalid={type === 'checkbox' && invalid ? true : undefined}
        aria-describedby={choice.help ? `${id}-choice-help` : undefined}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-6 shrink-0 focus-visible:outline-none"
      />
      <span className="min-w-0">
        <span className={cx('block', checked && 'font-semibold')}>{choice.label}</span>
        {choice.help && <span id={`${id}-choice-help`} className="block text-sm text-quiet">{choice.help}</span>}
      </span>
    </label>
  );
}

type GroupProps = FieldProps & {
  name?: string;
  choices: readonly Choice[];
  disabled?: boolean;
  /** side by side where there is room */
  inline?: boolean;
};

const rows = (inline: boolean | undefined) => cx('grid gap-2.5', inline && 'sm:grid-cols-2');
/** The first box carries the id of the field, so that the error summary's link lands on it. */
const idOf = (id: string, index: number) => (index === 0 ? id : `${id}-${index}`);

/** One of a few. */
export function RadioGroup({ name, choices, disabled, inline, value, onChange, ...field }: GroupProps & {
  value: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <FieldGroup {...field} role="radiogroup">
      <div className={rows(inline)}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value} id={idOf(field.id, index)} type="radio" name={name ?? field.id} choice={choice}
            checked={choice.value === value} disabled={disabled} onChange={() => onChange(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any of a few. */
export function CheckboxGroup({ name, choices, disabled, inline, value, onChange, ...field }: GroupProps & {
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const toggled = (choice: string, checked: boolean) =>
    // Kept in the order of the choices, whatever the order of ticking.
    choices.map((each) => each.value).filter((each) => (each === choice ? checked : value.includes(each)));
  return (
    <FieldGroup {...field} role="group">
      <div className={rows(inline)}>
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value} id={idOf(field.id, index)} type="checkbox" name={name ?? field.id} choice={choice}
            checked={value.includes(choice.value)} disabled={disabled} invalid={Boolean(field.error)}
            onChange={(checked) => onChange(toggled(choice.value, checked))}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Yes or no, side by side. `labels` in the page's language. */
export function YesNo({ labels, value, onChange, ...field }: FieldProps & {
  labels: { yes: string; no: string };
  value: boolean | undefined;
  onChange: (value: boolean) => void;
  disabled?: boolean;
}) {
  return (
    <RadioGroup
      {...field} inline
      choices={[{ value: 'yes', label: labels.yes }, { value: 'no', label: labels.no }]}
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      onChange={(choice) => onChange(choice === 'yes')}
    />
  );
}

/** A single statement to agree to (a declaration). */
export function Checkbox({ id, label, help, error, checked, onChange, disabled }: {
  id: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}) {
  return (
    <div className={cx(error && 'border-l-4 border-lacquer pl-4')}>
      {error && <p id={`${id}-error`} className="mb-2 font-semibold text-lacquer">{error}</p>}
      <ChoiceRow
        id={id} type="checkbox" name={id} choice={{ value: 'yes', label, help }} checked={checked}
        disabled={disabled} invalid={Boolean(error)} onChange={onChange}
      />
    </div>
  );
}
