import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import { resources } from '#lib/platform/i18n/resources.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import type { FormContext } from '#lib/procedures/form-schema.ts';
import { explainIssue } from './explain-issue.ts';
import { findIssues } from './find-issues.ts';

const t = (text: string) => ({ vi: text, en: text });
const rules: FormContext = { today: '2026-11-21', provinceCodes: new Set(['01', '04']), wards: new Map([['00004', '01']]) };

const form: FormDefinition = {
  pages: [
    {
      id: 'one', title: t('One'),
      fields: [
        { key: 'born', type: 'date', label: t('Birth'), required: true, notAfter: 'today' },
        { key: 'married', type: 'date', label: t('Marriage'), required: false, notBefore: 'born' },
        { key: 'home', type: 'address', label: t('Home'), required: true },
        { key: 'area', type: 'number', label: t('Area'), required: false, max: 1500, unit: t('m²') },
      ],
    },
    {
      id: 'two', title: t('Two'),
      fields: [
        {
          key: 'people', type: 'table', label: t('People'), rowName: t('Person'), required: true,
          columns: [{ key: 'name', type: 'text', label: t('Name'), required: true }, { key: 'home', type: 'address', label: t('Home'), required: false }],
        },
        {
          key: 'tax', type: 'group', label: t('Tax'), required: true,
          fields: [{ key: 'pays', type: 'boolean', label: t('Pays?'), required: true }, { key: 'note', type: 'text', label: t('Note'), required: false }],
        },
      ],
    },
  ],
};

const explain = (answers: Record<string, unknown>, page?: string) =>
  findIssues(form, answers, rules, page).map((issue) => explainIssue(issue, form, { t: getTranslator('en', 'forms'), locale: 'en' }));

describe('issues on the screen', () => {
  it('leads from a missing address to its first control, and to the ward once the province is there', () => {
    expect(explain({ born: '2000-01-01' }, 'one')).toMatchObject([{ id: 'f-home-provinceCode', where: 'Home', what: 'Please enter the address.' }]);
    expect(explain({ born: '2000-01-01', home: { provinceCode: '01' } }, 'one')).toMatchObject([
      { id: 'f-home-wardCode', where: 'Home – Ward or commune', what: 'Please choose an answer.' },
    ]);
  });

  it('fills in limits with their unit and the name of the other date', () => {
    const shown = explain({ born: '2000-01-01', married: '1999-01-01', home: { provinceCode: '04', wardName: 'X' }, area: 2000 }, 'one');
    expect(shown).toMatchObject([
      { id: 'f-married', what: 'This date cannot be before the one under “Birth”.' },
      { id: 'f-area', what: 'This cannot be more than 1,500 m².' },
    ]);
  });

  it('numbers rows as they are on the screen, empty ones included', () => {
    const shown = explain({ people: [{}, { home: { provinceCode: '04', wardName: 'X' } }], tax: { pays: true } }, 'two');
    expect(shown).toMatchObject([{ id: 'f-people-1-name', where: 'Person 2 – Name' }]);
  });

  it('opens an empty group, and leads a missing table to its button', () => {
    expect(explain({}, 'two').map(({ id }) => id)).toEqual(['f-people-add', 'f-tax-pays']);
  });
});

describe('the sentences', () => {
  it('exist for every code of the form schema', () => {
    const source = readFileSync(new URL('../../lib/procedures/form-schema.ts', import.meta.url), 'utf8');
    const codes = [...source.matchAll(/'((?:not|too|date|range|wrong|unknown|forbidden)-[a-z-]+|required)'/g)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(20);
    for (const code of new Set(codes)) expect(Object.keys(resources.vi.forms.issues)).toContain(code);
  });
});
