import { readPopulation } from '#lib/gateways/vneid/simulator/population.ts';
import { demoPeople } from '#prisma/seed/demo-people.ts';

const population = readPopulation(new URL('../../prisma/seed/data/population.json', import.meta.url));
const named = new Set(demoPeople.map((person) => person.personalId));
const others = Array.from(population.all()).filter((person) => person.level === 2 && !named.has(person.id));

function recordOf(key: string): { id: string; name: string } {
  const nth = /^citizen-(\d+)$/.exec(key)?.[1];
  const id = demoPeople.find((person) => person.key === key)?.personalId;
  const found = nth === undefined ? id && population.find(id) : others[Number(nth)];
  if (!found) throw new Error(`there is no person "${key}"`);
  return found;
}

/**
 * The number by which VNeID knows a demo person ("mother"), or "citizen-7": the seventh level 2 account of the invented
 * population that is nobody's by name. Tests that must not meet each other's forms take different ones.
 * @throws Error when there is no such person
 */
export const personalIdOf = (key: string): string => recordOf(key).id;

/** Their full name. */
export const nameOf = (key: string): string => recordOf(key).name;
