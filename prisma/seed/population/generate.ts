/**
 * Writes prisma/seed/data/population.json: 500 invented people in families. Always the same people: run it again only
 * after a change of this folder (`node prisma/seed/population/generate.ts`).
 *
 * Identification numbers obey every rule of real ones, but their six last digits are 99xxxx, the range that this
 * project keeps for tests. Phones are 0900 000 xxx, e-mail addresses end in the reserved example.com.
 */
import { writeFileSync } from 'node:fs';
import { readPersonalId } from '#lib/identity/personal-id.ts';
import { demoPeople } from '../demo-people.ts';
import { settleDemoPeople } from './demo-households.ts';
import { fillWard } from './households.ts';
import { WARDS } from './places.ts';
import { Random } from './random.ts';
import { Town, type Person } from './town.ts';

const SEED = 20261121;

/** The whole population, demo people first. */
export function generatePopulation(): Person[] {
  const town = new Town(new Random(SEED));
  settleDemoPeople(town);
  for (const ward of WARDS) {
    const settled = town.people.filter((person) => person.residence.wardCode === ward.code).length;
    fillWard(town, ward, ward.people - settled);
  }
  checkPopulation(town.people);
  const rank = new Map(demoPeople.map((person, index) => [person.personalId, index]));
  const order = (person: Person) => rank.get(person.id) ?? demoPeople.length;
  return town.people.toSorted((a, b) => order(a) - order(b));
}

/** @throws Error naming the first person whose number, parents or household cannot be */
function checkPopulation(people: readonly Person[]): void {
  const byId = new Map(people.map((person) => [person.id, person]));
  if (byId.size !== people.length) throw new Error('Two people have the same number.');
  for (const person of people) {
    const read = readPersonalId(person.id);
    const year = Number(person.born.slice(0, 4));
    if (read?.sex !== person.sex || read.birthYear !== year) throw new Error(`${person.id} does not fit ${person.sex}, ${person.born}.`);
    for (const relative of [person.father, person.mother, person.spouse, person.head]) {
      if (relative !== undefined && !byId.has(relative)) throw new Error(`${person.id} names ${relative}, who is nobody.`);
    }
    for (const parent of [person.father, person.mother]) {
      const parentYear = Number(byId.get(parent ?? '')?.born.slice(0, 4) ?? year - 30);
      if (year - parentYear < 17 || year - parentYear > 60) throw new Error(`${person.id}: the parent ${parent} is ${year - parentYear} years older.`);
    }
  }
  const missing = demoPeople.find((person) => byId.get(person.personalId)?.name !== person.name);
  if (missing) throw new Error(`The demo person ${missing.key} is missing.`);
}

if (import.meta.main) {
  const people = generatePopulation();
  const lines = people.map((person) => JSON.stringify(person)).join(',\n');
  writeFileSync(new URL('../data/population.json', import.meta.url), `[\n${lines}\n]\n`);
  console.log(`${people.length} people written.`);
}
