import { cx } from './cx.ts';
import type { IconComponent } from './icons.ts';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';
export type ButtonLook = {
  /** `primary` is the one main action of a page */
  kind?: ButtonKind;
  /** as wide as its column */
  wide?: boolean;
  /** as high as others, but narrow: for headers */
  narrow?: boolean;
  /** dense rows of the office; never on citizen pages */
  compact?: boolean;
  icon?: IconComponent;
};

const KINDS: Record<ButtonKind, string> = {
  primary: 'bg-jade text-on-jade border-jade hover:bg-jade-deep hover:border-jade-deep',
  secondary: 'bg-surface text-jade border-edge hover:border-jade hover:bg-jade-soft',
  danger: 'bg-lacquer text-on-lacquer border-lacquer hover:bg-lacquer-deep hover:border-lacquer-deep',
  quiet: 'bg-transparent text-jade border-transparent underline underline-offset-4 hover:bg-jade-soft',
};

/** The classes of a button, for what cannot be a `<Button>` or `<ButtonLink>`. */
export function buttonLook({ kind = 'primary', wide, narrow, compact }: ButtonLook): string {
  return cx(
    'inline-flex items-center justify-center gap-2.5 rounded-md border-2 text-center font-semibold no-underline',
    'transition-colors duration-150',
    compact ? 'min-h-10 pointer-coarse:min-h-target' : 'min-h-target',
    compact || narrow ? 'px-3.5 py-1.5 text-sm whitespace-nowrap' : 'px-6 py-2.5',
    wide && 'w-full',
    KINDS[kind],
  );
}
