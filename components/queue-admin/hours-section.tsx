'use client';

import { randomId } from '#components/api/random-id.ts';
import { Button } from '#components/ui/button.tsx';
import { controlClass } from '#components/ui/field.tsx';
import { CircleAlertIcon, PlusIcon, TrashIcon } from '#components/ui/icons.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { focusSoon, replaced, Section, type SectionProps } from './section.tsx';
import { idOf } from './settings-check.ts';
import type { HoursRow } from './settings-draft.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Opening hours: for each weekday any number of stretches. */
export function HoursSection({ draft, change, errorOf }: SectionProps) {
  const { t } = useTranslation('queue-admin');
  const { hours } = draft;
  const add = (weekday: number) => {
    change({ hours: [...hours, { key: randomId(), weekday, opens: '', closes: '' }] });
    focusSoon(idOf(['hours', hours.length, 'opens']));
  };
  const remove = (index: number, weekday: number) => {
    change({ hours: hours.filter((_, at) => at !== index) });
    focusSoon(`hours-add-${weekday}`);
  };
  return (
    <Section id="hours" title={t('settings.part.hours')} lead={t('hours.lead')}>
      <ul className="divide-y divide-line">
        {WEEKDAYS.map((weekday) => {
          const day = t(`weekday.${weekday}`);
          const stretches = hours.map((row, index) => ({ ...row, index })).filter((row) => row.weekday === weekday);
          return (
            <li key={weekday} className="grid gap-x-4 gap-y-2 py-3 md:grid-cols-[8rem_1fr_auto] md:items-start">
              <h3 className="text-base font-semibold md:flex md:min-h-target md:items-center">{day}</h3>
              <div className="flex flex-wrap gap-x-8 gap-y-3">
                {stretches.length === 0 && <p className="flex min-h-target items-center text-quiet">{t('hours.closed')}</p>}
                {stretches.map((row, place) => (
                  <Stretch
                    key={row.key} row={row} index={row.index} day={day} number={place + 1} errorOf={errorOf}
                    onChange={(patch) => change({ hours: replaced(hours, row.index, patch) })} onRemove={() => remove(row.index, weekday)}
                  />
                ))}
              </div>
              <div>
                <Button id={`hours-add-${weekday}`} kind="quiet" compact icon={PlusIcon} aria-label={t('hours.addFor', { day })} onClick={() => add(weekday)}>
                  {t('hours.add')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Stretch({ row, index, day, number, errorOf, onChange, onRemove }: {
  row: HoursRow;
  index: number;
  day: string;
  number: number;
  errorOf: SectionProps['errorOf'];
  onChange: (patch: Partial<HoursRow>) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('queue-admin');
  const end = (name: 'opens' | 'closes') => {
    const id = idOf(['hours', index, name]);
    const error = errorOf('hours', index, name);
    return (
      <label htmlFor={id}>
        <VisuallyHidden>{t(`hours.${name}`, { day, number })}</VisuallyHidden>
        <input
          id={id} type="time" value={row[name]} onChange={(event) => onChange({ [name]: event.target.value })}
          aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined} className={controlClass(error, 'max-w-40')}
        />
      </label>
    );
  };
  const wrong = (['opens', 'closes'] as const).flatMap((name) => {
    const error = errorOf('hours', index, name);
    return error ? [{ id: `${idOf(['hours', index, name])}-error`, error }] : [];
  });
  return (
    <div>
      <div className="flex flex-wrap items-center gap-2">
        <div className="flex items-center gap-2">{end('opens')}<span aria-hidden="true">{t('hours.to')}</span></div>
        <div className="flex items-center gap-2">
          {end('closes')}
          <Button kind="quiet" narrow aria-label={t('hours.remove', { day, number })} onClick={onRemove} icon={TrashIcon} />
        </div>
      </div>
      {wrong.map(({ id, error }) => (
        <p key={id} id={id} className="mt-1 flex gap-2 text-sm font-semibold text-lacquer"><CircleAlertIcon className="mt-0.5 shrink-0" />{error}</p>
      ))}
    </div>
  );
}
