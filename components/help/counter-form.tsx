'use client';

import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { api } from '#components/api/api.ts';
import { useAction } from '#components/api/use-action.ts';
import { CodeScanner } from '#components/queue/code-scanner.tsx';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { DateInput } from '#components/ui/date-input.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { GivenHelp, StartCounterHelp } from '#lib/applications/help-schema.ts';
import { localDate } from '#lib/platform/clock.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { cardIssues, cardOf, EMPTY_CARD, readCard, type CardField, type CardForm } from './card-form.ts';

const FIELDS = ['personalId', 'fullName', 'birthDate', 'sex', 'phone'] as const satisfies readonly CardField[];
const idOf = (field: CardField): string => `card-${field}`;

/** The card of the person at the counter: read by the camera, by a scanner that types, or by hand. */
export function CounterForm({ office, onStarted }: { office: string; onStarted: (help: GivenHelp) => void }) {
  const { t } = useTranslation('help');
  const { t: forms } = useTranslation('forms');
  const [form, setForm] = useState<CardForm>(EMPTY_CARD);
  const [tries, setTries] = useState(0);
  const [noCard, setNoCard] = useState(false);
  const start = useAction((card: StartCounterHelp, idempotencyKey) => api<GivenHelp>('POST', '/office/helps/counter', card, { idempotencyKey }), onStarted);
  const today = localDate();
  const change = (part: Partial<CardForm>) => setForm((before) => ({ ...before, ...part }));
  const take = (text: string) => {
    const card = readCard(text, today);
    setNoCard(!card);
    if (card) change(card);
  };
  // A scanner types the whole card into the box, and Enter after it.
  const scanned = form.personalId.includes('|');
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !scanned) return;
    event.preventDefault();
    take(form.personalId);
  };

  const issues = tries > 0 ? cardIssues(form, today) : {};
  const errorOf = (field: CardField): string | undefined => {
    const issue = issues[field];
    if (!issue) return undefined;
    if (issue !== 'required') return forms(`issues.${issue}`);
    return field === 'birthDate' ? forms('required.date') : field === 'sex' ? t('card.sexNeeded') : forms('issues.required');
  };
  const errors = FIELDS.flatMap((field) => {
    const what = errorOf(field);
    return what ? [{ id: idOf(field), message: forms('errors.at', { where: t(`card.${field}`), what }) }] : [];
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (Object.keys(cardIssues(form, today)).length === 0) start.run(cardOf(form, office));
  };
  return (
    <form noValidate autoComplete="off" onSubmit={submit} className="grid gap-6">
      <ErrorSummary title={forms('errors.title', { count: errors.length })} errors={errors} attempt={tries} />
      <CodeScanner onCode={take} words={{ scan: t('card.scan'), scanning: t('card.scanning'), stop: t('card.stop'), video: t('card.video'), refused: t('card.refused') }} />
      {noCard && <Notice kind="warning" live>{t('card.none')}</Notice>}
      <TextInput
        id={idOf('personalId')} label={t('card.personalId')} help={t('card.personalIdHelp')} autoComplete="off" length={15} value={form.personalId} error={errorOf('personalId')}
        onChange={(event) => change({ personalId: event.target.value })} onKeyDown={pressed} onBlur={() => { if (scanned) take(form.personalId); }}
      />
      <TextInput id={idOf('fullName')} label={t('card.fullName')} autoComplete="off" maxLength={100} value={form.fullName} error={errorOf('fullName')} onChange={(event) => change({ fullName: event.target.value })} />
      <DateInput
        id={idOf('birthDate')} label={t('card.birthDate')} help={forms('date.example')} value={form.birthDate} error={errorOf('birthDate')} onChange={(birthDate) => change({ birthDate })}
        partLabels={{ day: forms('date.day'), month: forms('date.month'), year: forms('date.year') }}
      />
      <RadioGroup
        id={idOf('sex')} label={t('card.sex')} inline value={form.sex || undefined} error={errorOf('sex')} onChange={(sex) => change({ sex: sex as 'male' | 'female' })}
        choices={[{ value: 'female', label: t('card.female') }, { value: 'male', label: t('card.male') }]}
      />
      <TextInput
        id={idOf('phone')} label={t('card.phone')} help={t('card.phoneHelp')} optional={forms('optional')} inputMode="tel" autoComplete="off" length={12} maxLength={20}
        value={form.phone} error={errorOf('phone')} onChange={(event) => change({ phone: event.target.value })}
      />
      <ActionFailed title={t('notStarted')} failure={start.failure} />
      <div><Button type="submit" loading={start.busy}>{t('card.start')}</Button></div>
    </form>
  );
}
