'use client';

import { TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

const clockOf = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Minutes after midnight; null while the time is incomplete. */
function minuteOf(text: string): number | null {
  const match = /^(\d{2}):(\d{2})/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/** When nothing but a call to the counter is sent. Minutes after local midnight. */
export function QuietHours({ from, until, onChange }: { from: number; until: number; onChange: (change: { quietFrom: number } | { quietUntil: number }) => void }) {
  const { t } = useTranslation('notices');
  return (
    <section className="grid gap-5">
      <div>
        <h2 className="text-xl">{t('settings.quiet')}</h2>
        <p className="mt-1 text-quiet">{t('settings.quietText')} {t('settings.quietOff')}</p>
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput id="quiet-from" type="time" required label={t('settings.quietFrom')} value={clockOf(from)} onChange={({ target }) => change(target.value, (quietFrom) => onChange({ quietFrom }))} />
        <TextInput id="quiet-until" type="time" required label={t('settings.quietUntil')} value={clockOf(until)} onChange={({ target }) => change(target.value, (quietUntil) => onChange({ quietUntil }))} />
      </div>
    </section>
  );

  // a time that is being cleared is no time: the last one stays
  function change(text: string, set: (minute: number) => void): void {
    const minute = minuteOf(text);
    if (minute !== null) set(minute);
  }
}
