'use client';

import { useEffect, useId, useRef, type ReactNode } from 'react';

/**
 * The browser's own modal dialog: keeps the focus inside, closes with Escape, gives the focus back. `actions`: the
 * buttons, the safe one last. For confirming; a task deserves a page.
 */
export function Dialog({ open, onClose, title, children, actions }: {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children?: ReactNode;
  actions: ReactNode;
}) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element} onClose={onClose} aria-labelledby={titleId}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-6 text-ink shadow-lift backdrop:bg-black/50"
    >
      <h2 id={titleId} className="text-xl">{title}</h2>
      {children && <div className="mt-3">{children}</div>}
      <div className="mt-6 flex flex-wrap gap-3">{actions}</div>
    </dialog>
  );
}
