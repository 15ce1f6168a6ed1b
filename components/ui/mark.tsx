/** The mark of the product: a door that stands open, with light behind it. Its colours are the same in both modes. */
export function Mark({ className, title }: { className?: string; title?: string }) {
  return (
    <svg viewBox="0 0 48 48" width="2.5rem" height="2.5rem" className={className} role={title ? 'img' : undefined} aria-hidden={title ? undefined : true}>
      {title && <title>{title}</title>}
      <rect width="48" height="48" rx="11" fill="#075e46" />
      <path d="M14 39V18.5a10 10 0 0 1 20 0V39z" fill="#fbe3ae" />
      <path d="M14 39V18.5A10 10 0 0 1 24 8.5V43z" fill="#fffefb" />
      <circle cx="21" cy="27" r="1.6" fill="#9b1c1c" />
      <path d="M8 39h6M34 39h6" stroke="#fffefb" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
