import { expect } from 'vitest';
import { countRows } from '../support/app.ts';

type Reply = { status: number; body: { code: string; title: string } };

/** Refused with this code, in both languages, and nothing was written. @returns what was said in each */
export async function refused(call: (headers: Record<string, string>) => Promise<Reply>, code: string, status: number): Promise<{ vi: string; en: string }> {
  const before = await countRows();
  const vi = await call({ 'accept-language': 'vi' });
  const en = await call({ 'accept-language': 'en' });
  expect([vi.status, vi.body.code]).toEqual([status, code]);
  expect(vi.body.title).not.toBe(en.body.title);
  expect(vi.body.title + en.body.title).not.toMatch(/\{\{|undefined/);
  const { session: _before, ...rest } = before;
  const { session: _after, ...after } = await countRows();
  expect(after).toEqual(rest);
  return { vi: vi.body.title, en: en.body.title };
}
