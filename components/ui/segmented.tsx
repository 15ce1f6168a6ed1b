import { cx } from './cx.ts';

export type Segment<Value extends string> = { value: Value; label: string; count?: number };

/** One filter out of a few, as a row of toggle buttons (a list that changes below them, not tabs of other content). */
export function Segmented<Value extends string>({ label, segments, value, onChange }: {
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-2">
      {segments.map((segment) => {
        const chosen = segment.value === value;
        return (
          <button
            key={segment.value} type="button" aria-pressed={chosen} onClick={() => onChange(segment.value)}
            className={cx(
              'inline-flex min-h-target items-center gap-2 rounded-full border-2 px-4 text-sm font-semibold',
              chosen ? 'border-jade bg-jade text-on-jade' : 'border-edge bg-surface text-ink hover:border-jade',
            )}
          >
            {segment.label}
            {segment.count !== undefined && <span className="font-normal">{segment.count}</span>}
          </button>
        );
      })}
    </div>
  );
}
