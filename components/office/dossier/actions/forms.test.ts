import { describe, expect, test } from 'vitest';
import { OfficeAction, RefuseApplication } from '#lib/applications/schema.ts';
import { ACTIONS, transitionOf } from '#lib/applications/status.ts';
import { ACTION_FORMS, formOf, NO_WORDS, problemsOf, requestOf, type ActionWords, type FormAction } from './forms.ts';

const actions = Object.keys(ACTION_FORMS) as FormAction[];
const dossier = { code: 'H26.004-261123-0001', revision: 3 };
const full = (action: FormAction): ActionWords => ({ reasonCode: formOf(action).reasons?.[0] ?? null, note: formOf(action).note === 'needed' ? 'Vì sao' : '', step: 1, days: 1 });

describe.each(actions)('%s', (action) => {
  test('is an action of the table, and asks for words where the table does', () => {
    expect(Object.keys(ACTIONS)).toContain(action);
    expect(formOf(action).note === 'needed').toBe(transitionOf(action).reason);
  });

  test('has no problem once everything is filled in, and the API reads it', () => {
    expect(problemsOf(action, full(action), 2)).toEqual([]);
    const { body } = requestOf(action, dossier, full(action));
    if (action === 'refuse') RefuseApplication.parse(body);
    else if (action !== 'accept') OfficeAction.parse(body);
  });

  test('says everything that is missing', () => {
    const { reasons, note, extra } = formOf(action);
    expect(problemsOf(action, { ...NO_WORDS, days: 0 }, 2)).toEqual([...(extra === 'step' ? ['step'] : []), ...(reasons ? ['reason'] : []), ...(extra === 'days' ? ['days'] : []), ...(note === 'needed' ? ['note-missing'] : [])]);
  });

  test('takes no more words than the API', () => {
    expect(problemsOf(action, { ...full(action), note: 'a'.repeat(formOf(action).noteMax + 1) }, 2)).toEqual(['note-too-long']);
  });
});

test('begin asks for nothing', () => {
  expect(OfficeAction.parse(requestOf('begin', dossier, NO_WORDS).body)).toEqual({ action: 'begin', revision: 3 });
});

test.each([0, 3, 1.5, Number.NaN])('more days than allowed, or none: %d', (days) => {
  expect(problemsOf('extend', { ...full('extend'), days }, 2)).toEqual(['days']);
});
