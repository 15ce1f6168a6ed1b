'use client';

import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { FACTS, INNER_TYPES, WHO, type FieldType, type FormField, type FormOption } from '#lib/procedures/form.ts';
import type { JsonPath } from '#lib/procedures/version-model.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { useEditorScope } from './editor-scope.tsx';
import { ChoiceField, FlagField, LineField, NumberField, WordsField } from './fields.tsx';
import { getAt, setAt } from './json-path.ts';
import { JsonBox } from './json-box.tsx';
import { ListEditor } from './list-editor.tsx';

/** All types of questions, those first that may stand anywhere. */
const TYPES = [...INNER_TYPES, 'multiselect', 'datetime', 'daterange', 'bank-account', 'table', 'group', 'consent-list'] as const satisfies readonly FieldType[];

const newOption = (): FormOption => ({ value: '', label: { vi: '', en: '' } });

/** The same question with another type: what the new type has no use for goes. */
function withType(field: FormField, type: FieldType): object {
  const { key, label, help, required, showIf, prefill, prefillIf, locked, sensitive } = field;
  const common = { key, label, required, ...(help && { help }), ...(showIf && { showIf }), ...(prefill && { prefill }), ...(prefillIf && { prefillIf }), ...(locked && { locked }), ...(sensitive && { sensitive }), type };
  const options = 'options' in field ? field.options : field.type === 'consent-list' ? field.roles : [newOption()];
  switch (type) {
    case 'select': case 'multiselect': return { ...common, options };
    case 'consent-list': return { ...common, roles: options };
    case 'table': return { ...common, rowName: { vi: '', en: '' }, columns: field.type === 'group' ? field.fields : [] };
    case 'group': return { ...common, fields: field.type === 'table' ? field.columns : [] };
    default: return common;
  }
}

/** One question: everything that is often changed in boxes of its own, the rest as JSON. */
export function FieldDetails({ path, field, earlier, inside }: { path: JsonPath; field: FormField; earlier: readonly FormField[]; inside: boolean }) {
  const { t } = useTranslation('procedure-admin');
  const { update } = useEditorScope();
  const at = (name: string): JsonPath => [...path, name];
  return (
    <div className="grid gap-5">
      <WordsField path={at('label')} label={t('place.label')} />
      <WordsField path={at('help')} label={t('place.help')} optional long />
      <div className="grid gap-5 grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]">
        <LineField path={at('key')} label={t('place.key')} help={t('form.keyHelp')} />
        <ChoiceField
          path={at('type')} label={t('place.type')} choices={(inside ? INNER_TYPES : TYPES).map((value) => ({ value, label: t(`types.${value}`) }))}
          onChoose={(chosen) => { const type = TYPES.find((each) => each === chosen); if (type) update((body) => setAt(body, path, withType(field, type))); }}
        />
      </div>
      <FlagField path={at('required')} label={t('place.required')} />
      <Limits path={path} field={field} earlier={earlier} />
      {'options' in field && <Options path={at('options')} />}
      {field.type === 'consent-list' && <Options path={at('roles')} />}
      <ConditionEditor path={at('showIf')} earlier={earlier} />
      {!inside && <Prefill path={path} field={field} />}
      <FlagField path={at('sensitive')} label={t('place.sensitive')} help={t('form.sensitiveHelp')} optional />
      <JsonBox path={path} shape="field" label={t('form.json')} />
    </div>
  );
}

/** How long, how many, between which days. */
function Limits({ path, field, earlier }: { path: JsonPath; field: FormField; earlier: readonly FormField[] }) {
  const { t, locale } = useTranslation('procedure-admin');
  const at = (name: string): JsonPath => [...path, name];
  const pair = (names: readonly ('min' | 'max' | 'minRows' | 'maxRows')[], decimals = false) => (
    <div className="grid gap-5 grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]">{names.map((name) => <NumberField key={name} path={at(name)} label={t(`place.${name}`)} decimals={decimals} optional />)}</div>
  );
  const dates = earlier.filter(({ type }) => type === 'date').map(({ key, label }) => ({ value: key, label: label[locale] || key }));
  switch (field.type) {
    case 'text': case 'textarea': return <NumberField path={at('maxLength')} label={t('place.maxLength')} optional />;
    case 'money': return pair(['min', 'max']);
    case 'integer': case 'number': return <>{pair(['min', 'max'], field.type === 'number')}<WordsField path={at('unit')} label={t('place.unit')} optional /></>;
    case 'table': return <><WordsField path={at('rowName')} label={t('place.rowName')} />{pair(['minRows', 'maxRows'])}</>;
    case 'date': return (
      <div className="grid gap-5 grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]">
        {(['notBefore', 'notAfter'] as const).map((name) => (
          <ChoiceField key={name} path={at(name)} label={t(`place.${name}`)} choices={[{ value: 'today', label: t('form.today') }, ...dates]} optional />
        ))}
      </div>
    );
    default: return null;
  }
}

function Options({ path }: { path: JsonPath }) {
  const { t, locale } = useTranslation('procedure-admin');
  return (
    <section aria-label={t('place.options')}>
      <h3 className="mb-2 font-semibold">{t('place.options')}</h3>
      <ListEditor list={path} make={newOption} addLabel={t('form.addOption')} nameOf={(entry, index) => (entry as FormOption).label[locale] || t('list.numbered', { number: index + 1 })}>
        {(option) => (
          <>
            <WordsField path={[...option, 'label']} label={t('place.label')} />
            <LineField path={[...option, 'value']} label={t('place.value')} help={t('form.valueHelp')} />
          </>
        )}
      </ListEditor>
    </section>
  );
}

/** What VNeID knows already. */
function Prefill({ path, field }: { path: JsonPath; field: FormField }) {
  const { t } = useTranslation('procedure-admin');
  const { body } = useEditorScope();
  const sources = WHO.flatMap((who) => FACTS.map((fact) => ({ value: `${who}.${fact}`, label: t('form.source', { who: t(`who.${who}`), fact: t(`fact.${fact}`) }) })));
  const own = String(getAt(body, [...path, 'prefill']) ?? '').startsWith('person.');
  return (
    <>
      <ChoiceField path={[...path, 'prefill']} label={t('place.prefill')} help={t('form.prefillHelp')} choices={sources} optional />
      {(own || field.locked) && <FlagField path={[...path, 'locked']} label={t('place.locked')} optional />}
    </>
  );
}
