import { describe, expect, test } from 'vitest';
import type { PersonFacts } from '#lib/identity/model.ts';
import type { FormDefinition, FormField, PrefillSource } from '#lib/procedures/form.ts';
import { factOf, factsFor, firstAnswers, prefilledKeys, withLockedFacts } from './prefill.ts';

const facts: PersonFacts = {
  personalId: '001197990001', fullName: 'Nguyễn Thị Thu Hà', birthDate: '1997-03-14', sex: 'female', nationality: 'VN', phone: '0900000002',
  residence: { provinceCode: '01', wardCode: '00070', detail: 'Số 27' },
  spouse: { fullName: 'Trần Minh Đức', personalId: '001094990002', sex: 'male' }, mother: { fullName: 'Lê Thị Lan' },
  household: { headName: 'Trần Minh Đức', headPersonalId: '001094990002', relation: 'spouse' },
};
const husband: PersonFacts = { ...facts, fullName: 'Trần Minh Đức', sex: 'male', spouse: { fullName: 'Nguyễn Thị Thu Hà' } };
const t = { vi: 'x', en: 'x' };
const field = (key: string, more: object): FormField => ({ key, type: 'text', label: t, required: true, ...more }) as FormField;
const form: FormDefinition = {
  pages: [{ id: 'p', title: t, fields: [
    field('name', { prefill: 'person.fullName', locked: true }),
    field('email', { prefill: 'person.email', locked: true }),
    field('phone', { type: 'phone', prefill: 'person.phone' }),
    field('home', { type: 'address', prefill: 'person.residence' }),
    field('country', { type: 'country', default: 'LA', prefill: 'person.nationality' }),
    field('count', { type: 'integer', default: 1 }),
    field('mother', { prefill: 'parentMother.fullName', prefillIf: { field: 'count', is: 2 } }),
    field('free', {}),
  ] }],
};

test.each<[PersonFacts, PrefillSource, unknown]>([
  [facts, 'person.fullName', 'Nguyễn Thị Thu Hà'], [facts, 'person.email', undefined], [facts, 'spouse.personalId', '001094990002'], [facts, 'father.fullName', undefined], [facts, 'mother.fullName', 'Lê Thị Lan'],
  [facts, 'parentMother.fullName', 'Nguyễn Thị Thu Hà'], [facts, 'parentFather.fullName', 'Trần Minh Đức'], [husband, 'parentMother.fullName', 'Nguyễn Thị Thu Hà'], [husband, 'parentFather.fullName', 'Trần Minh Đức'],
  [facts, 'householdHead.fullName', 'Trần Minh Đức'], [facts, 'householdHead.relation', 'spouse'], [{ ...facts, household: undefined }, 'householdHead.fullName', undefined], [{ ...facts, spouse: undefined }, 'parentFather.fullName', undefined],
])('%#: %s', (known, source, expected) => expect(factOf(known, source)).toEqual(expected));

describe('a new draft', () => {
  test('begins with defaults and with facts that are certain; a fact is stronger than a default', () => {
    expect(firstAnswers(form, facts)).toEqual({ name: facts.fullName, phone: facts.phone, home: facts.residence, country: 'VN', count: 1 });
  });
  test('knows more than it fills in: what hangs on an answer comes later', () => {
    expect(factsFor(form, facts)).toEqual({ name: facts.fullName, phone: facts.phone, home: facts.residence, country: 'VN', mother: facts.fullName });
  });
});

test('what the person changed is no longer VNeID’s', () => {
  const answers = { name: facts.fullName, phone: '0911111111', home: { detail: 'Số 27', wardCode: '00070', provinceCode: '01' }, country: 'VN' };
  expect(prefilledKeys(form, answers, facts)).toEqual(['name', 'home', 'country']);
});

test('locked facts stand, whatever was sent; a fact that VNeID does not have stays as given', () => {
  const answers = { name: 'Kẻ Mạo Danh', email: 'a@b.vn', phone: '0911111111' };
  expect(withLockedFacts(form, answers, facts)).toEqual({ ...answers, name: facts.fullName });
  expect(withLockedFacts(form, {}, facts)).toEqual({ name: facts.fullName });
  expect(answers.name).toBe('Kẻ Mạo Danh');
});
