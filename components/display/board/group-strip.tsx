import { waitText } from '#components/queue/wait.ts';
import { localText } from '#lib/platform/i18n/format.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Board } from '#lib/queue/schema.ts';

/** How many wait for each field, and how long it takes who comes now. */
export function GroupStrip({ groups }: { groups: Board['groups'] }) {
  const { t, locale } = useTranslation('display');
  const { t: queue } = useTranslation('queue');
  return (
    <section>
      <h2 className="text-[1.5rem] leading-tight">{t('board.groups')}</h2>
      <ul className="mt-1.5 grid grid-cols-4 gap-x-6 gap-y-1.5">
        {groups.map((group) => (
          <li key={group.letter} className="flex min-w-0 items-center gap-3">
            <span className="grid size-[2.9rem] shrink-0 place-items-center rounded-md bg-jade-soft text-[1.9rem] leading-none font-bold text-jade">{group.letter}</span>
            <span className="min-w-0">
              <span className="line-clamp-1 text-[1.3rem] leading-snug font-semibold">{localText(group.name, locale)}</span>
              <span className="block text-[1.3rem] leading-snug text-quiet">
                {t('board.people', { count: group.waiting })}
                {' · '}
                {group.wait ? waitText(group.wait, queue, locale) : t('board.noCounter')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
