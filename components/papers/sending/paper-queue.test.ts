import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, Unreachable } from '#components/api/problem.ts';
import type { PaperJob, PaperPlace } from './paper-job.ts';
import { PaperQueue, type PaperStore, type PaperTransport } from './paper-queue.ts';

const PLACE: PaperPlace = { base: '/drafts/d1', documentId: 'grounds' };
const page = (name: string, text = 'content') => ({ name, blob: new Blob([text]) });

/** A server that takes uploads, a device that keeps papers, and ways to break both. */
function setUp() {
  const server = {
    uploads: new Map<string, string>(), papers: [] as { place: PaperPlace; uploads: readonly string[] }[], removed: [] as string[], discarded: [] as string[], signedOut: 0,
    failUpload: undefined as unknown, failAttach: undefined as unknown, failRemove: undefined as unknown,
    /** uploads wait for it */
    gate: null as Promise<void> | null, running: 0, most: 0,
  };
  const device = { jobs: new Map<string, PaperJob>(), full: false };
  const store: PaperStore = {
    list: async (person) => [...device.jobs.values()].filter((job) => job.person === person),
    put: async (job) => { if (!device.full) device.jobs.set(job.id, job); return !device.full; },
    remove: async (id) => void device.jobs.delete(id),
  };
  const transport: PaperTransport = {
    async upload(file, on, signal) {
      const url = file.url ?? `https://site/api/v1/uploads/${server.uploads.size + 1}`;
      server.uploads.set(url, file.name);
      on.url(url);
      on.progress(1);
      server.running += 1;
      server.most = Math.max(server.most, server.running);
      try {
        if (server.gate) await Promise.race([server.gate, new Promise((_, reject) => { signal.addEventListener('abort', () => reject(signal.reason)); })]);
        if (server.failUpload) throw server.failUpload;
        return url;
      } finally {
        server.running -= 1;
      }
    },
    async attach(place, uploads) {
      if (server.failAttach) throw server.failAttach;
      server.papers.push({ place, uploads });
    },
    async removePaper(_place, paperId) {
      if (server.failRemove) throw server.failRemove;
      server.removed.push(paperId);
    },
    signedOut: () => { server.signedOut += 1; },
    discard: async (url) => void server.discarded.push(url),
  };
  const open = () => new PaperQueue('me', transport, store);
  return { server, device, queue: open(), open };
}

const settled = () => vi.advanceTimersByTimeAsync(0);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a paper', () => {
  it('is sent page by page, gets its place, and leaves the device', async () => {
    const { server, device, queue } = setUp();
    const arrived = vi.fn();
    queue.onArrival(arrived);
    await queue.add(PLACE, [page('1.jpg'), page('2.jpg')]);
    await settled();
    expect(server.papers).toEqual([{ place: PLACE, uploads: ['1', '2'] }]);
    expect([...server.uploads.values()]).toEqual(['1.jpg', '2.jpg']);
    expect(arrived).toHaveBeenCalledWith(PLACE);
    expect(device.jobs.size).toBe(0);
    expect(queue.state()).toEqual([]);
  });

  it('that takes another\'s place is there before the other goes', async () => {
    const { server, queue } = setUp();
    await queue.add(PLACE, [page('new.jpg')], 'old');
    await settled();
    expect(server.removed).toEqual(['old']);
    server.failRemove = new ApiProblem({ status: 404, code: 'documents.paper-not-found' });
    await queue.add(PLACE, [page('newer.jpg')], 'gone already');
    await settled();
    expect(server.papers).toHaveLength(2);
    expect(queue.state()).toEqual([]);
  });

  it('is one of two at a time', async () => {
    const { server, queue } = setUp();
    for (const name of ['a', 'b', 'c', 'd']) await queue.add(PLACE, [page(name)]);
    await settled();
    expect(server.papers).toHaveLength(4);
    expect(server.most).toBeLessThanOrEqual(2);
  });
});

describe('a break', () => {
  it('of the network is waited out, and what was sent is not sent again', async () => {
    const { server, queue } = setUp();
    server.failAttach = new Unreachable(null);
    await queue.add(PLACE, [page('1.jpg')]);
    await settled();
    expect(queue.state()[0]?.status).toBe('offline');
    server.failAttach = undefined;
    await vi.advanceTimersByTimeAsync(3000);
    expect(server.papers).toEqual([{ place: PLACE, uploads: ['1'] }]);
    expect(server.uploads.size).toBe(1);
  });

  it('that the device notices stops what is under way at once, and coming back goes on with it', async () => {
    const { server, queue } = setUp();
    server.gate = new Promise(() => {});
    await queue.add(PLACE, [page('1.jpg')]);
    await settled();
    queue.interrupt();
    expect(queue.state()[0]?.status).toBe('offline');
    server.gate = null;
    queue.retry();
    await settled();
    expect(server.papers).toEqual([{ place: PLACE, uploads: ['1'] }]);
    expect(server.uploads.size).toBe(1);
  });

  it('of the session keeps the file until somebody has signed in again', async () => {
    const { server, device, queue } = setUp();
    server.failUpload = new ApiProblem({ status: 401, code: 'session.expired' });
    await queue.add(PLACE, [page('1.jpg')]);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(queue.state()[0]?.status).toBe('signed-out');
    expect(server.signedOut).toBe(1);
    expect(device.jobs.size).toBe(1);
    expect(queue.busy()).toBe(false);
    server.failUpload = undefined;
    queue.retry();
    await settled();
    expect(server.papers).toHaveLength(1);
  });

  it('of the page is gone on with by the next page, from where it was', async () => {
    const { server, device, queue, open } = setUp();
    server.gate = new Promise(() => {});
    await queue.add(PLACE, [page('1.jpg')]);
    await settled();
    expect([...device.jobs.values()][0]?.files[0]?.url).toBe('https://site/api/v1/uploads/1');
    server.gate = null;
    await open().open();
    await settled();
    expect(server.papers).toEqual([{ place: PLACE, uploads: ['1'] }]);
    expect(device.jobs.size).toBe(0);
  });

  it('made by the person ends when the person says so', async () => {
    const { server, queue } = setUp();
    server.gate = new Promise(() => {});
    await queue.add(PLACE, [page('1.jpg')]);
    await settled();
    const id = queue.state()[0]?.job.id ?? '';
    queue.pause(id);
    await settled();
    expect(queue.state()[0]?.status).toBe('paused');
    expect(queue.busy()).toBe(false);
    queue.retry();
    await settled();
    expect(queue.state()[0]?.status).toBe('paused');
    server.gate = null;
    queue.go(id);
    await settled();
    expect(server.papers).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it('is told, and another try begins anew', async () => {
    const { server, device, queue } = setUp();
    server.failAttach = new ApiProblem({ status: 422, code: 'documents.image-broken' });
    await queue.add(PLACE, [page('1.jpg')]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(queue.state()[0]).toMatchObject({ status: 'failed', failure: { code: 'documents.image-broken' } });
    expect(server.discarded).toEqual(['https://site/api/v1/uploads/1']);
    expect([...device.jobs.values()][0]?.files).toMatchObject([{ url: null, sent: false }]);
    server.failAttach = undefined;
    queue.go(queue.state()[0]?.job.id ?? '');
    await settled();
    expect(server.papers).toEqual([{ place: PLACE, uploads: ['2'] }]);
  });

  it('leaves the other papers alone', async () => {
    const { server, queue } = setUp();
    server.failUpload = new ApiProblem({ status: 413, code: 'documents.too-large' });
    await queue.add(PLACE, [page('1.jpg')]);
    await settled();
    server.failUpload = undefined;
    await queue.add({ ...PLACE, documentId: 'other' }, [page('2.jpg')]);
    await settled();
    expect(server.papers).toHaveLength(1);
    expect(queue.state()).toHaveLength(1);
  });
});

it('what is given up leaves nothing on the device nor on the server', async () => {
  const { server, device, queue } = setUp();
  server.gate = new Promise(() => {});
  await queue.add(PLACE, [page('1.jpg')]);
  await settled();
  await queue.cancel(queue.state()[0]?.job.id ?? '');
  expect(device.jobs.size).toBe(0);
  expect(queue.state()).toEqual([]);
  expect(server.discarded).toEqual(['https://site/api/v1/uploads/1']);
});

it('a device that cannot keep files sends them all the same, and asks before the page is closed', async () => {
  const { server, device, queue } = setUp();
  device.full = true;
  server.failUpload = new Unreachable(null);
  await queue.add(PLACE, [page('1.jpg')]);
  await settled();
  expect(queue.state()[0]).toMatchObject({ status: 'offline', kept: false });
  expect(queue.busy()).toBe(true);
  server.failUpload = undefined;
  queue.retry();
  await settled();
  expect(server.papers).toHaveLength(1);
});

it('papers of another person on the same device are not sent', async () => {
  const { server, device, open } = setUp();
  device.jobs.set('x', { id: 'x', person: 'somebody else', place: PLACE, files: [{ ...page('1.jpg'), url: null, sent: false }], at: 0 });
  await open().open();
  await settled();
  expect(server.papers).toEqual([]);
  expect(device.jobs.size).toBe(1);
});
