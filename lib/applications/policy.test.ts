import { expect, test } from 'vitest';
import type { Actor, Role } from '#lib/identity/model.ts';
import { canAnswerOpinion, canAskOpinion, canBeConsulted, canDo, canHandle, canRequestSupplement, canSeeInside, capacities, isApplicant } from './policy.ts';

const dossier = { personId: 'applicant', officeId: 'here' };
const official = (roles: Role[], officeId = 'here', personId = 'official'): Actor => ({ kind: 'person', personId, sessionId: 's', level: 2, official: { id: 'o', offices: [{ officeId, roles }], cityRoles: [] } });
const applicant: Actor = { kind: 'person', personId: 'applicant', sessionId: 's', level: 2 };

test.each<[string, Actor, string[], boolean]>([
  ['the applicant', applicant, ['applicant'], false],
  ['somebody else', { ...applicant, personId: 'other' }, [], false],
  ['nobody', { kind: 'anonymous' }, [], false],
  ['a receiver', official(['receiver']), ['receiver'], true],
  ['a specialist and approver', official(['specialist', 'approver']), ['specialist', 'approver'], true],
  ['an administrator', official(['ward-administrator']), [], false],
  ['a receiver elsewhere', official(['receiver'], 'there'), [], false],
  ['a receiver with a case of their own', official(['receiver'], 'here', 'applicant'), ['applicant'], true],
])('%s meets a dossier as %j', (_, actor, expected, handles) => {
  expect(capacities(actor, dossier)).toEqual(expected);
  expect(canHandle(actor, dossier)).toBe(handles);
  expect(isApplicant(actor, dossier)).toBe(expected.includes('applicant'));
  expect(canDo(actor, dossier, 'accept')).toBe(expected.includes('receiver'));
  expect(canDo(actor, dossier, 'refuse')).toBe(expected.includes('receiver'));
  expect(canDo(actor, dossier, 'submit')).toBe(expected.includes('applicant'));
});

test.each<[string, Actor, boolean, boolean, boolean, boolean]>([
  // inside, first request, second request, may ask another office
  ['a receiver', official(['receiver']), true, true, false, false],
  ['a specialist', official(['specialist']), true, true, false, true],
  ['an approver', official(['approver']), true, true, true, true],
  ['an administrator', official(['ward-administrator']), false, false, false, false],
  ['an approver elsewhere', official(['approver'], 'there'), false, false, false, false],
  ['an approver with a case of their own', official(['approver'], 'here', 'applicant'), false, false, false, false],
  ['the applicant', applicant, false, false, false, false],
])('%s among colleagues', (_, actor, inside, first, second, ask) => {
  expect(canSeeInside(actor, dossier)).toBe(inside);
  expect(canRequestSupplement(actor, { ...dossier, rounds: 0 })).toBe(first);
  expect(canRequestSupplement(actor, { ...dossier, rounds: 1 })).toBe(second);
  expect(canAskOpinion(actor, dossier)).toBe(ask);
});

test('a question is answered where it was asked, and by nobody about themselves', () => {
  const question = { personId: 'applicant', officeId: 'there' };
  expect(canAnswerOpinion(official(['receiver'], 'there'), question)).toBe(true);
  expect(canAnswerOpinion(official(['ward-administrator'], 'there'), question)).toBe(false);
  expect(canAnswerOpinion(official(['approver'], 'here'), question)).toBe(false);
  expect(canAnswerOpinion(official(['approver'], 'there', 'applicant'), question)).toBe(false);
});

test('another office is consulted between acceptance and decision', () => {
  const at = new Date(0);
  for (const [status, consulted] of [[1, false], [2, true], [3, false], [4, true], [5, true], [6, true], [7, false], [8, true], [9, false], [10, false]] as const) expect(canBeConsulted({ status, acceptedAt: at })).toBe(consulted);
  expect(canBeConsulted({ status: 5, acceptedAt: null })).toBe(false);
});
