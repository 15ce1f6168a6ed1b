'use client';

import type { TFunction } from 'i18next';
import { ChevronRightIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { FIELDS, type Field } from '#lib/procedures/model.ts';
import type { QueueGroup } from '#lib/queue/schema.ts';
import { useOfficeWords } from './office-words.ts';
import { waitText } from './wait.ts';

/** Whether this program has words for a field; settings may name others. */
const isField = (field: string): field is Field => (FIELDS as readonly string[]).includes(field);

/** What people come for, in their words: "khai sinh, kết hôn, …" */
function examplesOf(fields: readonly string[], t: TFunction<['queue']>): string {
  const known = fields.filter(isField);
  return known.length === 0 ? t('examples.other') : known.map((field) => t(`examples.${field}`)).join('; ');
}

/** What the visit is for: the office's groups, in the words of those who come. */
export function GroupChoice({ groups, onChoose }: { groups: readonly QueueGroup[]; onChoose: (letter: string) => void }) {
  const { t, locale } = useTranslation('queue');
  const words = useOfficeWords();
  return (
    <section aria-labelledby="group">
      <h2 id="group" className="mb-3 text-xl">{t('book.group')}</h2>
      <ul className="grid gap-3">
        {groups.map(({ letter, name, fields, waiting, wait }) => (
          <li key={letter}>
            <button
              type="button" onClick={() => onChoose(letter)}
              className="group flex w-full items-center gap-4 rounded-lg border border-line bg-surface p-4 text-left transition-[border-color,box-shadow] hover:border-jade hover:shadow-card"
            >
              <span aria-hidden="true" className="flex size-12 shrink-0 items-center justify-center rounded-md bg-jade-soft text-xl font-bold text-jade">{letter}</span>
              <span className="min-w-0 grow">
                <span className="block leading-snug font-semibold group-hover:underline">{localText(name, locale)}</span>
                <span className="block text-sm text-quiet first-letter:uppercase">{examplesOf(fields, t)}</span>
                {waiting > 0 && <span className="block text-sm">{wait ? `${words.waiting(waiting)}, ${waitText(wait, t, locale)}` : words.waiting(waiting)}</span>}
              </span>
              <ChevronRightIcon className="shrink-0 text-quiet" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
