import type { Sex } from '#lib/identity/model.ts';
import { surname } from './names.ts';
import { homeIn, originOf, type Origin, type WardPlan } from './places.ts';
import { age, descend, marry, REFERENCE_DAY, type Member, type Person, type Town } from './town.ts';

const THIS_YEAR = Number(REFERENCE_DAY.slice(0, 4));
/** day of this year: later births are not registered yet */
const LAST_BIRTHDAY = 270;

type Line = { readonly surname: string; readonly ethnicity: string; readonly origin: Origin };

function lineIn(town: Town, ward: WardPlan): Line {
  const ethnicity = town.random.weighted(ward.ethnicities);
  return { ethnicity, surname: surname(town.random, ethnicity), origin: originOf(town.random, ward, ethnicity) };
}

/** Most people marry within their group where it is large, outside it where it is small. */
function lineOfSpouse(town: Town, ward: WardPlan, line: Line): Line {
  if (line.ethnicity === '01' || !town.random.chance(0.75)) return lineIn(town, ward);
  return { ...line, surname: surname(town.random, line.ethnicity) };
}

function adult(town: Town, line: Line, sex: Sex, years: number): Person {
  return town.create({ ...line, sex, born: town.random.dayIn(THIS_YEAR - years) });
}

function childrenOf(town: Town, line: Line, father: Person, mother: Person, atMost: number): Person[] {
  const { random } = town;
  const motherBorn = Number(mother.born.slice(0, 4));
  const children: Person[] = [];
  for (let year = motherBorn + random.int(21, 29); year <= Math.min(motherBorn + 42, THIS_YEAR) && children.length < atMost; year += random.int(2, 5)) {
    const child = town.create({ ...line, sex: random.pick(['male', 'female'] as const), born: random.dayIn(year, year === THIS_YEAR ? LAST_BIRTHDAY : 365) });
    descend(child, father, mother);
    children.push(child);
  }
  return children;
}

/** Children over 26 have moved out of their parents' home in this town; those of young parents all live with them. */
function stillAtHome(children: readonly Person[]): Person[] {
  return children.filter((child) => age(child.born) <= 26);
}

/**
 * A couple and their children; `head` gives a fixed person the family.
 * At most `room` people, the head included.
 */
export function couple(town: Town, ward: WardPlan, room: number, head?: Person, wantedChildren = 2): void {
  const { random } = town;
  const line = head
    ? { ethnicity: head.ethnicity, surname: head.name.split(' ')[0] ?? '', origin: { registration: head.id.slice(0, 3), address: head.origin } }
    : lineIn(town, ward);
  const first = head ?? adult(town, line, random.chance(0.75) ? 'male' : 'female', random.int(25, 62));
  const other = lineOfSpouse(town, ward, line);
  const second = adult(town, other, first.sex === 'male' ? 'female' : 'male', Math.max(22, age(first.born) + (first.sex === 'male' ? -random.int(0, 5) : random.int(0, 5))));
  marry(first, second);
  const [father, mother, fatherLine] = first.sex === 'male' ? [first, second, line] as const : [second, first, other] as const;
  const children = stillAtHome(childrenOf(town, fatherLine, father, mother, Math.min(wantedChildren, room - 2)));
  forgetMovedOut(town, children, father);
  town.settle([[first, 'head'], [second, 'spouse'], ...children.map((child): Member => [child, 'child'])], homeIn(random, ward));
}

function forgetMovedOut(town: Town, atHome: readonly Person[], father: Person): void {
  const gone = town.people.filter((person) => person.father === father.id && !atHome.includes(person));
  for (const person of gone) town.people.splice(town.people.indexOf(person), 1);
}

/** Grandparents (or a widow), their grown child with spouse, and grandchildren. */
export function threeGenerations(town: Town, ward: WardPlan, room: number): void {
  const { random } = town;
  const line = lineIn(town, ward);
  const grandmother = adult(town, lineOfSpouse(town, ward, line), 'female', random.int(55, 84));
  const grandfather = random.chance(0.65) ? adult(town, line, 'male', age(grandmother.born) + random.int(0, 6)) : undefined;
  if (grandfather) marry(grandfather, grandmother);
  const sonYears = Math.min(50, age(grandmother.born) - random.int(20, 28));
  const son = adult(town, line, 'male', sonYears);
  descend(son, grandfather, grandmother);
  const wife = adult(town, lineOfSpouse(town, ward, line), 'female', Math.max(22, sonYears - random.int(0, 5)));
  marry(son, wife);
  const elders = grandfather ? 2 : 1;
  const all = childrenOf(town, line, son, wife, Math.min(3, room - elders - 2));
  const children = stillAtHome(all);
  forgetMovedOut(town, children, son);
  const head = grandfather ?? grandmother;
  town.settle([
    [head, 'head'],
    ...(grandfather ? [[grandmother, 'spouse'] as const] : []),
    [son, 'child'],
    [wife, 'other-relative'],
    ...children.map((child): Member => [child, 'grandchild']),
  ], homeIn(random, ward));
}

/** Two old people on their own. */
export function elderlyCouple(town: Town, ward: WardPlan): void {
  const { random } = town;
  const line = lineIn(town, ward);
  const husband = adult(town, line, 'male', random.int(62, 88));
  const wife = adult(town, lineOfSpouse(town, ward, line), 'female', Math.max(60, age(husband.born) - random.int(0, 6)));
  marry(husband, wife);
  town.settle([[husband, 'head'], [wife, 'spouse']], homeIn(random, ward));
}

/** An old person living alone. */
export function loneElderly(town: Town, ward: WardPlan): void {
  const { random } = town;
  const person = adult(town, lineIn(town, ward), random.chance(0.75) ? 'female' : 'male', random.int(66, 96));
  town.settle([[person, 'head']], homeIn(random, ward));
}

/** A young person alone; in town mostly a tenant, registered at home in another province. */
export function lone(town: Town, ward: WardPlan): void {
  const { random } = town;
  const line = lineIn(town, ward);
  const person = adult(town, line, random.pick(['male', 'female'] as const), random.int(20, 34));
  const fromElsewhere = line.origin.address.provinceCode !== '01';
  town.settle([[person, 'head']], homeIn(random, ward), fromElsewhere ? line.origin.address : undefined);
}

/** Fills a ward up to exactly `room` more people. */
export function fillWard(town: Town, ward: WardPlan, room: number): void {
  const end = town.people.length + room;
  for (let left = room; left > 0; left = end - town.people.length) {
    const shapes: readonly (readonly [() => void, number])[] = [
      [() => lone(town, ward), ward.streets ? 8 : 4],
      [() => loneElderly(town, ward), 6],
      ...(left >= 2 ? [[() => elderlyCouple(town, ward), 8] as const, [() => couple(town, ward, left, undefined, town.random.int(0, 3)), 26] as const] : []),
      ...(left >= 5 ? [[() => threeGenerations(town, ward, left), 16] as const] : []),
    ];
    town.random.weighted(shapes)();
  }
}
