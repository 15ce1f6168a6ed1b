/** The API of one test file, on the file's own database, with a clock that the test owns. */
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { localDate, setClock } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';
import { env, type Env } from '#lib/platform/env.ts';
import { getReference } from '#lib/places/queries.ts';
import { formContext } from '#lib/procedures/form-context.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import { buildApp } from '#server/app.ts';
import { cookieNames } from '#server/auth/options.ts';
import { validAnswers, type Filled } from './answers.ts';
import { Caller } from './http.ts';
import { attachMissing } from './papers.ts';
import { signIn, type SignedIn } from './people.ts';

/** A working Monday, 9:00 in Hanoi; the day after it is the holiday of 24 November. */
export const MONDAY = '2026-11-23T09:00:00+07:00';
export const HOAN_KIEM = 'H26.004';
export const CUA_NAM = 'H26.005';

/** Stops the clock of all code at a moment (ISO 8601). */
export function setTime(moment: string): void {
  const at = Date.parse(moment);
  if (Number.isNaN(at)) throw new Error(`${moment} is no moment`);
  setClock(() => at);
}

export type Person = Caller & SignedIn;
export type Draft = { readonly id: string; readonly revision: number; readonly form: FormDefinition; readonly answers: Filled };
export type Submitted = { readonly code: string; readonly draftId: string; readonly answers: Filled };

export class Site {
  readonly app: FastifyInstance;
  readonly anonymous: Caller;
  readonly #cookieName: string;
  readonly #people = new Map<string, Promise<Person>>();

  constructor(app: FastifyInstance, publicUrl: string) {
    this.app = app;
    this.anonymous = new Caller(app);
    this.#cookieName = cookieNames(publicUrl).session;
  }

  /** A signed-in person by key (see `factsOf`); asked again, the same session. */
  as(key: string): Promise<Person> {
    const known = this.#people.get(key) ?? this.signedInAnew(key);
    this.#people.set(key, known);
    return known;
  }

  /** A new session of a person, on another device. */
  async signedInAnew(key: string): Promise<Person> {
    const session = await signIn(key);
    return Object.assign(this.withToken(session.token), session);
  }

  /** A device of Hoàn Kiếm, let in by its administrator. */
  async device(kind: 'kiosk' | 'board' | 'desk'): Promise<Caller> {
    const issued = await (await this.signedInAnew('hoan-kiem-administrator')).post(`/api/v1/office/${HOAN_KIEM}/devices`, { kind, name: `Test ${kind}` });
    if (issued.status !== 201) throw new Error(`no ${kind}: ${issued.text}`);
    return new Caller(this.app, `${this.#cookieName.replace('session', 'device')}=${(issued.body as { token: string }).token}`);
  }

  /** Whoever sends this session token. */
  withToken(token: string): Caller {
    return new Caller(this.app, `${this.#cookieName}=${token}`);
  }

  /** A new draft with valid answers and all papers. `change` may spoil the answers first. */
  async drafted(procedureCode: string, by: string, change: (answers: Filled) => Filled = (answers) => answers): Promise<Draft> {
    const person = await this.as(by);
    const created = await person.post('/api/v1/drafts', { procedureCode });
    if (created.status !== 201) throw new Error(`no draft of ${procedureCode}: ${created.text}`);
    const { id } = created.body as { id: string };
    const { form, answers: first } = (await person.get(`/api/v1/drafts/${id}`)).body as { form: FormDefinition; answers: Filled };
    const answers = change(validAnswers(form, first, formContext(await getReference(), localDate())));
    const saved = await person.put(`/api/v1/drafts/${id}`, { revision: 1, answers, pageId: 'review' });
    if (saved.status !== 200) throw new Error(`the draft of ${procedureCode} was not saved: ${saved.text}`);
    await attachMissing(person, id);
    return { id, revision: saved.body.revision as number, form, answers };
  }

  /** An application on the desk of an office. */
  async submitted(procedureCode: string, by: string, officeCode = HOAN_KIEM): Promise<Submitted> {
    const draft = await this.drafted(procedureCode, by);
    const reply = await (await this.as(by)).post('/api/v1/applications', { draftId: draft.id, revision: draft.revision, officeCode, declaration: true });
    if (reply.status !== 201) throw new Error(`${procedureCode} was not submitted: ${reply.text}`);
    return { code: (reply.body as { code: string }).code, draftId: draft.id, answers: draft.answers };
  }
}

/** The API with the clock at `MONDAY`. Call it once, at the top of a test file; it closes itself after the file's tests. */
export async function startSite(overrides: Partial<Env> = {}): Promise<Site> {
  setTime(MONDAY);
  const settings = { ...env(), ...overrides };
  const app = await buildApp(settings);
  await app.ready();
  afterAll(() => app.close());
  return new Site(app, settings.PUBLIC_URL);
}

const WRITTEN = ['draft', 'application', 'historyRow', 'dossierCounter', 'event', 'auditRow', 'auditHead', 'idempotencyKey', 'session', 'person', 'identityLink', 'ticket', 'ticketPeriod', 'ticketCounter', 'slot', 'waitlistEntry', 'device', 'numberBlock', 'deskSession', 'upload', 'storedFile', 'paper', 'payment', 'paymentNotice', 'receipt'] as const;

/** How many rows each table has that the API writes to: "nothing was written" is that it stays the same. */
export async function countRows(): Promise<Record<string, number>> {
  const counts = await Promise.all(WRITTEN.map(async (table) => [table, await (db()[table] as { count(): Promise<number> }).count()] as const));
  return Object.fromEntries(counts);
}
