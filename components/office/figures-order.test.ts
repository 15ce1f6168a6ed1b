import { describe, expect, it } from 'vitest';
import { arranged, pressed, totalsOf, type OfficeFigures } from './figures-order.ts';

const office = (vi: string, submitted: number): OfficeFigures => ({
  code: vi, name: { vi, en: vi }, submitted, waiting: 1, accepted: 0, refused: 0, overdue: 0, askedAgain: 0,
});
const offices = [office('Đống Đa', 3), office('Ba Vì', 3), office('Hoàn Kiếm', 9)];
const names = (found: readonly OfficeFigures[]) => found.map(({ name }) => name.vi);

describe('arranged', () => {
  it('sorts by a count, equals by name', () => {
    expect(names(arranged(offices, '', { by: 'submitted', direction: 'descending' }, 'vi'))).toEqual(['Hoàn Kiếm', 'Ba Vì', 'Đống Đa']);
  });

  it('sorts names as Vietnamese does and turns them round', () => {
    expect(names(arranged(offices, '', { by: 'name', direction: 'descending' }, 'vi'))).toEqual(['Hoàn Kiếm', 'Đống Đa', 'Ba Vì']);
  });

  it('finds names without diacritics', () => {
    expect(names(arranged(offices, 'dong da', { by: 'name', direction: 'ascending' }, 'vi'))).toEqual(['Đống Đa']);
  });
});

describe('pressed', () => {
  it('begins names at A and counts with the largest, then turns round', () => {
    const byName = pressed({ by: 'submitted', direction: 'descending' }, 'name');
    expect(byName).toEqual({ by: 'name', direction: 'ascending' });
    expect(pressed(byName, 'name').direction).toBe('descending');
    expect(pressed(byName, 'overdue')).toEqual({ by: 'overdue', direction: 'descending' });
  });
});

it('adds the city up', () => {
  expect(totalsOf(offices)).toEqual({ submitted: 15, waiting: 3, accepted: 0, refused: 0, overdue: 0, askedAgain: 0 });
});
