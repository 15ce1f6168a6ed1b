import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Helping } from './helping.ts';

const HELP: Helping = { id: '0190c0de-0000-7000-8000-000000000001', kind: 'counter', personName: 'Trần Văn Mới', startedAt: '2026-11-23T02:00:00.000Z', expiresAt: '2026-11-23T04:00:00.000Z', office: 'H26.004' };

let kept: Map<string, string>;
let pathname: string;

/** The module as a tab has it: a reload reads it anew. */
async function load() {
  vi.resetModules();
  return import('./helping.ts');
}

beforeEach(() => {
  kept = new Map();
  pathname = '/vi/apply/2.000635';
  vi.stubGlobal('window', {
    sessionStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) },
    location: { get pathname() { return pathname; } },
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('a tab that helps', () => {
  it('calls in the person’s name where a help opens something, and nowhere else', async () => {
    const { setHelping, helpingHeaders } = await load();
    setHelping(HELP);
    const named = { 'x-helping': HELP.id };
    for (const path of ['/drafts', '/drafts/1', '/drafts/1/papers', '/drafts/1/behalf', '/uploads', '/uploads/ab', '/applications', '/files/1']) expect(helpingHeaders(path), path).toEqual(named);
    for (const path of ['/procedures/2.000635', '/reference', '/offices', '/me/files?documentId=x', '/me/helps/1', '/office/helps', '/office/applications/H26', '/applications/H26', '/session']) expect(helpingHeaders(path), path).toEqual({});
  });

  it('stays the official’s own on all other pages, but for the draft that is being saved', async () => {
    const { setHelping, helpingHeaders } = await load();
    setHelping(HELP);
    for (pathname of ['/vi', '/vi/applications', '/en/office/inbox', '/vi/office/dossier']) {
      for (const path of ['/drafts', '/applications', '/files/1']) expect(helpingHeaders(path), `${pathname} ${path}`).toEqual({});
      for (const path of ['/drafts/1', '/uploads']) expect(helpingHeaders(path)).toEqual({ 'x-helping': HELP.id });
    }
  });

  it('goes on after a reload, until it ends', async () => {
    (await load()).setHelping(HELP);
    const again = await load();
    expect(again.helping()).toEqual(HELP);
    again.setHelping(null);
    expect(kept.size).toBe(0);
    expect(again.helpingHeaders('/drafts/1')).toEqual({});
  });

  it('helps nobody where the browser forbids storage', async () => {
    vi.stubGlobal('window', { get sessionStorage() { throw new DOMException('forbidden', 'SecurityError'); }, location: { pathname } });
    const { helping, helpingHeaders } = await load();
    expect(helping()).toBeNull();
    expect(helpingHeaders('/drafts/1')).toEqual({});
  });
});
