'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { XIcon } from '#components/ui/icons.ts';

/**
 * A task that takes the whole screen of a phone, over the page that it belongs to. The phone's own "back" and Escape ask
 * `onClose` before anything is lost.
 */
export function Sheet({ title, closeLabel, onClose, children }: { title: string; closeLabel: string; onClose: () => void; children: ReactNode }) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
  }, []);
  return (
    <dialog
      ref={element} aria-labelledby="sheet-title" onCancel={(event) => { if (event.target === element.current) { event.preventDefault(); onClose(); } }}
      className="m-0 h-dvh max-h-none w-dvw max-w-none overflow-y-auto bg-paper text-ink backdrop:bg-[#000]/50 sm:m-auto sm:h-[94dvh] sm:w-[46rem] sm:rounded-lg"
    >
      <div className="sticky top-0 z-10 flex items-center justify-between gap-3 border-b border-line bg-paper py-0.5 pr-1 pl-4 sm:pl-6">
        <h2 id="sheet-title" className="line-clamp-2 text-base">{title}</h2>
        <button type="button" onClick={onClose} aria-label={closeLabel} className="inline-flex size-12 shrink-0 items-center justify-center rounded-md hover:bg-jade-soft"><XIcon /></button>
      </div>
      <div className="p-4 sm:px-6">{children}</div>
    </dialog>
  );
}
