import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPopulation } from '#lib/gateways/vneid/simulator/population.ts';
import { isPersonalId } from '#lib/identity/personal-id.ts';
import { demoPeople } from '../demo-people.ts';
import { generatePopulation } from './generate.ts';
import { age, REFERENCE_DAY } from './town.ts';

const FILE = new URL('../data/population.json', import.meta.url);
const people = [...readPopulation(FILE).all()];

test('the committed file is what the generator writes', () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(generatePopulation())));
});

test('500 people of all ages, at least 60 in each of the three demo wards', () => {
  expect(people).toHaveLength(500);
  const ages = people.map((person) => age(person.born));
  expect(Math.min(...ages)).toBe(0);
  expect(Math.max(...ages)).toBe(95);
  for (const ward of ['00070', '00082', '09700']) {
    expect(people.filter((person) => person.residence.wardCode === ward).length).toBeGreaterThanOrEqual(60);
  }
});

test('numbers, phones and addresses are valid and can belong to nobody real', () => {
  for (const person of people) {
    expect(person.id).toMatch(/^\d{6}99\d{4}$/);
    expect(isPersonalId(person.id, REFERENCE_DAY)).toBe(true);
    if (person.phone !== undefined) expect(person.phone).toMatch(/^0900000\d{3}$/);
    if (person.email !== undefined) expect(person.email).toMatch(/@example\.com$/);
  }
});

test('the demo people have accounts, and are as old as they say', () => {
  const byId = new Map(people.map((person) => [person.id, person]));
  for (const demo of demoPeople) {
    const person = byId.get(demo.personalId);
    expect(person?.name).toBe(demo.name);
    expect(person?.level).toBe(demo.key === 'level-one' ? 1 : 2);
    const said = /, (\d+)$/.exec(demo.role)?.[1];
    if (said !== undefined) expect(age(person?.born ?? '')).toBe(Number(said));
  }
});
