import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { PersonFacts, Relative } from '#lib/identity/model.ts';

const Address = z.object({
  provinceCode: z.string(),
  wardCode: z.string().optional(),
  wardName: z.string().optional(),
  detail: z.string().optional(),
});

/**
 * A person of the simulated population database, one line of population.json. Relatives are named by their number and
 * are in the same file.
 */
export const PersonRecord = z.object({
  id: z.string().regex(/^\d{12}$/),
  name: z.string(),
  born: z.iso.date(),
  sex: z.enum(['male', 'female']),
  ethnicity: z.string().regex(/^\d{2}$/),
  /** VNeID account level; 0 = has no account */
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  phone: z.string().optional(),
  email: z.string().optional(),
  residence: Address,
  /** where it differs from `residence` */
  permanent: Address.optional(),
  origin: Address,
  head: z.string(),
  relation: z.enum(['head', 'spouse', 'child', 'parent', 'grandparent', 'grandchild', 'sibling', 'other-relative', 'not-related']),
  father: z.string().optional(),
  mother: z.string().optional(),
  spouse: z.string().optional(),
  disability: z.object({
    level: z.enum(['extremely-severe', 'severe', 'mild']),
    certificateNo: z.string(),
    issuedOn: z.iso.date(),
  }).optional(),
  meritorious: z.object({ certificateNo: z.string() }).optional(),
});
export type PersonRecord = z.infer<typeof PersonRecord>;

/** The people of the simulator, looked up by personal identification number. */
export class Population {
  readonly #people: ReadonlyMap<string, PersonRecord>;

  constructor(records: readonly PersonRecord[]) {
    this.#people = new Map(records.map((record) => [record.id, record]));
  }

  get size(): number {
    return this.#people.size;
  }

  all(): Iterable<PersonRecord> {
    return this.#people.values();
  }

  find(personalId: string): PersonRecord | undefined {
    return this.#people.get(personalId);
  }

  /** Everything that the population database says of `person`, relatives' own records included. */
  facts(person: PersonRecord): PersonFacts {
    const head = this.#people.get(person.head);
    return {
      personalId: person.id,
      fullName: person.name,
      birthDate: person.born,
      sex: person.sex,
      nationality: 'VN',
      ethnicity: person.ethnicity,
      phone: person.phone,
      email: person.email,
      residence: person.residence,
      permanentResidence: person.permanent ?? person.residence,
      origin: person.origin,
      household: head && { headName: head.name, headPersonalId: head.id, relation: person.relation },
      father: this.#relative(person.father),
      mother: this.#relative(person.mother),
      spouse: this.#relative(person.spouse),
      disability: person.disability,
      meritorious: person.meritorious,
    };
  }

  #relative(personalId: string | undefined): Relative | undefined {
    const person = personalId === undefined ? undefined : this.#people.get(personalId);
    return person && {
      fullName: person.name,
      personalId: person.id,
      birthDate: person.born,
      sex: person.sex,
      ethnicity: person.ethnicity,
      nationality: 'VN',
      residence: person.residence,
    };
  }
}

/**
 * Reads a population file (JSON array of PersonRecord).
 * @throws when the file is missing or a record is malformed
 */
export function readPopulation(file: string | URL): Population {
  return new Population(z.array(PersonRecord).parse(JSON.parse(readFileSync(file, 'utf8'))));
}
