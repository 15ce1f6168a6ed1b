/** What a test needs to be there before it begins, made by the API that the pages use, in the name of a page's person. */
import { randomUUID } from 'node:crypto';
import { type APIResponse, type Page, expect } from '@playwright/test';
import type { Reference } from '#lib/places/schema.ts';
import { localDate } from '#lib/platform/clock.ts';
import { formContext } from '#lib/procedures/form-context.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import { type Filled, validAnswers } from '#tests/support/answers.ts';
import { attachMissing } from '#tests/support/papers.ts';
import { senderOf } from './sender.ts';

/** A procedure with a short form: the certification of a signature. */
export const SHORT = '2.000884';
export const HOAN_KIEM = 'H26.004';

type Draft = { id: string; revision: number; form: FormDefinition; answers: Filled };

async function read<T>(reply: APIResponse): Promise<T> {
  expect(reply.ok(), `${reply.url()}: ${reply.status()} ${await reply.text()}`).toBe(true);
  return (await reply.json()) as T;
}

const mutation = () => ({ 'idempotency-key': randomUUID() });

/** A draft in which nothing but what VNeID knows is answered. */
export async function beginDraft({ request }: Page, procedureCode: string): Promise<Draft> {
  const { id } = await read<{ id: string }>(await request.post('/api/v1/drafts', { data: { procedureCode }, headers: mutation() }));
  return read<Draft>(await request.get(`/api/v1/drafts/${id}`));
}

/**
 * Answers every question of a draft.
 * @param headers of somebody who helps: `x-helping`
 */
export async function answerDraft({ request }: Page, id: string, given: Filled = {}, headers: Record<string, string> = {}): Promise<Draft> {
  const draft = await read<Draft>(await request.get(`/api/v1/drafts/${id}`, { headers }));
  const reference = await read<Reference>(await request.get('/api/v1/reference'));
  const answers = validAnswers(draft.form, { ...draft.answers, ...given }, formContext(reference, localDate()));
  const { revision } = await read<{ revision: number }>(await request.put(`/api/v1/drafts/${id}`, { data: { revision: draft.revision, answers, pageId: 'review' }, headers }));
  return { ...draft, answers, revision };
}

/** A draft that is ready to be sent, with its papers. */
export async function fillDraft(page: Page, procedureCode: string, given: Filled = {}): Promise<Draft> {
  const { id } = await beginDraft(page, procedureCode);
  const draft = await answerDraft(page, id, given);
  await attachMissing(senderOf(page), id);
  return draft;
}

/** An application on the desk of an office. @returns its code */
export async function submit(page: Page, { procedureCode = SHORT, officeCode = HOAN_KIEM, given = {} as Filled } = {}): Promise<string> {
  const { id, revision } = await fillDraft(page, procedureCode, given);
  const reply = await page.request.post('/api/v1/applications', { data: { draftId: id, revision, officeCode, declaration: true }, headers: mutation() });
  return (await read<{ code: string }>(reply)).code;
}

/** How many applications the page's person has sent. */
export async function countApplications({ request }: Page): Promise<number> {
  return (await read<unknown[]>(await request.get('/api/v1/applications'))).length;
}
