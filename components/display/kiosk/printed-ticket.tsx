import { Qr } from '#components/display/qr.tsx';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { formatDate, formatTime, localText } from '#lib/platform/i18n/format.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Paper } from './paper.ts';

/** While the paper stands in the document, and for no other page of the product. */
const FORMAT = '@page { size: 80mm 150mm; margin: 3mm }';

/** The paper of an 80 mm printer: seen by nobody on the screen, black on white, no class of priority. */
export function PrintedTicket({ paper, address, place, onReady }: {
  paper: Paper; address: string; place: { readonly ahead: string | null; readonly wait: string };
  /** its code is drawn */
  onReady: () => void;
}) {
  const { t, locale } = useTranslation('display');
  return (
    <div data-paper="ticket" aria-hidden="true" className="hidden w-[74mm] text-center leading-snug print:block">
      <style>{FORMAT}</style>
      <p className="text-[11pt] font-bold">{localText(paper.officeName, locale)}</p>
      <p className="mt-[3mm] text-[11pt]">{t('kiosk.yourNumber')}</p>
      <p className="text-[58pt] leading-none font-bold whitespace-nowrap">{ticketNumber(paper)}</p>
      <p className="mt-[2mm] text-[13pt] font-bold">{localText(paper.groupName, locale)}</p>
      <p className="mt-[2mm] text-[11pt]">{formatTime(paper.at)} · {formatDate(paper.at)}</p>
      {place.ahead && <p className="text-[12pt] font-bold">{place.ahead}</p>}
      <p className="text-[12pt]">{place.wait}</p>
      {paper.priority && <p className="mt-[2mm] border border-current p-[1mm] text-[11pt] font-bold">{t('kiosk.withPriority')}</p>}
      {paper.offline && <p className="mt-[2mm] text-[9pt]">{t('kiosk.offlineTicket')}</p>}
      <Qr text={address} label="" onDrawn={onReady} className="mx-auto mt-[2mm] w-[34mm]" />
      <p className="mt-[1mm] text-[9pt]">{t('kiosk.phoneQr')}</p>
    </div>
  );
}
