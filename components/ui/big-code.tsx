/**
 * A code to be read aloud or copied by hand (a dossier code), in very large type. It breaks only after a hyphen, and
 * screen readers read it character by character.
 */
export function BigCode({ code, label }: { code: string; label: string }) {
  const parts = code.split('-');
  return (
    <p>
      <span className="block text-sm font-semibold text-quiet">{label}</span>
      <span className="sr-only">{[...code].join(' ')}</span>
      <span aria-hidden="true" className="block text-code font-bold tracking-tight text-ink select-all">
        {parts.map((part, index) => (
          <span key={`${index}-${part}`} className="inline-block">{part}{index < parts.length - 1 && '-'}</span>
        ))}
      </span>
    </p>
  );
}
