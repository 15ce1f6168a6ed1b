import { describe, expect, it } from 'vitest';
import { behalfForm, behalfIssues, behalfOf, type BehalfForm } from './behalf-form.ts';

const TODAY = '2026-11-21';
const child: BehalfForm = { relation: 'child', fullName: ' Trần Hà An ', birthDate: '2026-11-02', personalId: '' };

describe('for whom', () => {
  it('asks nothing of whoever applies for themselves', () => {
    const form = behalfForm(null);
    expect(behalfIssues(form, TODAY)).toEqual({});
    expect(behalfOf(form)).toBeNull();
  });

  it('lets a child have no number yet, and nobody else', () => {
    expect(behalfIssues(child, TODAY)).toEqual({});
    expect(behalfIssues({ ...child, relation: 'parent' }, TODAY)).toEqual({ personalId: 'required' });
    expect(behalfIssues({ ...child, relation: 'authorised' }, TODAY)).toEqual({ personalId: 'required' });
  });

  it('takes numbers as people type them', () => {
    const typed = { ...child, personalId: '001 226 000 123' };
    expect(behalfIssues(typed, TODAY)).toEqual({});
    expect(behalfOf(typed)).toEqual({ kind: 'child', fullName: 'Trần Hà An', birthDate: '2026-11-02', personalId: '001226000123' });
    expect(behalfOf(child)).not.toHaveProperty('personalId');
  });

  it.each([
    [{ fullName: '' }, { fullName: 'required' }],
    [{ fullName: 'A' }, { fullName: 'not-a-name' }],
    [{ birthDate: '' }, { birthDate: 'required' }],
    [{ birthDate: '2026-02-31' }, { birthDate: 'not-a-date' }],
    [{ birthDate: '2026--5' }, { birthDate: 'not-a-date' }],
    [{ birthDate: '2026-11-22' }, { birthDate: 'date-in-future' }],
    [{ personalId: '00122600012' }, { personalId: 'not-a-personal-id' }],
  ])('%j is told as %j', (wrong, issues) => expect(behalfIssues({ ...child, ...wrong }, TODAY)).toEqual(issues));

  it('gives back what was said', () => {
    const behalf = behalfOf({ ...child, relation: 'authorised', personalId: '001190000123' });
    expect(behalfOf(behalfForm(behalf))).toEqual(behalf);
  });
});
