'use client';

import { Checkbox } from '#components/ui/choices.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { PRIORITY_CLASSES } from '#lib/priority/model.ts';
import type { QueueSettings } from '#lib/queue/schema.ts';
import { Section, type SectionProps } from './section.tsx';
import { idOf } from './settings-check.ts';

/** Minutes of head start by class, what the city allows, and what it means in one sentence. */
export function HeadStartsSection({ draft, change, errorOf, limits }: SectionProps & { limits: QueueSettings['limits'] }) {
  const { t } = useTranslation('queue-admin');
  const { t: words } = useTranslation('queue-words');
  return (
    <Section id="head-starts" title={t('settings.part.headStarts')} lead={t('headStarts.lead')}>
      <ul className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        {PRIORITY_CLASSES.map((name) => {
          const minutes = draft.headStarts[name];
          const { min = 0, max = 90 } = limits[name] ?? {};
          const meaning = /^\d{1,3}$/.test(minutes) && (Number(minutes) === 0 ? t('headStarts.none') : t(`headStarts.${name}`, { minutes: Number(minutes) }));
          return (
            <li key={name}>
              <TextInput
                id={idOf(['headStarts', name])} label={words(`class.${name}`)} help={<>{meaning} {t('headStarts.limits', { min, max })}</>} error={errorOf('headStarts', name)}
                value={minutes} inputMode="numeric" length={3} suffix={t('headStarts.minutes')}
                onChange={(event) => change({ headStarts: { ...draft.headStarts, [name]: event.target.value } })}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What happens to who is called and not there. */
export function AbsencesSection({ draft, change, errorOf }: SectionProps) {
  const { t } = useTranslation('queue-admin');
  return (
    <Section id="absences" title={t('settings.absences')}>
      <div className="grid gap-6 md:grid-cols-2">
        <TextInput
          id="absencePenalty" label={t('absences.penalty')} help={t('absences.penaltyHelp')} error={errorOf('absencePenalty')} value={draft.absencePenalty}
          inputMode="numeric" length={2} suffix={t('absences.minutes')} onChange={(event) => change({ absencePenalty: event.target.value })}
        />
        <TextInput
          id="maxAbsences" label={t('absences.max')} help={t('absences.maxHelp')} error={errorOf('maxAbsences')} value={draft.maxAbsences}
          inputMode="numeric" length={2} suffix={t('absences.times')} onChange={(event) => change({ maxAbsences: event.target.value })}
        />
      </div>
    </Section>
  );
}

/** Whether numbers can be booked from home at all. */
export function BookingSection({ draft, change }: SectionProps) {
  const { t } = useTranslation('queue-admin');
  return (
    <Section id="booking" title={t('settings.part.bookingOpen')}>
      <div className="max-w-reading">
        <Checkbox id="bookingOpen" label={t('booking.label')} help={t('booking.help')} checked={draft.bookingOpen} onChange={(bookingOpen) => change({ bookingOpen })} />
      </div>
    </Section>
  );
}
