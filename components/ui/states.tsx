import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { CircleAlertIcon, FolderOpenIcon, type IconComponent } from './icons.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** The shape of what is coming. `label` ("Loading…") is read out; keep the height near that of the content. */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }) {
  return (
    <div role="status" className="grid gap-3">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} aria-hidden="true" className="h-20 animate-pulse rounded-lg bg-line/60" />
      ))}
    </div>
  );
}

type StateProps = { icon?: IconComponent; title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Nothing here yet: says so, and what to do first. */
export function EmptyState({ icon: Icon = FolderOpenIcon, title, children, action }: StateProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-lg border border-dashed border-edge px-5 py-10 text-center">
      <Icon width="2.5rem" height="2.5rem" strokeWidth="1.5" className="text-quiet" />
      <p className="text-lg font-semibold text-balance">{title}</p>
      {children && <div className="max-w-reading text-quiet">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}

/** It failed: what happened, what to do, and a button to try again. */
export function ErrorState({ title, children, retryLabel, onRetry, retrying }: {
  title: ReactNode;
  children?: ReactNode;
  retryLabel: string;
  onRetry: () => void;
  retrying?: boolean;
}) {
  return (
    <div role="alert" className="flex flex-col items-center gap-3 rounded-lg border border-lacquer bg-lacquer-soft px-5 py-10 text-center">
      <CircleAlertIcon width="2.5rem" height="2.5rem" strokeWidth="1.5" className="text-lacquer" />
      <p className="text-lg font-semibold text-balance">{title}</p>
      {children && <div className="max-w-reading">{children}</div>}
      <Button kind="secondary" onClick={onRetry} {...(retrying ? { loading: true } : {})}>{retryLabel}</Button>
    </div>
  );
}
