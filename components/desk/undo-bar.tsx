'use client';

import { ticketNumber } from '#components/display/ticket-number.ts';
import { Button } from '#components/ui/button.tsx';
import { RotateIcon } from '#components/ui/icons.ts';
import type { Desk } from '#lib/queue/schema.ts';
import { UNDO_MS } from '#lib/queue/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { KEYS } from './actions.ts';
import { KeyCap } from './key-cap.tsx';

type Undoable = 'call' | 'start' | 'finish' | 'absent' | 'hold' | 'transfer';

/** What was just done and how long it can be taken back. Keeps its place while there is nothing, so that nothing jumps. */
export function UndoBar({ undo, now, busy, onUndo }: { undo: Desk['undo']; now: number; busy: boolean; onUndo: () => void }) {
  const { t } = useTranslation('desk');
  const left = undo ? Date.parse(undo.until) - now : 0;
  const shown = undo !== null && left > 0;
  return (
    <div className="relative flex min-h-15 items-center gap-4 border-t border-line px-5 py-1.5">
      {shown && (
        <>
          {/* ends by itself when the time is over; a new one begins anew */}
          <div key={undo.until} aria-hidden="true" className="absolute inset-x-0 top-0 h-1 origin-left bg-amber transition-transform duration-1000 ease-linear" style={{ transform: `scaleX(${Math.min(1, left / UNDO_MS)})` }} />
          <p className="min-w-0 grow">{t(`undo.done.${undo.action as Undoable}`, { number: ticketNumber(undo) })}</p>
          <span aria-hidden="true" className="text-sm text-quiet">{t('undo.left', { count: Math.ceil(left / 1000) })}</span>
          <Button kind="secondary" compact icon={RotateIcon} disabled={busy} aria-keyshortcuts={KEYS.undo} onClick={onUndo}>
            {t('undo.button')}<KeyCap>{KEYS.undo}</KeyCap>
          </Button>
        </>
      )}
    </div>
  );
}
