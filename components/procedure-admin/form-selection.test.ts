import { expect, test } from 'vitest';
import type { FormDefinition, FormField } from '#lib/procedures/form.ts';
import { earlierFields, fieldOf, freeKey, nearest, placeOf, selectionAt, type Selection } from './form-selection.ts';

const t = { vi: 'x', en: 'x' };
const text = (key: string): FormField => ({ key, type: 'text', label: t, required: true });
const form: FormDefinition = {
  pages: [
    { id: 'one', title: t, fields: [text('a'), { key: 'rows', type: 'table', label: t, required: false, rowName: t, columns: [text('c1'), text('c2')] }] },
    { id: 'two', title: t, fields: [text('b'), { key: 'group', type: 'group', label: t, required: false, fields: [text('g1'), text('g2')] }] },
  ],
};
const keys = (selection: Selection): string[] => earlierFields(form, selection).map(({ key }) => key);

test('a path of the version leads to what it is about, and back to its list', () => {
  expect(selectionAt(['form', 'pages', 1, 'title', 'vi'])).toEqual({ page: 1 });
  expect(selectionAt(['form', 'pages', 0, 'fields', 1, 'label'])).toEqual({ page: 0, field: 1 });
  expect(selectionAt(['form', 'pages', 0, 'fields', 1, 'columns', 1, 'key'])).toEqual({ page: 0, field: 1, inner: 1 });
  expect(selectionAt(['content', 'name'])).toBeNull();
  expect(placeOf(form, { page: 0, field: 1, inner: 1 })).toEqual({ list: ['form', 'pages', 0, 'fields', 1, 'columns'], index: 1 });
  expect(placeOf(form, { page: 1, field: 1, inner: 0 }).list).toEqual(['form', 'pages', 1, 'fields', 1, 'fields']);
  expect(fieldOf(form, { page: 1, field: 1, inner: 1 })?.key).toBe('g2');
  expect(fieldOf(form, { page: 1 })).toBeUndefined();
});

test('what stands earlier: in a table the row’s own, in a group the form’s too', () => {
  expect(keys({ page: 0 })).toEqual([]);
  expect(keys({ page: 1 })).toEqual(['a', 'rows']);
  expect(keys({ page: 0, field: 1, inner: 1 })).toEqual(['c1']);
  expect(keys({ page: 1, field: 1, inner: 1 })).toEqual(['a', 'rows', 'b', 'g1']);
});

test('what was removed gives way to what is nearest', () => {
  expect(nearest(form, { page: 9, field: 9 })).toEqual({ page: 1, field: 1 });
  expect(nearest(form, { page: 0, field: 1, inner: 9 })).toEqual({ page: 0, field: 1, inner: 1 });
  expect(nearest({ pages: [{ id: 'a', title: t, fields: [] }] }, { page: 0, field: 3 })).toEqual({ page: 0 });
  expect(nearest({ pages: [] }, { page: 3 })).toEqual({ page: 0 });
});

test('a new key is free', () => expect(freeKey(['q2', 'q3'], 'q')).toBe('q4'));
