'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Ticket } from '#lib/queue/schema.ts';
import { ringBell } from './bell.ts';
import { ticketNumber } from '#components/display/ticket-number.ts';

/** The whole screen changes when the number is called, with sound and vibration; again at each recall. */
export function CallScreen({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('queue');
  const dialog = useRef<HTMLDialogElement>(null);
  const [seen, setSeen] = useState<number | null>(null);
  const { status, revision } = ticket;
  const calling = status === 'called' && seen !== revision;
  useEffect(() => {
    const element = dialog.current;
    if (calling) {
      if (!element?.open) element?.showModal();
      ringBell();
    } else if (element?.open) element.close();
  }, [calling, revision]);
  const number = ticketNumber(ticket);
  return (
    <dialog
      ref={dialog} onClose={() => setSeen(revision)} aria-label={t('called.label', { number, counter: ticket.counter ?? '' })}
      className="m-0 h-dvh max-h-none w-screen max-w-none bg-jade p-6 text-on-jade"
    >
      <div className="flex min-h-full flex-col items-center justify-center gap-2 text-center">
        <p className="text-2xl">{t('called.please')}</p>
        <p className="text-[clamp(4.5rem,24vw,11rem)] leading-none font-bold tracking-tight whitespace-nowrap">{number}</p>
        <p className="mt-4 text-2xl">{t('called.to')}</p>
        <p className="text-[clamp(8rem,45vw,19rem)] leading-none font-bold">{ticket.counter}</p>
        <Button kind="secondary" wide className="mt-8 max-w-96 text-lg" onClick={() => dialog.current?.close()}>{t('called.coming')}</Button>
      </div>
    </dialog>
  );
}
