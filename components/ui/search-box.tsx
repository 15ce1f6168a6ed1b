import type { InputHTMLAttributes, Ref } from 'react';
import { cx } from './cx.ts';
import { SearchIcon, XIcon } from './icons.ts';

/** A box to search in. The label is heard; `placeholder` gives an example. `large` for the one on the home page. */
export function SearchBox({ id, label, large, clearLabel, onClear, inputRef, className, ...input }: {
  id: string;
  label: string;
  large?: boolean;
  /** with both: a button that empties the box */
  clearLabel?: string;
  onClear?: () => void;
  inputRef?: Ref<HTMLInputElement>;
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type'>) {
  return (
    <div className={cx('relative', className)}>
      <label htmlFor={id} className="sr-only">{label}</label>
      <SearchIcon className="pointer-events-none absolute top-1/2 left-4 -translate-y-1/2 text-jade" />
      <input
        type="search" autoComplete="off" autoCorrect="off" spellCheck={false} enterKeyHint="search"
        {...input} ref={inputRef} id={id}
        className={cx(
          'w-full appearance-none border-2 border-edge bg-surface pr-14 pl-13 text-base text-ink placeholder:text-quiet',
          'hover:border-jade [&::-webkit-search-cancel-button]:hidden',
          large ? 'min-h-16 rounded-lg shadow-card' : 'min-h-target rounded-md',
        )}
      />
      {clearLabel && onClear && input.value ? (
        <button
          type="button" onClick={onClear} aria-label={clearLabel}
          className="absolute top-1/2 right-1.5 flex size-12 -translate-y-1/2 items-center justify-center rounded-md text-quiet hover:text-ink"
        >
          <XIcon />
        </button>
      ) : null}
    </div>
  );
}
