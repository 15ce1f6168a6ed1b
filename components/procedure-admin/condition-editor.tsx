'use client';

import { Button } from '#components/ui/button.tsx';
import { CheckboxGroup } from '#components/ui/choices.tsx';
import { PlusIcon, TrashIcon } from '#components/ui/icons.ts';
import { Select, TextInput } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Condition, FormField } from '#lib/procedures/form.ts';
import type { JsonPath } from '#lib/procedures/version-model.ts';
import { conditionOf, newRule, rulesOf, testOf, testsFor, type Join, type Rule, type Test } from './condition-parts.ts';
import { useEditorScope } from './editor-scope.tsx';
import { controlAt, focusAt, getAt, setAt } from './json-path.ts';

/** When something is asked or holds: no rule, one, or several joined. `earlier`: the questions that it may hang on. */
export function ConditionEditor({ path, earlier }: { path: JsonPath; earlier: readonly FormField[] }) {
  const { t } = useTranslation('procedure-admin');
  const { body, update, errorAt } = useEditorScope();
  const condition = getAt(body, path) as Condition | undefined;
  const found = condition ? rulesOf(condition) : { join: 'all' as const, rules: [] };
  const set = (join: Join, rules: readonly Rule[]) => update((before) => setAt(before, path, conditionOf(join, rules)));
  if (!found) return <p id={controlAt(path)} tabIndex={-1} className="text-quiet">{t('condition.nested')}</p>;
  const { join, rules } = found;
  const error = errorAt(path) ?? errorAt([...path, 'field']);
  return (
    <fieldset id={controlAt(path)} tabIndex={-1} className="min-w-0">
      <legend className="font-semibold">{t('place.showIf')}</legend>
      {error && <p className="font-semibold text-lacquer">{error}</p>}
      {rules.length === 0 && <p className="text-quiet">{earlier.length > 0 ? t('condition.always') : t('condition.nothingEarlier')}</p>}
      {rules.length > 1 && (
        <div className="mt-2 max-w-xs">
          <Select
            id={controlAt([...path, 'join'])} label={t('condition.join')} placeholder={t('edit.none')} value={join}
            options={(['all', 'any'] as const).map((value) => ({ value, label: t(`condition.joins.${value}`) }))}
            onChange={({ target }) => set(target.value === 'any' ? 'any' : 'all', rules)}
          />
        </div>
      )}
      <ul className="mt-2 grid gap-3">
        {rules.map((rule, index) => (
          // rules have no name of their own
          <li key={index} className="flex flex-wrap items-end gap-3 border-l-4 border-line pl-3">
            <RuleEditor
              path={[...path, 'rule', index]} rule={rule} earlier={earlier}
              onChange={(next) => set(join, rules.map((each, at) => (at === index ? next : each)))}
            />
            <Button kind="quiet" compact icon={TrashIcon} onClick={() => { set(join, rules.filter((_, at) => at !== index)); focusAt([...path, 'add']); }}>{t('condition.remove')}</Button>
          </li>
        ))}
      </ul>
      {earlier.length > 0 && (
        <Button id={controlAt([...path, 'add'])} kind="secondary" compact icon={PlusIcon} className="mt-3" onClick={() => set(join, [...rules, newRule(earlier.at(-1))])}>
          {t('condition.add')}
        </Button>
      )}
    </fieldset>
  );
}

function RuleEditor({ path, rule, earlier, onChange }: { path: JsonPath; rule: Rule; earlier: readonly FormField[]; onChange: (rule: Rule) => void }) {
  const { t, locale } = useTranslation('procedure-admin');
  const field = earlier.find(({ key }) => key === rule.field);
  const test = testOf(rule);
  // what the definition says stays to be seen, even where the question is gone or cannot be asked so
  const tests = [...new Set<Test>([...testsFor(field), test])];
  const fields = field ? earlier : [{ key: rule.field, label: { vi: rule.field, en: rule.field } }, ...earlier];
  return (
    <>
      <Select
        id={controlAt([...path, 'field'])} label={t('condition.field')} placeholder={t('edit.none')} value={rule.field}
        options={fields.map(({ key, label }) => ({ value: key, label: label[locale] || key }))}
        onChange={({ target }) => onChange(newRule(earlier.find(({ key }) => key === target.value)))}
      />
      <Select
        id={controlAt([...path, 'test'])} label={t('condition.test')} placeholder={t('edit.none')} value={test} options={tests.map((value) => ({ value, label: t(`condition.tests.${value}`) }))}
        onChange={({ target }) => { const chosen = tests.find((each) => each === target.value); if (chosen) onChange(newRule(field, chosen)); }}
      />
      <ValueEditor path={[...path, 'value']} rule={rule} field={field} onChange={onChange} />
    </>
  );
}

function ValueEditor({ path, rule, field, onChange }: { path: JsonPath; rule: Rule; field: FormField | undefined; onChange: (rule: Rule) => void }) {
  const { t, locale } = useTranslation('procedure-admin');
  const id = controlAt(path);
  const label = t('condition.value');
  const options = field?.type === 'select' || field?.type === 'multiselect' ? field.options.map(({ value, label: words }) => ({ value, label: words[locale] || value })) : [];
  if ('in' in rule) return <CheckboxGroup id={id} label={label} inline choices={options} value={rule.in} onChange={(values) => onChange({ field: rule.field, in: values.length > 0 ? values : rule.in })} />;
  if ('ageUnder' in rule) return <NumberBox id={id} label={t('condition.years')} value={rule.ageUnder} onChange={(ageUnder) => onChange({ field: rule.field, ageUnder })} />;
  if ('daysAgoOver' in rule) return <NumberBox id={id} label={t('condition.days')} value={rule.daysAgoOver} onChange={(daysAgoOver) => onChange({ field: rule.field, daysAgoOver })} />;
  if (!('is' in rule)) return null;
  if (typeof rule.is === 'number') return <NumberBox id={id} label={label} value={rule.is} onChange={(is) => onChange({ field: rule.field, is })} />;
  if (options.length === 0 && typeof rule.is === 'string') return <TextInput id={id} label={label} length={20} value={rule.is} onChange={({ target }) => onChange({ field: rule.field, is: target.value })} />;
  const choices = typeof rule.is === 'boolean' ? [{ value: 'true', label: t('value.yes') }, { value: 'false', label: t('value.no') }] : options;
  return (
    <Select
      id={id} label={label} placeholder={t('edit.none')} options={choices} value={String(rule.is)}
      onChange={({ target }) => onChange({ field: rule.field, is: typeof rule.is === 'boolean' ? target.value === 'true' : target.value })}
    />
  );
}

function NumberBox({ id, label, value, onChange }: { id: string; label: string; value: number; onChange: (value: number) => void }) {
  return <TextInput id={id} label={label} inputMode="numeric" length={6} value={value} onChange={({ target }) => onChange(Math.max(0, Number(target.value.replace(/\D/g, '')) || 0))} />;
}
