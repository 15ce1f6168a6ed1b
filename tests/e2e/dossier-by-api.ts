/** What happens to a dossier, done by the API that the officials' pages use, where a test is about something else. */
import { randomUUID } from 'node:crypto';
import { type APIResponse, type Page, expect } from '@playwright/test';
import pg from 'pg';
import type { Dossier, SupplementItemInput } from '#lib/applications/dossier-schema.ts';
import type { OfficeAction } from '#lib/applications/schema.ts';
import { submit } from './by-api.ts';

/** Household separation: five working days, an online fee of 5,000 đồng, no papers to send, an electronic result. */
export const PLAIN = '1.010038';
export const PLAIN_FEE_VND = 5000;
export const CUA_NAM = 'H26.005';

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;

const once = () => ({ 'idempotency-key': randomUUID() });
const pathOf = (code: string, rest: string): string => `/api/v1/office/applications/${code}/${rest}`;

async function must(reply: APIResponse): Promise<APIResponse> {
  expect(reply.ok(), `${reply.url()}: ${reply.status()} ${await reply.text()}`).toBe(true);
  return reply;
}

/** The dossier as the page's official sees it. */
export async function readDossier({ request }: Page, code: string): Promise<Dossier> {
  return (await must(await request.get(`/api/v1/office/applications/${code}`))).json() as Promise<Dossier>;
}

async function send(desk: Page, code: string, route: string, body: object): Promise<void> {
  const { revision } = await readDossier(desk, code);
  await must(await desk.request.post(pathOf(code, route), { data: { revision, ...body }, headers: once() }));
}

/** The page's receiver accepts it. */
export const accept = (desk: Page, code: string): Promise<void> => send(desk, code, 'accept', {});

/** A simple action of the page's official. */
export const act = (desk: Page, code: string, action: Without<OfficeAction, 'revision'>): Promise<void> => send(desk, code, 'actions', action);

/** The page's approver signs the result. */
export const approve = (desk: Page, code: string): Promise<void> => send(desk, code, 'result', {});

/** The page's official asks for what is missing or wrong. */
export const askFor = (desk: Page, code: string, items: readonly SupplementItemInput[], note = 'Đề nghị bổ sung.'): Promise<void> => send(desk, code, 'supplement', { items, note });

/** The page's official asks for the fee before going on. */
export const requirePayment = (desk: Page, code: string): Promise<void> => send(desk, code, 'require-payment', { note: 'Đề nghị nộp lệ phí.' });

/** A dossier on which a specialist works. @returns its code */
export async function begun(citizen: Page, { receiver, specialist }: { receiver: Page; specialist: Page }, procedureCode = PLAIN, officeCode = CUA_NAM): Promise<string> {
  const code = await submit(citizen, { procedureCode, officeCode });
  await accept(receiver, code);
  await act(specialist, code, { action: 'begin' });
  return code;
}

/** Puts the legal deadline of a dossier an hour into the past: tests cannot wait for days. */
export async function makeLate(code: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    // an hour ago for the browser's clock, which is behind the one of the system under test
    const { rowCount } = await client.query('UPDATE application SET "dueAt" = now() - interval \'1 hour\' WHERE code = $1', [code]);
    expect(rowCount, `${code} is there`).toBe(1);
  } finally {
    await client.end();
  }
}
