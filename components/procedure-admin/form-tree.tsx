'use client';

import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { PlusIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { FormField } from '#lib/procedures/form.ts';
import { allFields } from '#lib/procedures/form-logic.ts';
import type { JsonPath } from '#lib/procedures/version-model.ts';
import { useEditorScope } from './editor-scope.tsx';
import { freeKey, innerFields, insideName, type Selection } from './form-selection.ts';
import { insertAt } from './json-path.ts';

/** The pages and questions of the form, to choose one to edit. */
export function FormTree({ selection, onSelect, hasProblem }: { selection: Selection; onSelect: (selection: Selection) => void; hasProblem: (path: JsonPath) => boolean }) {
  const { t, locale } = useTranslation('procedure-admin');
  const { body, update } = useEditorScope();
  const { pages } = body.form;
  const isSelected = (each: Selection): boolean => each.page === selection.page && each.field === selection.field && each.inner === selection.inner;
  const item = (each: Selection, label: string, path: JsonPath, look: string) => (
    <button
      type="button" aria-current={isSelected(each) ? 'true' : undefined} onClick={() => onSelect(each)}
      className={cx('flex min-h-11 w-full items-center gap-2 rounded-md px-3 py-1.5 text-left text-sm', look, isSelected(each) ? 'bg-jade text-on-jade' : 'hover:bg-sunken')}
    >
      <span className="min-w-0 grow">{label}</span>
      {hasProblem(path) && <span className="shrink-0 rounded-full bg-lacquer-soft px-2 font-semibold text-lacquer"><span aria-hidden="true">!</span><span className="sr-only">{t('form.hasProblem')}</span></span>}
    </button>
  );
  const addPage = () => {
    update((before) => insertAt(before, ['form', 'pages'], { id: freeKey(pages.map(({ id }) => id), 'page-'), title: { vi: '', en: '' }, fields: [] }));
    onSelect({ page: pages.length });
  };
  const add = (list: JsonPath, siblings: readonly FormField[], next: Selection) => {
    const taken = [...allFields(body.form), ...siblings].map(({ key }) => key);
    update((before) => insertAt(before, list, { key: freeKey(taken, 'question'), type: 'text', label: { vi: '', en: '' }, required: true }));
    onSelect(next);
  };
  return (
    <nav aria-label={t('form.tree')}>
      <ol className="grid gap-3">
        {pages.map((page, pageAt) => {
          const path = ['form', 'pages', pageAt];
          return (
            <li key={page.id}>
              {item({ page: pageAt }, page.title[locale] || page.id, [...path, 'title'], 'font-semibold')}
              <ol className="ml-3 border-l border-line pl-2">
                {page.fields.map((field, fieldAt) => {
                  const name = insideName(field);
                  const here = [...path, 'fields', fieldAt];
                  return (
                    <li key={field.key}>
                      {item({ page: pageAt, field: fieldAt }, field.label[locale] || field.key, name ? [...here, 'label'] : here, '')}
                      {name && (
                        <ol className="ml-3 border-l border-line pl-2">
                          {innerFields(field).map((inner, innerAt) => (
                            <li key={inner.key}>{item({ page: pageAt, field: fieldAt, inner: innerAt }, inner.label[locale] || inner.key, [...here, name, innerAt], '')}</li>
                          ))}
                          <li><Add label={t('form.addInside')} onClick={() => add([...here, name], innerFields(field), { page: pageAt, field: fieldAt, inner: innerFields(field).length })} /></li>
                        </ol>
                      )}
                    </li>
                  );
                })}
                <li><Add label={t('form.addField')} onClick={() => add([...path, 'fields'], [], { page: pageAt, field: page.fields.length })} /></li>
              </ol>
            </li>
          );
        })}
      </ol>
      <Button kind="secondary" compact icon={PlusIcon} className="mt-3" onClick={addPage}>{t('form.addPage')}</Button>
    </nav>
  );
}

function Add({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} className="inline-flex min-h-11 items-center gap-2 px-3 text-left text-sm font-semibold text-jade underline-offset-4 hover:underline">
      <PlusIcon /> {label}
    </button>
  );
}
