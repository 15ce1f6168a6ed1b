import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { controlClass, describedBy, Field, type FieldProps } from './field.tsx';
import { cx } from './cx.ts';

/** Splits the field's own props from those of the control inside it. */
function split<P extends FieldProps>(props: P): [FieldProps, Omit<P, keyof FieldProps>] {
  const { id, label, help, error, badge, optional, heading, ...control } = props;
  return [{ id, label, help, error, badge, optional, heading }, control];
}

type TextInputProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & {
  /** how many characters the answer has, about: the box hints at it */
  length?: number;
  /** shown after the box: m², kg */
  suffix?: string;
};

/** One line of text. For numbers that are no amounts (ID, phone) use `inputMode="numeric"`, not `type="number"`. */
export function TextInput(props: TextInputProps) {
  const [field, { length, suffix, className, style, ...input }] = split(props);
  return (
    <Field {...field}>
      <div className="flex items-center gap-3">
        <input
          type="text"
          {...input}
          id={field.id}
          aria-describedby={describedBy(field)}
          aria-invalid={field.error ? true : undefined}
          style={length ? { ...style, maxWidth: `${length + 4}ch` } : style}
          className={controlClass(field.error, className)}
        />
        {suffix && <span className="text-quiet">{suffix}</span>}
      </div>
    </Field>
  );
}

/** Several lines of text; the box grows with what is typed where the browser can do that. */
export function TextArea(props: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>) {
  const [field, { className, ...area }] = split(props);
  return (
    <Field {...field}>
      <textarea
        rows={4}
        {...area}
        id={field.id}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? true : undefined}
        className={controlClass(field.error, cx('field-sizing-content min-h-32', className))}
      />
    </Field>
  );
}

type SelectProps = FieldProps & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'children'> & {
  options: readonly { value: string; label: string; disabled?: boolean }[];
  /** the first line, with an empty value: "Choose a ward" */
  placeholder: string;
};

/** The phone's own list of choices. Up to seven choices are better as `<RadioGroup>`. */
export function Select(props: SelectProps) {
  const [field, { options, placeholder, className, ...select }] = split(props);
  return (
    <Field {...field}>
      <select
        {...select}
        id={field.id}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? true : undefined}
        className={controlClass(field.error, className)}
      >
        <option value="">{placeholder}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>{option.label}</option>
        ))}
      </select>
    </Field>
  );
}
