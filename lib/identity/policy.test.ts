import { describe, expect, test } from 'vitest';
import type { Actor, Role } from './model.ts';
import { holdsRole, holdsRoleAt, mayCall, type Caller } from './policy.ts';

const anonymous: Actor = { kind: 'anonymous' };
const person = (level: 1 | 2, offices: [string, Role[]][] = [], cityRoles: Role[] = []): Actor => ({
  kind: 'person', personId: 'p', sessionId: 's', level,
  ...(offices.length + cityRoles.length > 0 && { official: { id: 'o', cityRoles, offices: offices.map(([officeId, roles]) => ({ officeId, roles })) } }),
});
const receiver = person(2, [['a', ['receiver']], ['b', ['specialist', 'approver']]]);
const viewer = person(2, [], ['city-viewer']);

describe('a role', () => {
  test('is held somewhere, or at an office', () => {
    expect(holdsRole(receiver, ['receiver'])).toBe(true);
    expect(holdsRole(receiver, ['ward-administrator'])).toBe(false);
    expect(holdsRole(viewer, ['city-viewer'])).toBe(true);
    expect(holdsRole(person(2), ['receiver'])).toBe(false);
    expect(holdsRole(anonymous, ['receiver'])).toBe(false);
    expect(holdsRoleAt(receiver, 'a', ['receiver'])).toBe(true);
    expect(holdsRoleAt(receiver, 'b', ['receiver'])).toBe(false);
    expect(holdsRoleAt(receiver, 'b', ['receiver', 'approver'])).toBe(true);
    expect(holdsRoleAt(receiver, 'c', ['receiver'])).toBe(false);
    expect(holdsRoleAt(viewer, 'a', ['city-viewer'])).toBe(false);
    expect(holdsRoleAt(anonymous, 'a', ['receiver'])).toBe(false);
  });
});

test.each<[Actor, string, readonly Caller[], boolean]>([
  [anonymous, 'nobody', ['anyone'], true], [anonymous, 'nobody', ['person'], false], [anonymous, 'nobody', [], false],
  [person(1), 'level 1', ['person'], true], [person(1), 'level 1', ['level-2'], false], [person(2), 'level 2', ['level-2'], true],
  [person(2), 'level 2', ['receiver'], false], [receiver, 'a receiver', ['receiver'], true], [receiver, 'a receiver', ['specialist'], true], [receiver, 'a receiver', ['city-viewer'], false],
  [viewer, 'a viewer', ['city-viewer'], true], [viewer, 'a viewer', [], false], [person(1, [['a', ['receiver']]]), 'a level 1 receiver', ['level-2', 'receiver'], true],
])('%#: %s (%s) may call %j: %s', (actor, _, callers, expected) => {
  expect(mayCall(actor, callers)).toBe(expected);
});
