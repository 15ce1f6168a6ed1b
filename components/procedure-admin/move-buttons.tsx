'use client';

import { ChevronDownIcon, TrashIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

const LOOK = 'inline-grid size-11 place-items-center rounded-md text-quiet enabled:hover:bg-sunken enabled:hover:text-ink disabled:opacity-40';

/** Up, down and away, for one entry of a list. `what` names the entry for who cannot see where the buttons stand. */
export function MoveButtons({ index, count, what, onMove, onRemove }: { index: number; count: number; what: string; onMove: (to: number) => void; onRemove: () => void }) {
  const { t } = useTranslation('procedure-admin');
  const [up, down, remove] = [t('list.up', { what }), t('list.down', { what }), t('list.remove', { what })];
  return (
    <span className="inline-flex shrink-0">
      <button type="button" className={LOOK} disabled={index === 0} aria-label={up} title={up} onClick={() => onMove(index - 1)}><ChevronDownIcon className="rotate-180" /></button>
      <button type="button" className={LOOK} disabled={index === count - 1} aria-label={down} title={down} onClick={() => onMove(index + 1)}><ChevronDownIcon /></button>
      <button type="button" className={LOOK} aria-label={remove} title={remove} onClick={onRemove}><TrashIcon /></button>
    </span>
  );
}
