import { expect, it } from 'vitest';
import { firstPlace } from './places.ts';

it('leads officials to the first page that their roles open', () => {
  expect(firstPlace(['approver', 'ward-administrator'])).toBe('/office/inbox');
  expect(firstPlace(['ward-administrator'])).toBe('/office/staff');
  expect(firstPlace(['city-viewer'])).toBe('/office/figures');
  expect(firstPlace(['procedure-administrator'])).toBe('/office/procedures');
  expect(firstPlace([])).toBeNull();
});
