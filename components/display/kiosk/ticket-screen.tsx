'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { digitsForReading } from '#components/display/call/reading.ts';
import { Qr } from '#components/display/qr.tsx';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { waitText } from '#components/queue/wait.ts';
import { CheckIcon, PrinterIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Ticket } from '#lib/queue/schema.ts';
import { KioskScreen } from './guidance.tsx';
import { Tile } from './tile.tsx';
import { PrintedTicket } from './printed-ticket.tsx';
import type { Paper } from './paper.ts';

/** "3 people before you · about 10–25 minutes", as far as it is known. */
export function usePlaceInLine(): (place: Pick<Ticket, 'ahead' | 'wait'>) => { ahead: string | null; wait: string } {
  const { t, locale } = useTranslation('display');
  const { t: queue } = useTranslation('queue');
  return ({ ahead, wait }) => ({
    ahead: ahead === null ? null : ahead === 0 ? t('kiosk.nobodyAhead') : t('kiosk.ahead', { count: ahead }),
    wait: wait ? t('kiosk.wait', { range: waitText(wait, queue, locale) }) : t('kiosk.waitUnknown'),
  });
}

function NumberPlate({ number, group }: { number: { readonly letter: string; readonly number: number }; group: string }) {
  return (
    <div className="rounded-lg border-4 border-jade bg-surface p-4 text-center landscape:py-2">
      <p className="text-[min(27vw,11rem)] leading-[1.1] font-bold tracking-tight text-jade landscape:text-[6.5rem]">{ticketNumber(number)}</p>
      <p className="text-2xl font-semibold">{group}</p>
    </div>
  );
}

/** The number, as large as the screen allows; the paper is printed as soon as its code is drawn. */
export function TicketScreen({ paper, onDone }: { paper: Paper; onDone: () => void }) {
  const { t, locale } = useTranslation('display');
  const place = usePlaceInLine()(paper);
  const printed = useRef(false);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const address = `${globalThis.location.origin}/${locale}/queue/ticket${paper.address}`;
  useEffect(() => setBody(document.body), []);
  const print = useCallback(() => {
    if (printed.current) return;
    printed.current = true;
    // the code has to be on the paper before the browser takes its picture of it
    requestAnimationFrame(() => window.print());
  }, []);

  return (
    <KioskScreen title={t('kiosk.yourNumber')} spoken={[t('kiosk.spokenNumber', { ticket: digitsForReading(paper) }), place.ahead, place.wait, t('kiosk.takePaper')].filter(Boolean).join('. ')}>
      <div className="flex grow flex-col justify-center gap-6 landscape:gap-3">
        <NumberPlate number={paper} group={localText(paper.groupName, locale)} />
        <div className="flex items-center justify-between gap-6">
          <div className="grid gap-1.5">
            {place.ahead && <p className="text-xl font-bold">{place.ahead}</p>}
            <p className="text-xl">{place.wait}</p>
            <p className="mt-2 text-lg text-quiet">{t('kiosk.takePaper')}</p>
            <p className="text-lg text-quiet">{t('kiosk.phoneQr')}</p>
          </div>
          <Qr text={address} label={t('kiosk.phoneQr')} className="w-44 shrink-0 landscape:w-36" />
        </div>
        {paper.offline && <Notice kind="warning">{t('kiosk.offlineTicket')}</Notice>}
        {paper.priority && <Notice>{t('kiosk.withPriority')}</Notice>}
        <div className="grid gap-4 landscape:grid-cols-2">
          <Tile main icon={CheckIcon} title={t('kiosk.done')} onTouch={onDone} />
          <Tile icon={PrinterIcon} title={t('kiosk.printAgain')} onTouch={() => window.print()} />
        </div>
      </div>
      {body && createPortal(<PrintedTicket paper={paper} address={address} place={place} onReady={print} />, body)}
    </KioskScreen>
  );
}

/** A booking whose holder is here now. Nothing is printed: the number is the one that was booked. */
export function CheckedInScreen({ ticket, onDone }: { ticket: Ticket; onDone: () => void }) {
  const { t, locale } = useTranslation('display');
  const place = usePlaceInLine()(ticket);
  return (
    <KioskScreen title={t('kiosk.checkedIn')} spoken={[t('kiosk.checkedIn'), t('kiosk.spokenNumber', { ticket: digitsForReading(ticket) }), place.ahead, place.wait].filter(Boolean).join('. ')}>
      <div className="flex grow flex-col justify-center gap-6">
        <NumberPlate number={ticket} group={localText(ticket.group.name, locale)} />
        <div className="grid gap-1.5">
          {place.ahead && <p className="text-xl font-bold">{place.ahead}</p>}
          <p className="text-xl">{place.wait}</p>
        </div>
        <Tile main icon={CheckIcon} title={t('kiosk.done')} onTouch={onDone} />
      </div>
    </KioskScreen>
  );
}
