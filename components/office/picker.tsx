/** A native list of choices with its label at the left, for the office's dense bars. */
export function Picker({ id, label, value, options, onChange }: {
  id: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  return (
    <div className="flex min-w-0 items-center gap-2">
      <label htmlFor={id} className="shrink-0 text-sm text-quiet max-sm:w-20">{label}</label>
      <select
        id={id} value={value} onChange={(event) => onChange(event.target.value)}
        className="min-h-target min-w-0 grow rounded-md border-2 border-edge bg-surface px-3 text-sm text-ink hover:border-jade"
      >
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  );
}
