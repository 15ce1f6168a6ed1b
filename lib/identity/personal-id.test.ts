import { describe, expect, test } from 'vitest';
import { isPersonalId, maskPersonalId, normalisePersonalId, readPersonalId } from './personal-id.ts';

describe('what a number says', () => {
  test.each([
    ['001094990002', { province: '001', sex: 'male', birthYear: 1994 }],
    ['001197990001', { province: '001', sex: 'female', birthYear: 1997 }],
    ['001209990007', { province: '001', sex: 'male', birthYear: 2009 }],
    ['001301990006', { province: '001', sex: 'female', birthYear: 2001 }],
    ['036147990003', { province: '036', sex: 'female', birthYear: 1947 }],
    ['096400000001', { province: '096', sex: 'male', birthYear: 2100 }],
  ])('%s', (number, expected) => expect(readPersonalId(number)).toEqual(expected));

  test.each(['', '00109499000', '0010949900021', '00109499000x', ' 01094990002', '001 094990002', '003094990002', '000094990002', '097094990002', '-01094990002', '٠٠١٠٩٤٩٩٠٠٠٢', '001094990002\n'])('%j says nothing', (number) => expect(readPersonalId(number)).toBeNull());
});

test('nobody is born after this year', () => {
  expect(isPersonalId('001226990041', '2026-11-21')).toBe(true);
  expect(isPersonalId('001227990041', '2026-11-21')).toBe(false);
  expect(isPersonalId('001227990041', '2027-01-01')).toBe(true);
});

test('spaces, dots and hyphens are taken out, letters stay', () => {
  expect(normalisePersonalId(' 001.094-990 002\t')).toBe('001094990002');
  expect(normalisePersonalId('001o94990002')).toBe('001o94990002');
});

test('a masked number shows three digits at each end', () => {
  expect(maskPersonalId('001094990002')).toBe('001••••••002');
});
