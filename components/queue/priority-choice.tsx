'use client';

import { Checkbox } from '#components/ui/choices.tsx';
import { Select } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { DECLARABLE, type PriorityClass } from '#lib/priority/model.ts';
import type { OwnPriority } from '#lib/queue/schema.ts';

/** VNeID always knows the birth date: an age is proved or not true. */
const TO_DECLARE = DECLARABLE.filter((name) => !name.startsWith('age-'));

/** The own priority with a switch; who has none that VNeID knows can say what the counter will see. */
export function PriorityChoice({ own, use, onUse, declared, onDeclare }: {
  own: OwnPriority | null;
  use: boolean;
  onUse: (use: boolean) => void;
  declared: PriorityClass | null;
  onDeclare: (declared: PriorityClass | null) => void;
}) {
  const { t } = useTranslation('queue');
  const words = useTranslation('queue-words').t;
  if (own) {
    return (
      <section>
        <h2 className="mb-3 text-lg">{t('book.priority')}</h2>
        <Checkbox
          id="priority" checked={use} onChange={onUse} label={t('book.priorityUse')}
          help={t('book.priorityOwn', { name: words(`class.${own.class}`), count: own.headStart })}
        />
      </section>
    );
  }
  return (
    <Select
      id="declared" label={t('book.declare')} help={t('book.declareHelp')} placeholder={t('book.declareNone')}
      options={TO_DECLARE.map((name) => ({ value: name, label: words(`class.${name}`) }))}
      value={declared ?? ''} onChange={(event) => onDeclare(TO_DECLARE.find((name) => name === event.target.value) ?? null)}
    />
  );
}
