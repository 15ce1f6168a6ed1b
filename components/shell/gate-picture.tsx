import { useId } from 'react';

/**
 * The picture of the home page: a gate of old Hanoi (after Khuê Văn Các) with its door open and light on the threshold.
 * Flat shapes in the tokens' colours, so it goes dark with the page. Decoration.
 */
export function GatePicture({ className }: { className?: string }) {
  // Unique: a second picture on the page, hidden, would take the gradient of the first away with it.
  const light = useId();
  return (
    <svg viewBox="0 0 440 360" aria-hidden="true" className={className}>
      <defs>
        <linearGradient id={light} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--color-glow)" />
          <stop offset="1" stopColor="var(--color-glow)" stopOpacity="0" />
        </linearGradient>
      </defs>
      <circle cx="312" cy="112" r="84" fill="var(--color-glow)" opacity="0.35" />
      {/* the ground, and the light that falls out of the door */}
      <path d="M20 300H420" stroke="var(--color-line)" strokeWidth="3" strokeLinecap="round" />
      <path d="M186 300H254L318 360H122Z" fill={`url(#${light})`} />
      {/* upper floor with the round window */}
      <path d="M168 78H272V132H168Z" fill="var(--color-surface)" stroke="var(--color-leaf)" strokeWidth="3" />
      <circle cx="220" cy="105" r="19" fill="var(--color-glow)" stroke="var(--color-leaf)" strokeWidth="3" />
      <path d="M220 86V124M201 105H239M206.5 91.5L233.5 118.5M233.5 91.5L206.5 118.5" stroke="var(--color-leaf)" strokeWidth="2" />
      <path d="M132 66C150 80 166 72 180 46H260C274 72 290 80 308 66C304 84 292 90 280 90H160C148 90 136 84 132 66Z" fill="var(--color-roof)" />
      <path d="M190 46H250L244 36H196Z" fill="var(--color-roof)" />
      {/* the gate house under its wide roof */}
      <path d="M112 168H328V300H112Z" fill="var(--color-surface)" stroke="var(--color-leaf)" strokeWidth="3" />
      <path d="M62 146C88 168 112 158 136 126H304C328 158 352 168 378 146C372 172 352 180 334 180H106C88 180 68 172 62 146Z" fill="var(--color-roof)" />
      <path d="M130 196V300M310 196V300" stroke="var(--color-line)" strokeWidth="3" />
      {/* the door: light, and its two leaves turned outwards */}
      <path d="M178 300V240A42 42 0 0 1 262 240V300Z" fill="var(--color-glow)" />
      <path d="M178 300V240A42 42 0 0 1 182 222L152 214V310Z" fill="var(--color-leaf)" />
      <path d="M262 300V240A42 42 0 0 0 258 222L288 214V310Z" fill="var(--color-leaf)" />
      <circle cx="161" cy="262" r="3.5" fill="var(--color-glow)" />
      <circle cx="279" cy="262" r="3.5" fill="var(--color-glow)" />
      {/* lanterns */}
      <path d="M120 180V194M320 180V194" stroke="var(--color-amber)" strokeWidth="2" />
      <ellipse cx="120" cy="205" rx="9" ry="11" fill="var(--color-roof)" />
      <ellipse cx="320" cy="205" rx="9" ry="11" fill="var(--color-roof)" />
    </svg>
  );
}
