/** The people of the seeded population, as VNeID would present them, and their sessions. */
import { readPopulation } from '#lib/gateways/vneid/simulator/population.ts';
import { openSession, recordPerson } from '#lib/identity/commands.ts';
import type { PersonFacts } from '#lib/identity/model.ts';
import { db } from '#lib/platform/db.ts';
import { demoPeople } from '#prisma/seed/demo-people.ts';

const population = readPopulation(new URL('../../prisma/seed/data/population.json', import.meta.url));
const named = new Set(demoPeople.map((person) => person.personalId));

/**
 * What VNeID knows of a person. `key`: of a demo person ("mother"), or "citizen-7" for the seventh level 2 account of
 * the population that is nobody's by name.
 * @throws Error when there is no such person
 */
export function factsOf(key: string): PersonFacts {
  const nth = /^citizen-(\d+)$/.exec(key)?.[1];
  const record = nth === undefined
    ? population.find(demoPeople.find((person) => person.key === key)?.personalId ?? '')
    : Array.from(population.all()).filter((person) => person.level === 2 && !named.has(person.id))[Number(nth)];
  if (!record) throw new Error(`there is no person "${key}"`);
  return population.facts(record);
}

function levelOf(key: string): 1 | 2 {
  const record = population.find(factsOf(key).personalId);
  return record?.level === 1 ? 1 : 2;
}

export type SignedIn = { readonly personId: string; readonly sessionId: string; readonly token: string };

/** A person's real session, as a sign-in makes it: the person recorded from VNeID's facts, a session in the database. */
export async function signIn(key: string): Promise<SignedIn> {
  const person = await recordPerson(db(), factsOf(key), levelOf(key));
  const session = await openSession(person.id);
  return { personId: person.id, sessionId: session.id, token: session.token };
}
