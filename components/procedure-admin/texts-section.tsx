'use client';

import { CheckboxGroup } from '#components/ui/choices.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { AUTHORITIES, LEVELS, LIFE_EVENTS } from '#lib/procedures/model.ts';
import type { Text } from '#lib/platform/text.ts';
import { useEditorScope } from './editor-scope.tsx';
import { ChoiceField, FlagField, LineField, LinesField, NumberField, Part, WordsField } from './fields.tsx';
import { controlAt, setAt } from './json-path.ts';
import { ListEditor } from './list-editor.tsx';

/** What the procedure is, whom it is for, how it is found. */
export function TextsSection() {
  const { t, locale } = useTranslation('procedure-admin');
  return (
    <>
      <Part title={t('texts.what')}>
        <WordsField path={['content', 'name']} label={t('place.name')} />
        <WordsField path={['content', 'summary']} label={t('place.summary')} help={t('texts.summaryHelp')} long />
        <WordsField path={['content', 'result']} label={t('place.result')} />
        <FlagField path={['content', 'resultDigital']} label={t('place.resultDigital')} />
        <NumberField path={['content', 'resultValidMonths']} label={t('place.resultValidMonths')} suffix={t('texts.months')} optional />
      </Part>
      <Part title={t('texts.found')} lead={t('texts.foundLead')}>
        <LifeEvents />
        <div className="grid gap-5 grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]">
          <LinesField path={['content', 'keywords', 'vi']} lang="vi" label={t('texts.keywordsVi')} help={t('texts.lines')} />
          <LinesField path={['content', 'keywords', 'en']} lang="en" label={t('texts.keywordsEn')} help={t('texts.lines')} />
        </div>
      </Part>
      <Part title={t('texts.how')}>
        <Choices />
        <FlagField path={['content', 'nonTerritorial']} label={t('place.nonTerritorial')} />
        <WordsField path={['content', 'inPersonStep']} label={t('place.inPersonStep')} optional long />
      </Part>
      <Part title={t('place.conditions')} lead={t('texts.conditionsLead')}>
        <ListEditor
          list={['content', 'conditions']} make={() => ({ vi: '', en: '' })} addLabel={t('texts.addCondition')} empty={t('texts.noCondition')}
          nameOf={(entry, index) => (entry as Text)[locale].slice(0, 60) || t('list.numbered', { number: index + 1 })}
        >
          {(path) => <WordsField path={path} label={t('texts.condition')} long />}
        </ListEditor>
      </Part>
      <Part title={t('texts.law')}>
        <LinesField path={['content', 'legalBasis']} lang="vi" label={t('place.legalBasis')} help={t('texts.lines')} />
        <LineField path={['content', 'formNo']} label={t('place.formNo')} length={20} optional />
        <LinesField path={['content', 'alternatives']} label={t('place.alternatives')} help={t('texts.codes')} />
        <LinesField path={['content', 'replaces']} label={t('place.replaces')} help={t('texts.codes')} />
      </Part>
    </>
  );
}

function LifeEvents() {
  const { t } = useTranslation('procedure-admin');
  const { t: procedures } = useTranslation('procedures');
  const { body, update, errorAt } = useEditorScope();
  const path = ['content', 'lifeEvents'];
  return (
    <CheckboxGroup
      id={controlAt(path)} label={t('place.lifeEvents')} error={errorAt(path)} inline value={body.content.lifeEvents}
      choices={LIFE_EVENTS.map((value) => ({ value, label: procedures(`event.${value}`) }))}
      onChange={(chosen) => update((before) => setAt(before, path, chosen))}
    />
  );
}

function Choices() {
  const { t } = useTranslation('procedure-admin');
  const { t: procedures } = useTranslation('procedures');
  return (
    <div className="grid gap-5 grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]">
      <ChoiceField path={['content', 'level']} label={t('place.level')} choices={LEVELS.map((value) => ({ value, label: procedures(`level.${value}`) }))} />
      <ChoiceField path={['content', 'authority']} label={t('place.authority')} choices={AUTHORITIES.map((value) => ({ value, label: procedures(`authority.${value}`) }))} />
    </div>
  );
}
