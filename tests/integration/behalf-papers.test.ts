/** Acting for somebody else: the written authorisation is a required paper of whoever needs one. */
import { beforeEach, describe, expect, test } from 'vitest';
import { HOAN_KIEM, MONDAY, setTime, startSite } from '../support/app.ts';
import { attachMissing, photo, upload } from '../support/papers.ts';

/** Certification of a signature: asks for no scan of its own. */
const PROCEDURE = '2.000884';
const AUTHORISED = { kind: 'authorised', fullName: 'Nguyễn Thị Bình', birthDate: '1950-03-12', personalId: '001150000123' };
const site = await startSite();
const mother = await site.as('mother');

beforeEach(() => setTime(MONDAY));

async function begin(): Promise<string> {
  const created = await mother.post('/api/v1/drafts', { procedureCode: PROCEDURE });
  return `/api/v1/drafts/${(created.body as { id: string }).id}`;
}
const missing = async (draft: string): Promise<string[]> => ((await mother.get(`${draft}/papers`)).body as { missing: string[] }).missing;

describe('a written authorisation', () => {
  test('is missing while somebody acts by one, and is taken as a paper', async () => {
    const draft = await begin();
    const before = await missing(draft);
    expect((await mother.put(`${draft}/behalf`, { behalf: AUTHORISED })).status).toBe(204);
    expect(await missing(draft)).toEqual(['authorisation', ...before]);
    const added = await mother.post(`${draft}/papers`, { documentId: 'authorisation', uploads: [await upload(mother, await photo())] });
    expect(added).toMatchObject({ status: 201, body: { documentId: 'authorisation' } });
    expect(await missing(draft)).toEqual(before);
  });

  test.each([
    ['for oneself', null],
    ['for a child', { kind: 'child', fullName: 'Trần Hà An', birthDate: '2026-11-02' }],
    ['for a parent', { ...AUTHORISED, kind: 'parent' }],
  ])('is not asked for %s', async (_, behalf) => {
    const draft = await begin();
    const before = await missing(draft);
    expect((await mother.put(`${draft}/behalf`, { behalf })).status).toBe(204);
    expect(await missing(draft)).toEqual(before);
  });

  test('is no paper of an application for oneself', async () => {
    const draft = await begin();
    const added = await mother.post(`${draft}/papers`, { documentId: 'authorisation', uploads: [await upload(mother, await photo())] });
    expect(added).toMatchObject({ status: 422, body: { code: 'documents.unknown-document' } });
  });

  test('keeps an application from being sent while it is missing', async () => {
    const { id, revision } = await site.drafted(PROCEDURE, 'mother');
    await mother.put(`/api/v1/drafts/${id}/behalf`, { behalf: AUTHORISED });
    const send = () => mother.post('/api/v1/applications', { draftId: id, revision, officeCode: HOAN_KIEM, declaration: true });
    expect(await send()).toMatchObject({ status: 422, body: { code: 'application.papers-missing', issues: [{ path: ['authorisation'], code: 'required' }] } });
    await attachMissing(mother, id);
    const sent = await send();
    expect(sent.status).toBe(201);
    const { code } = sent.body as { code: string };
    expect((await mother.get(`/api/v1/applications/${code}/papers`)).body).toMatchObject({ papers: [{ documentId: 'authorisation' }], missing: [] });
  });
});
