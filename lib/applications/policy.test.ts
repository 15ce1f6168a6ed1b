import { expect, test } from 'vitest';
import type { Actor, Role } from '#lib/identity/model.ts';
import { canDo, canHandle, capacities, isApplicant } from './policy.ts';

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
