'use client';

import { useState } from 'react';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { FormPage } from '#lib/procedures/form.ts';
import type { JsonPath } from '#lib/procedures/version-model.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { useEditorScope } from './editor-scope.tsx';
import { FieldDetails } from './field-details.tsx';
import { LineField, WordsField } from './fields.tsx';
import { FormPreview } from './form-preview.tsx';
import { earlierFields, fieldOf, nearest, placeOf, type Selection } from './form-selection.ts';
import { FormTree } from './form-tree.tsx';
import { JsonBox } from './json-box.tsx';
import { controlAt, focusAt } from './json-path.ts';
import { EntryButtons } from './list-editor.tsx';

/** The form: its pages and questions, the one that is edited, and what people will see. */
export function FormSection({ selection, onSelect, hasProblem }: { selection: Selection; onSelect: (selection: Selection) => void; hasProblem: (path: JsonPath) => boolean }) {
  const { t } = useTranslation('procedure-admin');
  const { body } = useEditorScope();
  const { form } = body;
  const chosen = nearest(form, selection);
  const page = form.pages[chosen.page];
  const [previewed, setPreviewed] = useState<string | undefined>();
  const select = (next: Selection) => {
    onSelect(next);
    setPreviewed(form.pages[next.page]?.id);
  };
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[14rem_minmax(0,1fr)_21rem] 2xl:grid-cols-[17rem_minmax(0,1fr)_26rem]">
      <div className="rounded-lg border border-line bg-surface p-4 lg:sticky lg:top-4 lg:max-h-[calc(100vh-8rem)] lg:overflow-y-auto">
        <FormTree selection={chosen} onSelect={select} hasProblem={hasProblem} />
      </div>
      <div className="grid gap-5">
        {page && <Details page={page} selection={chosen} onSelect={select} />}
        <JsonBox path={['form']} shape="form" label={t('form.wholeJson')} />
      </div>
      <div className="lg:col-start-2 xl:sticky xl:top-4 xl:col-start-3 xl:row-start-1 xl:max-h-[calc(100vh-8rem)] xl:overflow-y-auto">
        <FormPreview form={form} pageId={previewed ?? page?.id} onPage={setPreviewed} />
      </div>
    </div>
  );
}

/** The page or question that is edited. A new box for each, so that nothing half typed goes over to the next. */
function Details({ page, selection, onSelect }: { page: FormPage; selection: Selection; onSelect: (selection: Selection) => void }) {
  const { t, locale } = useTranslation('procedure-admin');
  const { body } = useEditorScope();
  const field = fieldOf(body.form, selection);
  const { list, index } = placeOf(body.form, selection);
  const path = [...list, index];
  const siblings = list.length === 2 ? body.form.pages.length : countAt(body.form.pages[selection.page], selection);
  const name = field ? field.label[locale] || field.key : page.title[locale] || page.id;
  const moved = (to: number | null) => {
    const at = to ?? Math.max(0, index - 1);
    const next = selection.inner !== undefined ? { ...selection, inner: at } : selection.field !== undefined ? { ...selection, field: at } : { page: at };
    onSelect(next);
    focusAt(['form', 'details']);
  };
  return (
    <section key={path.join('.')} id={controlAt(['form', 'details'])} tabIndex={-1} aria-label={name} className="rounded-lg border border-line bg-surface p-5">
      <div className="mb-4 flex items-start justify-between gap-3">
        <h2 className="text-xl"><span className="block text-sm font-normal text-quiet">{t(field ? 'form.field' : 'form.page')}</span>{name}</h2>
        <EntryButtons list={list} index={index} count={siblings} what={name} onMoved={moved} />
      </div>
      {field
        ? <FieldDetails path={path} field={field} earlier={earlierFields(body.form, selection)} inside={selection.inner !== undefined} />
        : <PageDetails path={path} selection={selection} />}
    </section>
  );
}

function countAt(page: FormPage | undefined, { field, inner }: Selection): number {
  const outer = field === undefined ? undefined : page?.fields[field];
  if (inner === undefined) return page?.fields.length ?? 0;
  return outer?.type === 'table' ? outer.columns.length : outer?.type === 'group' ? outer.fields.length : 0;
}

function PageDetails({ path, selection }: { path: JsonPath; selection: Selection }) {
  const { t } = useTranslation('procedure-admin');
  const { body } = useEditorScope();
  return (
    <div className="grid gap-5">
      <WordsField path={[...path, 'title']} label={t('place.title')} />
      <WordsField path={[...path, 'intro']} label={t('place.intro')} optional long />
      <LineField path={[...path, 'id']} label={t('place.id')} help={t('form.pageIdHelp')} />
      <ConditionEditor path={[...path, 'showIf']} earlier={earlierFields(body.form, selection)} />
    </div>
  );
}
