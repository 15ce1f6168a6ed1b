import { DEFAULT_HEAD_STARTS } from '#lib/priority/model.ts';
import { readFileSync } from 'node:fs';
import { now } from '#lib/platform/clock.ts';
import type { PrismaClient, Tx } from '#lib/platform/db.ts';
import { readPopulation } from '#lib/gateways/vneid/simulator/population.ts';
import { recordPerson } from '#lib/identity/commands.ts';
import { demoPeople } from './demo-people.ts';
import { findProcedureProblems, loadProcedures } from './load-procedures.ts';
import { COUNTERS, GROUPS, officeNames, openingHours, queueing } from './offices.ts';

/** Two processes that seed at the same time wait here for each other. An arbitrary number, used for nothing else. */
const SEED_LOCK = 261_121n;

/**
 * Fills every table of reference data that is empty, in one transaction; tables with rows are left alone.
 * Procedures are filled one by one: those that the database does not know are published as version 1.
 * @returns whether anything was written
 * @throws Error listing what is wrong with the procedures, when any is; nothing is written then
 */
export async function seed(db: PrismaClient): Promise<{ seeded: boolean }> {
  const written = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
    const steps = [seedPlaces, seedEthnicGroups, seedCalendar, seedOffices, seedProcedures, seedOfficials];
    let rows = 0;
    for (const step of steps) rows += await step(tx);
    return rows;
  }, { timeout: 120_000, maxWait: 30_000 });
  return { seeded: written > 0 };
}

function readData<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8')) as T;
}

type Place = { code: string; kind: string; name: string; fullName: string; nameEn: string; fullNameEn: string; slug: string };
type WardData = Place & { altName?: string; lat: number; lng: number };

async function seedPlaces(tx: Tx): Promise<number> {
  if (await tx.province.count() > 0) return 0;
  const provinces = await tx.province.createMany({ data: readData<Place[]>('provinces.json') });
  const wards = await tx.ward.createMany({ data: readData<WardData[]>('wards-hanoi.json').map((ward) => ({ ...ward, provinceCode: '01' })) });
  return provinces.count + wards.count;
}

type EthnicGroupData = { code: string; name: string; nameEn: string; otherNames: string[]; searchOnly: string[]; majority: boolean };

async function seedEthnicGroups(tx: Tx): Promise<number> {
  if (await tx.ethnicGroup.count() > 0) return 0;
  return (await tx.ethnicGroup.createMany({ data: readData<EthnicGroupData[]>('ethnic-groups.json') })).count;
}

type CalendarData = { date: string; kind: string; nameVi: string; nameEn: string; status: string };

async function seedCalendar(tx: Tx): Promise<number> {
  if (await tx.calendarDay.count() > 0) return 0;
  const days = readData<CalendarData[]>('calendar.json').map((day) => ({ ...day, date: new Date(day.date) }));
  return (await tx.calendarDay.createMany({ data: days })).count;
}

async function seedOffices(tx: Tx): Promise<number> {
  if (await tx.office.count() > 0) return 0;
  const wards = await tx.ward.findMany({ where: { provinceCode: '01' }, orderBy: { code: 'asc' } });
  const kindByWard = new Map(wards.map((ward) => [ward.code, ward.kind]));
  const created = await tx.office.createManyAndReturn({
    data: wards.map((ward, index) => ({ ...officeNames(index, ward), wardCode: ward.code })),
    select: { id: true, wardCode: true },
  });
  const offices = created.toSorted((a, b) => a.wardCode.localeCompare(b.wardCode));
  await tx.officeHours.createMany({
    data: offices.flatMap(({ id: officeId }, index) => openingHours(index).map((hours) => ({ officeId, ...hours }))),
  });
  const wardKind = (officeId: string): string => kindByWard.get(offices.find(({ id }) => id === officeId)?.wardCode ?? '') ?? '';
  await tx.queueSettings.createMany({ data: offices.map(({ id: officeId }) => ({ officeId, headStarts: DEFAULT_HEAD_STARTS, absencePenalty: 10 })) });
  const groups = await tx.fieldGroup.createManyAndReturn({
    data: offices.flatMap(({ id: officeId }) => GROUPS.map((group) => ({ officeId, ...group, fields: [...group.fields], ...queueing(wardKind(officeId), group.letter) }))),
    select: { id: true, officeId: true, letter: true },
  });
  const servedBy = new Map(offices.map(({ id, wardCode }) => [id, COUNTERS[kindByWard.get(wardCode) ?? ''] ?? []]));
  const counters = await tx.counter.createManyAndReturn({
    data: offices.flatMap(({ id: officeId }) => (servedBy.get(officeId) ?? []).map((_, index) => ({ officeId, number: index + 1 }))),
    select: { id: true, officeId: true, number: true },
  });
  const groupIds = new Map(groups.map((group) => [`${group.officeId}${group.letter}`, group.id]));
  await tx.counterFieldGroup.createMany({
    data: counters.flatMap(({ id: counterId, officeId, number }) =>
      [...(servedBy.get(officeId)?.[number - 1] ?? '')].map((letter) => ({ counterId, fieldGroupId: required(groupIds.get(`${officeId}${letter}`), `group ${letter}`) })),
    ),
  });
  return offices.length;
}

/** The wards of today, and with them these lists, exist since then. */
const IN_FORCE_FROM = new Date('2025-07-01T00:00:00+07:00');

async function seedProcedures(tx: Tx): Promise<number> {
  const known = new Set((await tx.procedure.findMany({ select: { code: true } })).map(({ code }) => code));
  const files = (await loadProcedures()).filter(({ seed: { code } }) => !known.has(code));
  const problems = findProcedureProblems(files);
  if (problems.length > 0) throw new Error(`These procedures cannot be published:\n  ${problems.join('\n  ')}`);
  await tx.procedure.createMany({ data: files.map(({ seed: { code, content } }) => ({ code, field: content.field })) });
  const publishedAt = now();
  const versions = await tx.procedureVersion.createMany({
    data: files.map(({ seed: { code, content, form } }) => ({ procedureCode: code, version: 1, content, form, publishedAt, inForceFrom: IN_FORCE_FROM })),
  });
  return versions.count;
}

async function seedOfficials(tx: Tx): Promise<number> {
  if (await tx.official.count() > 0) return 0;
  const population = readPopulation(new URL('./data/population.json', import.meta.url));
  const offices = new Map((await tx.office.findMany({ select: { id: true, code: true } })).map(({ id, code }) => [code, id]));
  let count = 0;
  for (const { key, personalId, office, official } of demoPeople) {
    if (!official) continue;
    const facts = population.facts(required(population.find(personalId), `demo person ${key}`));
    const person = await recordPerson(tx, facts, 2);
    const officeId = office === undefined ? null : required(offices.get(office), `office ${office}`);
    await tx.official.create({
      data: { personId: person.id, titleVi: official.title.vi, titleEn: official.title.en, roles: { create: { role: official.role, officeId } } },
    });
    count += 1;
  }
  return count;
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The seed data have no ${what}.`);
  return value;
}
