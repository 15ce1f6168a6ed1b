import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { CircleAlertIcon, CircleCheckIcon, InfoIcon, TriangleAlertIcon } from './icons.ts';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const KINDS = {
  info: { icon: InfoIcon, box: 'border-blue bg-blue-soft', text: 'text-blue' },
  success: { icon: CircleCheckIcon, box: 'border-jade bg-jade-soft', text: 'text-jade' },
  warning: { icon: TriangleAlertIcon, box: 'border-amber bg-amber-soft', text: 'text-amber' },
  error: { icon: CircleAlertIcon, box: 'border-lacquer bg-lacquer-soft', text: 'text-lacquer' },
} as const;

/**
 * A message in the page. With `live`, one that appears after an action is read out: errors at once, others when the
 * screen reader pauses.
 */
export function Notice({ kind = 'info', title, live, children }: {
  kind?: NoticeKind;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
  const { icon: Icon, box, text } = KINDS[kind];
  return (
    <div role={live ? (kind === 'error' ? 'alert' : 'status') : undefined} className={cx('flex gap-3.5 rounded-md border-l-4 p-4', box)}>
      <Icon className={cx('mt-1 shrink-0', text)} />
      <div className="min-w-0 grow">
        {title && <p className={cx('font-semibold', text)}>{title}</p>}
        {children && <div className={title ? 'mt-1' : undefined}>{children}</div>}
      </div>
    </div>
  );
}
