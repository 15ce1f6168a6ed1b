'use client';

import { useEffect, useId } from 'react';
import { SaveFailure } from '#components/queue-admin/save-failure.tsx';
import { Button } from '#components/ui/button.tsx';
import { PlusIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Select, TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatNumber } from '#lib/platform/i18n/format.ts';
import { MAX_STEPS, STEP_KINDS, totalHours, type ProcessStep, type StepProblem } from '#lib/procedures/process.ts';
import type { ProcessView } from '#lib/procedures/process-schema.ts';
import { Part } from './fields.tsx';
import { freeKey } from './form-selection.ts';
import { MoveButtons } from './move-buttons.tsx';
import { StepsPreviewDialog } from './steps-preview.tsx';
import { useSteps } from './use-steps.ts';

/** Adding, naming, ordering and timing the steps. */
export function StepsEditor({ path, view, onDirty, onSaved, onReload }: { path: string; view: ProcessView; onDirty: (dirty: boolean) => void; onSaved: () => void; onReload: () => void }) {
  const { t, locale } = useTranslation('procedure-admin');
  const id = useId();
  const editor = useSteps(path, view, onSaved);
  const { steps, setSteps, state, problems, dirty } = editor;
  useEffect(() => {
    onDirty(dirty);
    return () => onDirty(false);
  }, [dirty, onDirty]);
  const total = totalHours(steps);
  const about = (step: number): StepProblem[] => problems.filter((problem) => problem.step === step);
  const whole = problems.filter(({ step }) => step === undefined);
  const add = () => {
    const before = Math.max(0, steps.findLastIndex(({ kind }) => kind === 'process')) + 1;
    const step: ProcessStep = { key: freeKey(steps.map(({ key }) => key), 'step-'), kind: 'process', name: { vi: '', en: '' }, hours: 1 };
    setSteps([...steps.slice(0, before), step, ...steps.slice(before)]);
    setTimeout(() => document.getElementById(`${id}-${before}-vi`)?.focus());
  };
  return (
    <Part title={t('steps.steps')} lead={t('steps.editLead')}>
      {whole.length > 0 && (
        <Notice kind="error" live title={t('steps.wrong')}>
          <ul className="list-disc pl-5">{whole.map(({ code }) => <li key={code}>{t(`steps.problem.${code}`, { hours: formatNumber(view.legalHours, locale) })}</li>)}</ul>
        </Notice>
      )}
      <ol className="grid gap-4">
        {steps.map((step, index) => (
          <li key={step.key}>
            <StepRow
              id={`${id}-${index}`} step={step} index={index} count={steps.length} problems={about(index)}
              onChange={(patch) => setSteps(steps.map((each, at) => (at === index ? { ...each, ...patch } : each)))}
              onMove={(to) => setSteps(steps.map((each, at) => (at === index ? steps[to] ?? each : at === to ? step : each)))}
              onRemove={() => { setSteps(steps.filter((_, at) => at !== index)); document.getElementById(`${id}-add`)?.focus(); }}
            />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-4">
        <Button id={`${id}-add`} kind="secondary" compact icon={PlusIcon} disabled={steps.length >= MAX_STEPS} onClick={add}>{t('steps.add')}</Button>
        <p role="status" className={total > view.legalHours ? 'font-semibold text-lacquer' : 'text-quiet'}>{t('steps.total', { total: formatNumber(total, locale), limit: formatNumber(view.legalHours, locale) })}</p>
      </div>
      {editor.failure && <SaveFailure failure={editor.failure} />}
      {state.at === 'stale' && <Notice kind="warning" live title={t('steps.stale')}><Button kind="secondary" compact className="mt-2" onClick={onReload}>{t('steps.reload')}</Button></Notice>}
      <div className="flex flex-wrap gap-3">
        <Button compact loading={state.at === 'previewing'} disabled={!dirty} onClick={() => editor.preview(steps)}>{t('steps.preview')}</Button>
        {dirty && <Button kind="secondary" compact onClick={editor.reset}>{t('steps.reset')}</Button>}
        {view.source === 'office' && <Button kind="quiet" compact onClick={() => editor.preview([])}>{t('steps.giveUp')}</Button>}
      </div>
      <StepsPreviewDialog editor={editor} />
    </Part>
  );
}

function StepRow({ id, step, index, count, problems, onChange, onMove, onRemove }: {
  id: string;
  step: ProcessStep;
  index: number;
  count: number;
  problems: readonly StepProblem[];
  onChange: (patch: Partial<ProcessStep>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}) {
  const { t, locale } = useTranslation('procedure-admin');
  const what = step.name[locale] || t('list.numbered', { number: index + 1 });
  const error = (...codes: readonly StepProblem['code'][]): string | undefined => {
    const found = problems.find(({ code }) => codes.includes(code));
    return found && t(`steps.problem.${found.code}`);
  };
  return (
    <fieldset className="rounded-md border border-line p-4">
      <legend className="px-2 text-sm font-semibold text-quiet">{t('steps.numbered', { number: index + 1 })}</legend>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <TextInput id={`${id}-vi`} lang="vi" maxLength={200} label={t('steps.nameVi')} value={step.name.vi} error={step.name.vi.trim() ? undefined : error('name-missing')} onChange={({ target }) => onChange({ name: { ...step.name, vi: target.value } })} />
        <TextInput id={`${id}-en`} lang="en" maxLength={200} label={t('steps.nameEn')} value={step.name.en} error={step.name.en.trim() ? undefined : error('name-missing')} onChange={({ target }) => onChange({ name: { ...step.name, en: target.value } })} />
        <Select
          id={`${id}-kind`} label={t('steps.kind')} placeholder={t('edit.none')} value={step.kind} error={error('receive-once', 'process-place', 'approve-once', 'return-once')}
          options={STEP_KINDS.map((kind) => ({ value: kind, label: t(`steps.kinds.${kind}`) }))}
          onChange={({ target }) => { const kind = STEP_KINDS.find((each) => each === target.value); if (kind) onChange({ kind }); }}
        />
        <HoursInput id={`${id}-hours`} value={step.hours} error={error('hours-wrong')} onChange={(hours) => onChange({ hours })} />
      </div>
      <p className="mt-3"><MoveButtons index={index} count={count} what={what} onMove={onMove} onRemove={onRemove} /></p>
    </fieldset>
  );
}

/** Working hours, in halves; the browser's own number box steps by them. */
function HoursInput({ id, value, error, onChange }: { id: string; value: number; error: string | undefined; onChange: (hours: number) => void }) {
  const { t } = useTranslation('procedure-admin');
  return (
    <TextInput
      id={id} type="number" min={0.5} step={0.5} length={6} suffix={t('steps.hoursUnit')} label={t('steps.hours')} error={error}
      value={Number.isNaN(value) ? '' : value} onChange={({ target }) => onChange(target.valueAsNumber)}
    />
  );
}
