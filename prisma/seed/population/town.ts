import type { PersonRecord } from '#lib/gateways/vneid/simulator/population.ts';
import type { RelationToHead, Sex } from '#lib/identity/model.ts';
import type { Address } from '#lib/places/model.ts';
import { givenNames } from './names.ts';
import type { Origin } from './places.ts';
import type { Random } from './random.ts';

export type Person = { -readonly [Key in keyof PersonRecord]: PersonRecord[Key] };
export type Member = readonly [person: Person, relation: RelationToHead];

/** Ages are counted on this day, so that the file never changes by itself. */
export const REFERENCE_DAY = '2026-11-21';

/** Full years of a person born on `born` at the reference day. */
export function age(born: string): number {
  const years = Number(REFERENCE_DAY.slice(0, 4)) - Number(born.slice(0, 4));
  return REFERENCE_DAY.slice(5) < born.slice(5) ? years - 1 : years;
}

export type Birth = {
  readonly sex: Sex;
  readonly born: string;
  readonly surname: string;
  readonly ethnicity: string;
  readonly origin: Origin;
  /** fixed people bring their own */
  readonly fixed?: { readonly id: string; readonly name: string } | undefined;
};

/** Collects the invented people and hands out what must not repeat: numbers, phones, certificates. */
export class Town {
  readonly people: Person[] = [];
  readonly random: Random;
  /** 990001–990099 are kept for the demo people */
  #sequence = 100;
  #phones = 0;
  #certificates = 0;

  constructor(random: Random) {
    this.random = random;
  }

  /** A person without a home yet. Young people were registered in Hanoi, whatever their parents' origin. */
  create({ sex, born, surname, ethnicity, origin, fixed }: Birth): Person {
    const year = Number(born.slice(0, 4));
    const registration = year >= 2005 ? '001' : origin.registration;
    const person: Person = {
      id: fixed?.id ?? this.#nextId(registration, sex, year),
      name: fixed?.name ?? `${surname} ${givenNames(this.random, sex, year, ethnicity)}`,
      born, sex, ethnicity,
      level: 0,
      residence: origin.address,
      origin: origin.address,
      head: '',
      relation: 'head',
    };
    if (!fixed) this.#giveCircumstances(person);
    else if (age(born) >= 14) this.#giveAccount(person, 2);
    this.people.push(person);
    return person;
  }

  /** Puts a household under one roof; the first member is its head. */
  settle(members: readonly Member[], residence: Address, permanent?: Address): void {
    const head = members[0]?.[0];
    if (!head) throw new Error('A household needs a head.');
    for (const [person, relation] of members) {
      person.head = head.id;
      person.relation = relation;
      person.residence = residence;
      if (permanent) person.permanent = permanent;
    }
  }

  certificate(prefix: string): string {
    this.#certificates += 1;
    return `${prefix}-${String(this.#certificates).padStart(4, '0')}`;
  }

  #nextId(registration: string, sex: Sex, year: number): string {
    this.#sequence += 1;
    const century = (year < 2000 ? 0 : 2) + (sex === 'female' ? 1 : 0);
    return `${registration}${century}${String(year % 100).padStart(2, '0')}99${String(this.#sequence).padStart(4, '0')}`;
  }

  #giveAccount(person: Person, level: 1 | 2): void {
    this.#phones += 1;
    person.level = level;
    person.phone = `0900000${String(this.#phones).padStart(3, '0')}`;
    if (age(person.born) < 60) person.email = `nguoi.mau.${this.#phones}@example.com`;
  }

  #giveCircumstances(person: Person): void {
    const { random } = this;
    const years = age(person.born);
    if (years >= 14 && random.chance(years < 18 ? 0.7 : years < 75 ? 0.96 : 0.6)) {
      this.#giveAccount(person, random.chance(0.93) ? 2 : 1);
    }
    if (random.chance(years >= 70 ? 0.12 : 0.03)) {
      person.disability = {
        level: random.weighted([['mild', 5], ['severe', 4], ['extremely-severe', 1]]),
        certificateNo: this.certificate('MAU-KT'),
        issuedOn: random.dayIn(random.int(Math.max(2016, Number(person.born.slice(0, 4)) + 1), 2025)),
      };
    }
    if (years >= 70 && random.chance(0.2)) person.meritorious = { certificateNo: this.certificate('MAU-NCC') };
  }
}

/** Records a marriage. */
export function marry(a: Person, b: Person): void {
  a.spouse = b.id;
  b.spouse = a.id;
}

/** Records who the parents of `child` are. */
export function descend(child: Person, father: Person | undefined, mother: Person | undefined): void {
  if (father) child.father = father.id;
  if (mother) child.mother = mother.id;
}
