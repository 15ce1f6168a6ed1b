import { expect, test } from 'vitest';
import vi from '#locales/vi/errors.json' with { type: 'json' };
import { problemOf, statusOf, type ErrorCode } from './problem.ts';

const codes = Object.entries(vi).flatMap(([group, sentences]) => Object.keys(sentences).map((name) => `${group}.${name}` as ErrorCode));

/** What waits for another system, or for a free hand: trying again later may help. */
const LATER: readonly string[] = ['documents.busy', 'payment.provider-unavailable'];

test.each(codes)('%s has a status that says whose fault it is', (code) => {
  expect(statusOf(code)).toBeGreaterThanOrEqual(400);
  expect(statusOf(code) >= 500).toBe(code.startsWith('server.') || LATER.includes(code));
  if (code.endsWith('.not-found')) expect(statusOf(code)).toBe(404);
  if (code.endsWith('.stale')) expect(statusOf(code)).toBe(409);
});

test('a problem has what RFC 9457 asks for, and nothing that is not there', () => {
  expect(problemOf({ code: 'draft.stale', params: { revision: 3 } }, 'Câu')).toEqual({ type: 'urn:mot-cua:problem:draft.stale', title: 'Câu', status: 409, code: 'draft.stale', params: { revision: 3 } });
  expect(Object.keys(problemOf({ code: 'access.denied' }, 'Câu'))).toEqual(['type', 'title', 'status', 'code']);
});
