'use client';

import type { ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate, formatDay, localText } from '#lib/platform/i18n/format.ts';
import type { QueueOfficeDetail } from '#lib/queue/schema.ts';
import { useShortDay } from './day-words.ts';
import { hourText, type Hour } from './hours.ts';
import type { Time } from './use-time.ts';

type Days = QueueOfficeDetail['days'];

/** Day and hour together; a day that is full has no hours to choose. */
export function TimeChoice({ office, time }: { office: Pick<QueueOfficeDetail, 'days'>; time: Time }) {
  return (
    <div className="grid gap-6">
      <DayChoice days={office.days} value={time.day} onChange={time.pickDay} />
      {time.hours.length > 0 && !time.full && <HourChoice hours={time.hours} value={time.hour?.start ?? null} onChange={time.pickHour} />}
    </div>
  );
}

/** Today and the next six days; closed ones stand there with their reason. */
function DayChoice({ days, value, onChange }: { days: Days; value: string | null; onChange: (day: string) => void }) {
  const { t, locale } = useTranslation('queue');
  const shortDay = useShortDay();
  const closed = days.filter(({ open }, index) => !open && index > 0);
  const noteOn = (open: boolean, index: number): string => {
    if (!open) return `, ${t(index === 0 ? 'book.over' : 'book.closed').toLocaleLowerCase()}`;
    return index < 2 ? `, ${t(index === 0 ? 'book.today' : 'book.tomorrow').toLocaleLowerCase()}` : '';
  };
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{t('book.day')}</legend>
      <div className="grid grid-cols-2 gap-2.5 sm:grid-cols-4">
        {days.map(({ day, open }, index) => (
          <Chip key={day} name="day" value={day} checked={day === value} disabled={!open} onChange={() => onChange(day)}>
            <span className="block leading-tight">{formatDay(day, locale).split(',', 1)}</span>
            <span className="block text-sm leading-tight font-normal">{`${formatDate(day).slice(0, 5)}${noteOn(open, index)}`}</span>
          </Chip>
        ))}
      </div>
      {closed.length > 0 && (
        <p className="mt-2 text-sm text-quiet">
          {t('book.closedDays', { days: closed.map(({ day, reason }) => t('book.closedDay', { day: shortDay(day), reason: reason ? localText(reason, locale) : t('book.dayOff') })).join('; ') })}
        </p>
      )}
    </fieldset>
  );
}

/** The hours of the day with their free places. */
function HourChoice({ hours, value, onChange }: { hours: readonly Hour[]; value: number | null; onChange: (start: number) => void }) {
  const { t } = useTranslation('queue');
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{t('book.hour')}</legend>
      <div className="grid grid-cols-2 gap-2.5 sm:grid-cols-4">
        {hours.filter(({ past }) => !past).map((hour) => (
          <Chip key={hour.start} name="hour" value={String(hour.start)} checked={hour.start === value} disabled={hour.free === 0} onChange={() => onChange(hour.start)}>
            <span className="block leading-tight">{hourText(hour)}</span>
            <span className="block text-sm leading-tight font-normal">{hour.free === 0 ? t('book.full') : t('book.free', { count: hour.free })}</span>
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}

/** One of several short choices; the native radio stays what the keyboard and the screen reader know. */
function Chip({ name, value, checked, disabled, onChange, children }: {
  name: string;
  value: string;
  checked: boolean;
  disabled: boolean;
  onChange: () => void;
  children: ReactNode;
}) {
  return (
    <label
      className={cx(
        'relative flex min-h-16 flex-col items-center justify-center rounded-md border-2 px-1 py-1.5 text-center',
        'has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-3 has-[:focus-visible]:outline-focus',
        disabled ? 'cursor-not-allowed border-line bg-sunken text-quiet' : checked ? 'border-jade bg-jade font-semibold text-on-jade' : 'border-edge bg-surface hover:border-jade',
      )}
    >
      <input type="radio" name={name} value={value} checked={checked} disabled={disabled} onChange={onChange} className="absolute inset-0 opacity-0" />
      {children}
    </label>
  );
}
