/**
 * Papers on their way from this device to the server: kept until they have arrived, sent two at a time, gone on with
 * after a break of the network, of the session or of the page. Knows nothing of React, tus or IndexedDB.
 */
import { ApiProblem, asFailure, isPassing } from '#components/api/problem.ts';
import { randomId } from '#components/api/random-id.ts';
import type { JobStatus, JobView, PaperFile, PaperJob, PaperPlace } from './paper-job.ts';

/** The way to the server. All throw ApiProblem, Unreachable, or the signal's reason. */
export type PaperTransport = {
  /** Sends a file, or the rest of it; `on.url` is told where it stands. @returns the address of the whole upload */
  readonly upload: (file: PaperFile, on: { url: (url: string) => void; progress: (bytes: number) => void }, signal: AbortSignal) => Promise<string>;
  /** Gives finished uploads their place; done twice it does the same. */
  readonly attach: (place: PaperPlace, uploads: readonly string[], signal: AbortSignal) => Promise<void>;
  readonly removePaper: (place: PaperPlace, paperId: string, signal: AbortSignal) => Promise<void>;
  /** Told when the session has ended, so that the page can say so. */
  readonly signedOut: () => void;
  /** Tells the server that nobody will go on with an upload. Never rejects: it forgets it by itself after some hours. */
  readonly discard: (url: string) => Promise<void>;
};

/** Where papers wait. `put` says whether it worked: a full or forbidden storage must not stop the sending. */
export type PaperStore = {
  readonly list: (person: string) => Promise<PaperJob[]>;
  readonly put: (job: PaperJob) => Promise<boolean>;
  readonly remove: (id: string) => Promise<void>;
};

const AT_ONCE = 2;
const FIRST_RETRY_MS = 3000;
const LONGEST_RETRY_MS = 60_000;

type Entry = { view: JobView; stop: AbortController | null };

export class PaperQueue {
  readonly #person: string;
  readonly #transport: PaperTransport;
  readonly #store: PaperStore;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  readonly #arrivals = new Set<(place: PaperPlace) => void>();
  #views: readonly JobView[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = FIRST_RETRY_MS;

  /** @param person `personKey`: only their papers are sent */
  constructor(person: string, transport: PaperTransport, store: PaperStore) {
    this.#person = person;
    this.#transport = transport;
    this.#store = store;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** All papers on their way, the first chosen first. */
  readonly state = (): readonly JobView[] => this.#views;

  /** Hears when a paper has arrived. */
  readonly onArrival = (listener: (place: PaperPlace) => void): (() => void) => {
    this.#arrivals.add(listener);
    return () => this.#arrivals.delete(listener);
  };

  /** Goes on with what the page before left. */
  async open(): Promise<void> {
    for (const job of await this.#store.list(this.#person)) {
      if (!this.#entries.has(job.id)) this.#entries.set(job.id, { view: { job, status: 'waiting', sentBytes: 0, failure: null, kept: true }, stop: null });
    }
    this.#changed();
    this.#next();
  }

  /** Takes a paper: it is kept on the device first, then sent. */
  async add(place: PaperPlace, files: readonly { name: string; blob: Blob }[], replaces?: string): Promise<void> {
    const job: PaperJob = {
      id: randomId(), person: this.#person, place, ...(replaces && { replaces }), at: Date.now(),
      files: files.map(({ name, blob }) => ({ name, blob, url: null, sent: false })),
    };
    const kept = await this.#store.put(job);
    this.#entries.set(job.id, { view: { job, status: 'waiting', sentBytes: 0, failure: null, kept }, stop: null });
    this.#changed();
    this.#next();
  }

  pause(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#set(entry, { status: 'paused' });
    entry.stop?.abort();
  }

  /** Continues what was paused, and tries again what failed. */
  go(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry || entry.view.status === 'sending') return;
    this.#set(entry, { status: 'waiting', failure: null });
    this.#next();
  }

  /** Gives a paper up; nothing of it stays on the device. */
  async cancel(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    this.#entries.delete(id);
    entry?.stop?.abort();
    this.#changed();
    this.#next();
    await this.#store.remove(id);
    for (const { url } of entry?.view.job.files ?? []) if (url) await this.#transport.discard(url);
  }

  /** The network is gone: what is under way would wait for an answer that does not come. */
  interrupt(): void {
    for (const entry of this.#entries.values()) {
      if (!entry.stop) continue;
      this.#set(entry, { status: 'offline' });
      entry.stop.abort();
    }
  }

  /** The network is back, or the person has signed in again. */
  retry(): void {
    clearTimeout(this.#timer);
    this.#retryMs = FIRST_RETRY_MS;
    this.#wake();
  }

  /** Whether closing the page now would stop something. */
  busy(): boolean {
    return this.#views.some(({ status, kept }) => status === 'sending' || status === 'waiting' || !kept);
  }

  #wake(): void {
    for (const entry of this.#entries.values()) {
      if (entry.view.status === 'offline' || entry.view.status === 'signed-out') this.#set(entry, { status: 'waiting' });
    }
    this.#next();
  }

  #next(): void {
    const entries = [...this.#entries.values()];
    const free = AT_ONCE - entries.filter(({ stop }) => stop !== null).length;
    for (const entry of entries.filter(({ view, stop }) => view.status === 'waiting' && stop === null).slice(0, Math.max(free, 0))) void this.#run(entry);
  }

  async #run(entry: Entry): Promise<void> {
    const stop = new AbortController();
    entry.stop = stop;
    this.#set(entry, { status: 'sending', failure: null });
    try {
      await this.#send(entry, stop.signal);
      await this.#arrived(entry);
    } catch (error) {
      // paused or given up: whoever did that has said so
      if (!stop.signal.aborted) await this.#failed(entry, error);
    } finally {
      entry.stop = null;
      this.#next();
    }
  }

  async #send(entry: Entry, signal: AbortSignal): Promise<void> {
    const uploads: string[] = [];
    let before = 0;
    for (const [index, { blob }] of entry.view.job.files.entries()) {
      const url = await this.#sendFile(entry, index, before, signal);
      uploads.push(url.slice(url.lastIndexOf('/') + 1));
      before += blob.size;
      this.#set(entry, { sentBytes: before });
    }
    const { place, replaces } = entry.view.job;
    await this.#transport.attach(place, uploads, signal);
    if (replaces) await this.#removeReplaced(place, replaces, signal);
  }

  async #sendFile(entry: Entry, index: number, before: number, signal: AbortSignal): Promise<string> {
    const file = entry.view.job.files[index] as PaperFile;
    if (file.sent && file.url) return file.url;
    const url = await this.#transport.upload(file, {
      url: (known) => void this.#remember(entry, index, { url: known, sent: false }),
      progress: (bytes) => this.#set(entry, { sentBytes: before + bytes }),
    }, signal);
    await this.#remember(entry, index, { url, sent: true });
    return url;
  }

  async #removeReplaced(place: PaperPlace, paperId: string, signal: AbortSignal): Promise<void> {
    try {
      await this.#transport.removePaper(place, paperId, signal);
    } catch (error) {
      // gone already: removed on another device, or by this very request whose answer was lost
      if (!(error instanceof ApiProblem && error.code === 'documents.paper-not-found')) throw error;
    }
  }

  async #arrived(entry: Entry): Promise<void> {
    const { id, place } = entry.view.job;
    this.#entries.delete(id);
    this.#retryMs = FIRST_RETRY_MS;
    this.#changed();
    for (const listener of this.#arrivals) listener(place);
    await this.#store.remove(id);
  }

  async #failed(entry: Entry, error: unknown): Promise<void> {
    const failure = asFailure(error);
    if (failure instanceof ApiProblem && failure.status === 401) {
      this.#set(entry, { status: 'signed-out', failure });
      return this.#transport.signedOut();
    }
    if (isPassing(failure)) {
      this.#set(entry, { status: 'offline', failure });
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#wake(), this.#retryMs);
      this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS);
      return;
    }
    this.#set(entry, { status: 'failed', failure, sentBytes: 0 });
    // what was sent is no good or no more: another try begins anew
    for (const [index, { url }] of entry.view.job.files.entries()) {
      if (url) await this.#transport.discard(url);
      await this.#remember(entry, index, { url: null, sent: false });
    }
  }

  /** How far a file has come, also for the page after this one. */
  async #remember(entry: Entry, index: number, progress: Pick<PaperFile, 'url' | 'sent'>): Promise<void> {
    const { job } = entry.view;
    const changed = { ...job, files: job.files.map((file, at) => (at === index ? { ...file, ...progress } : file)) };
    this.#set(entry, { job: changed });
    if (this.#entries.has(job.id)) await this.#store.put(changed);
  }

  #set(entry: Entry, change: Partial<JobView> & { status?: JobStatus }): void {
    entry.view = { ...entry.view, ...change };
    this.#changed();
  }

  #changed(): void {
    this.#views = [...this.#entries.values()].map(({ view }) => view);
    for (const listener of this.#listeners) listener();
  }
}
