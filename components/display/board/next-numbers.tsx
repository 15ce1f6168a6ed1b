import { ticketNumber } from '#components/display/ticket-number.ts';
import { HandHeartIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Board } from '#lib/queue/schema.ts';

const SHOWN = 5;

/** Who is next, in the order of calling; a hand beside numbers with priority, and what it means. */
export function NextNumbers({ next }: { next: Board['next'] }) {
  const { t } = useTranslation('display');
  const shown = next.slice(0, SHOWN);
  return (
    <section className="shrink-0">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-[1.7rem] leading-tight">{t('board.next')}</h2>
        {shown.some(({ priority }) => priority) && (
          <p className="flex items-center gap-2 text-[1.3rem] leading-tight text-quiet"><HandHeartIcon className="text-amber" />{t('board.priorityLegend')}</p>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="mt-1.5 flex h-[5rem] items-center text-[1.8rem] text-quiet">{t('board.nobodyWaiting')}</p>
      ) : (
        <ol className="mt-1.5 grid h-[5rem] grid-cols-5 gap-2.5">
          {shown.map(({ letter, number, priority }) => (
            <li key={`${letter}${number}`} className="flex items-center justify-center gap-2 rounded-md border border-line bg-surface text-[2.5rem] leading-none font-bold whitespace-nowrap">
              {ticketNumber({ letter, number })}
              {priority && <><HandHeartIcon width="1.6rem" height="1.6rem" className="shrink-0 text-amber" /><span className="sr-only">{t('board.priority')}</span></>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
