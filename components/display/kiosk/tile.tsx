import type { ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';
import type { IconComponent } from '#components/ui/icons.ts';

/** A target for a whole hand. `main` is the one that most people need; `large` where only a few stand on the screen. */
export function Tile({ icon: Icon, mark, title, main, large, onTouch, className, children }: {
  icon?: IconComponent; mark?: string; title: string; main?: boolean; large?: boolean; onTouch: () => void; className?: string; children?: ReactNode;
}) {
  const iconSize = large ? '4.5rem' : '2rem';
  return (
    <button
      type="button" onClick={onTouch}
      className={cx(
        'flex min-h-18 w-full items-center gap-5 rounded-lg border-2 px-6 py-2 text-left transition-colors duration-150',
        main ? 'border-jade bg-jade text-on-jade active:bg-jade-deep' : 'border-edge bg-surface text-ink active:border-jade active:bg-jade-soft',
        className,
      )}
    >
      {Icon && <Icon width={iconSize} height={iconSize} strokeWidth="1.75" className={cx('shrink-0', !main && 'text-jade')} />}
      {mark && <span aria-hidden="true" className="grid size-13 shrink-0 place-items-center rounded-md bg-jade-soft text-2xl font-bold text-jade">{mark}</span>}
      <span className="min-w-0">
        <span className={cx('block leading-tight font-bold', large ? (main ? 'text-[3.2rem]' : 'text-[1.75rem]') : 'text-xl')}>{title}</span>
        {children && <span className={cx('mt-1 block text-lg leading-snug', main ? 'text-on-jade' : 'text-quiet')}>{children}</span>}
      </span>
    </button>
  );
}
