'use client';

import { useId } from 'react';
import { Checkbox } from '#components/ui/choices.tsx';
import { Select } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { allFields } from '#lib/procedures/form-logic.ts';
import { FEE_REASONS, FEE_UNITS, type Fee } from '#lib/procedures/model.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { useEditorScope } from './editor-scope.tsx';
import { ChoiceField, LineField, NumberField, Part, VndField, WordsField } from './fields.tsx';
import { controlAt, setAt } from './json-path.ts';
import { ListEditor } from './list-editor.tsx';

const FEE = ['content', 'fee'] as const;

/** What it costs, at the counter and online, and who bears it. */
export function FeeSection() {
  const { t } = useTranslation('procedure-admin');
  return (
    <>
      <Part title={t('fee.amounts')}>
        <div className="grid gap-5 grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]">
          <VndField path={[...FEE, 'counterVnd']} label={t('place.counterVnd')} />
          <VndField path={[...FEE, 'onlineVnd']} label={t('place.onlineVnd')} />
          <ChoiceField path={[...FEE, 'unit']} label={t('place.unit')} choices={FEE_UNITS.map((value) => ({ value, label: t(`fee.units.${value}`) }))} />
          <ChoiceField path={[...FEE, 'onlineReason']} label={t('place.onlineReason')} help={t('fee.reasonHelp')} choices={FEE_REASONS.map((value) => ({ value, label: t(`fee.reasons.${value}`) }))} />
        </div>
        <WordsField path={[...FEE, 'note']} label={t('fee.note')} help={t('fee.noteHelp')} long />
      </Part>
      <Part title={t('place.rates')} lead={t('fee.ratesLead')}><Rates /></Part>
      <Part title={t('fee.more')}><Late /><Pages /></Part>
      <TimesPart />
    </>
  );
}

function Rates() {
  const { t } = useTranslation('procedure-admin');
  const { body } = useEditorScope();
  const fields = allFields(body.form);
  return (
    <ListEditor
      list={[...FEE, 'rates']} addLabel={t('fee.addRate')} empty={t('fee.noRate')} nameOf={(_, index) => t('fee.rate', { number: index + 1 })}
      make={() => ({ if: { field: fields[0]?.key ?? '', filled: true }, counterVnd: 0, onlineVnd: 0 })}
    >
      {(path) => (
        <>
          <ConditionEditor path={[...path, 'if']} earlier={fields} />
          <div className="grid gap-5 grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]">
            <VndField path={[...path, 'counterVnd']} label={t('place.counterVnd')} />
            <VndField path={[...path, 'onlineVnd']} label={t('place.onlineVnd')} />
          </div>
        </>
      )}
    </ListEditor>
  );
}

/** A switch for a part of the fee that there may be or not. */
function Switch({ name, label, make }: { name: 'lateAfter' | 'pages'; label: string; make: () => Partial<Fee> }) {
  const { body, update } = useEditorScope();
  const id = useId();
  const there = body.content.fee[name] !== undefined;
  return (
    <Checkbox
      id={id} label={label} checked={there}
      onChange={(wanted) => update((before) => setAt(before, FEE, wanted ? { ...before.content.fee, ...make() } : without(before.content.fee, name)))}
    />
  );
}

function without(fee: Fee, name: 'lateAfter' | 'pages'): Fee {
  const { [name]: _part, ...others } = fee;
  if (name === 'pages') return others;
  const { lateVnd: _late, ...rest } = others;
  return rest;
}

function Late() {
  const { t, locale } = useTranslation('procedure-admin');
  const { body, update, errorAt } = useEditorScope();
  const dates = allFields(body.form).filter(({ type }) => type === 'date' || type === 'datetime');
  const path = [...FEE, 'lateAfter', 'field'];
  return (
    <>
      <Switch name="lateAfter" label={t('fee.late')} make={() => ({ lateVnd: 0, lateAfter: { field: dates[0]?.key ?? '', days: 60 } })} />
      {body.content.fee.lateAfter && (
        <div className="grid gap-5 grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]">
          <VndField path={[...FEE, 'lateVnd']} label={t('place.lateVnd')} />
          <Select
            id={controlAt(path)} label={t('fee.lateField')} placeholder={t('edit.none')} error={errorAt(path)} value={body.content.fee.lateAfter.field}
            options={dates.map(({ key, label }) => ({ value: key, label: label[locale] || key }))} onChange={({ target }) => update((before) => setAt(before, path, target.value))}
          />
          <NumberField path={[...FEE, 'lateAfter', 'days']} label={t('fee.lateDays')} />
        </div>
      )}
    </>
  );
}

function Pages() {
  const { t } = useTranslation('procedure-admin');
  const { body } = useEditorScope();
  return (
    <>
      <Switch name="pages" label={t('fee.byPage')} make={() => ({ pages: { first: 1, firstVnd: 0, nextVnd: 0, maxVnd: 0 } })} />
      {body.content.fee.pages && (
        <div className="grid gap-5 grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]">
          <NumberField path={[...FEE, 'pages', 'first']} label={t('fee.first')} />
          <VndField path={[...FEE, 'pages', 'firstVnd']} label={t('fee.firstVnd')} />
          <VndField path={[...FEE, 'pages', 'nextVnd']} label={t('fee.nextVnd')} />
          <VndField path={[...FEE, 'pages', 'maxVnd']} label={t('fee.maxVnd')} />
        </div>
      )}
    </>
  );
}

function TimesPart() {
  const { t } = useTranslation('procedure-admin');
  const days = t('fee.days');
  return (
    <Part title={t('fee.times')}>
      <div className="grid gap-5 grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]">
        <NumberField path={['content', 'workingDays']} label={t('place.workingDays')} help={t('fee.sameDay')} suffix={days} />
        <NumberField path={['content', 'workingDaysRural']} label={t('place.workingDaysRural')} suffix={days} optional />
        <NumberField path={['content', 'verificationExtraWorkingDays']} label={t('place.verificationExtraWorkingDays')} suffix={days} optional />
        <LineField path={['content', 'cutoff']} label={t('place.cutoff')} help={t('fee.cutoffHelp')} length={5} optional />
      </div>
      <WordsField path={['content', 'timeNote']} label={t('place.timeNote')} optional long />
    </Part>
  );
}
