/**
 * Keeps the answers of one draft: on the device at once, on the server a second later, and never over what another
 * device wrote meanwhile. Knows nothing of React; the page subscribes to it.
 */
import { ApiProblem, asFailure, isPassing, Unreachable, type ApiFailure } from '#components/api/problem.ts';
import type { Draft } from '#lib/applications/schema.ts';
import type { Answers } from '#lib/procedures/form-logic.ts';
import { sameAnswer } from './answers-differ.ts';
import type { DeviceStore } from './device-store.ts';

export type SaveStatus =
  | 'saved' | 'pending' | 'saving'
  /** no network, or a busy server: tried again by itself */
  | 'waiting'
  /** the session ended: sign in again */
  | 'signed-out'
  /** another device wrote too: the person chooses */
  | 'conflict'
  /** the draft is no more, or not this person's */
  | 'gone'
  /** the server will not take it */
  | 'refused';

export type KeeperState = {
  readonly answers: Answers;
  readonly pageId: string;
  readonly revision: number;
  readonly status: SaveStatus;
  /** time of the last save on the server */
  readonly savedAt: string;
  /** the device has a copy of what the server does not have yet */
  readonly onDevice: boolean;
  /** what the other device wrote, while the status is `conflict` */
  readonly theirs: Draft | null;
  /** another device's answers were taken over, because there were none of ours to lose */
  readonly updatedElsewhere: boolean;
  readonly failure: ApiFailure | null;
};

export type SaveBody = { readonly revision: number; readonly answers: Answers; readonly pageId: string };
export type Transport = {
  readonly save: (body: SaveBody, keepalive: boolean) => Promise<{ revision: number; updatedAt: string }>;
  readonly read: () => Promise<Draft>;
};

const SAVE_AFTER_MS = 1000;
const FIRST_RETRY_MS = 4000;
const LONGEST_RETRY_MS = 60_000;
/** Our own save is announced to us like anybody's; so long it is taken for ours. */
const OWN_ECHO_MS = 2000;

export class DraftKeeper {
  readonly #id: string;
  readonly #person: string;
  readonly #transport: Transport;
  readonly #store: DeviceStore;
  readonly #listeners = new Set<() => void>();
  #state: KeeperState;
  /** the answers that the server has at `revision` */
  #base: Answers;
  #savedPageId: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = FIRST_RETRY_MS;
  #running: Promise<void> | null = null;
  #lastSave = 0;
  #closed = false;

  /** @param draft as the server has it; newer answers of the same person on this device go before it */
  constructor(draft: Draft, person: string, transport: Transport, store: DeviceStore) {
    this.#id = draft.id;
    this.#person = person;
    this.#transport = transport;
    this.#store = store;
    this.#base = draft.answers;
    this.#savedPageId = draft.pageId;
    this.#state = {
      answers: draft.answers, pageId: draft.pageId, revision: draft.revision, status: 'saved',
      savedAt: draft.updatedAt, onDevice: false, theirs: null, updatedElsewhere: false, failure: null,
    };
    this.#takeDeviceCopy(draft);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): KeeperState => this.#state;

  /** The person answered something. */
  change(answers: Answers): void {
    this.#set({ answers, updatedElsewhere: false });
    this.#keepOnDevice();
    if (this.#blocked()) return;
    this.#set({ status: 'pending' });
    this.#saveIn(SAVE_AFTER_MS);
  }

  /** The person went to another page of the form, which saves. */
  goTo(pageId: string): void {
    if (pageId === this.#state.pageId) return;
    this.#set({ pageId });
    void this.flush();
  }

  /** Saves now what is not saved yet. Resolves when all is saved, or when it cannot be now: see `status`. */
  async flush({ keepalive = false } = {}): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (this.#closed || this.#blocked() || !this.#unsaved()) return;
    this.#running = this.#save(keepalive).finally(() => { this.#running = null; });
    await this.#running;
  }

  /** The network is back, or somebody may have signed in again in another tab. */
  async retry(): Promise<void> {
    if (this.#state.status === 'signed-out') this.#set({ status: 'pending' });
    this.#retryMs = FIRST_RETRY_MS;
    await this.flush();
  }

  /** The server says that the draft changed; it may have been us. */
  async heardChange(now: number = Date.now()): Promise<void> {
    if (this.#running || this.#closed || now - this.#lastSave < OWN_ECHO_MS) return;
    await this.#readAgain();
  }

  /** Ends a conflict: our answers replace what the other device wrote. */
  async keepMine(): Promise<void> {
    const { theirs } = this.#state;
    if (!theirs) return;
    this.#base = theirs.answers;
    this.#set({ revision: theirs.revision, theirs: null, status: 'pending' });
    this.#keepOnDevice();
    await this.flush();
  }

  /** Ends a conflict: what the other device wrote replaces our answers. */
  takeTheirs(): void {
    if (this.#state.theirs) this.#adopt(this.#state.theirs);
  }

  /** The draft became an application, or was deleted: nothing of it stays on the device. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#store.remove(this.#id);
  }

  /** The page shows the draft: sends what the device had and the server had not. */
  start(): void {
    if (this.#unsaved() && !this.#blocked()) this.#saveIn(0);
  }

  /** The page no longer shows the draft. What is not saved stays on the device. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #takeDeviceCopy(draft: Draft): void {
    const copy = this.#store.read(draft.id);
    if (!copy) return;
    if (sameAnswer(copy.answers, draft.answers)) return this.#store.remove(draft.id);
    this.#set({ answers: copy.answers, onDevice: true });
    if (copy.revision === draft.revision) {
      this.#set({ status: 'pending' });
    } else {
      this.#set({ revision: copy.revision, status: 'conflict', theirs: draft });
    }
  }

  async #save(keepalive: boolean): Promise<void> {
    const { answers, pageId, revision } = this.#state;
    this.#set({ status: 'saving' });
    try {
      const saved = await this.#transport.save({ revision, answers, pageId }, keepalive);
      this.#lastSave = Date.now();
      this.#retryMs = FIRST_RETRY_MS;
      this.#base = answers;
      this.#savedPageId = pageId;
      this.#set({ revision: saved.revision, savedAt: saved.updatedAt, failure: null });
      this.#settle();
    } catch (error) {
      await this.#failed(asFailure(error));
    }
  }

  /** After the server has something of ours: is there more, or can the device's copy go? */
  #settle(): void {
    if (this.#unsaved()) {
      this.#set({ status: 'pending' });
      this.#keepOnDevice();
      this.#saveIn(SAVE_AFTER_MS);
    } else {
      this.#store.remove(this.#id);
      this.#set({ status: 'saved', onDevice: false });
    }
  }

  async #failed(failure: ApiFailure): Promise<void> {
    this.#set({ failure });
    if (failure instanceof ApiProblem && failure.code === 'draft.stale') return this.#readAgain();
    if (failure instanceof ApiProblem && failure.code === 'draft.not-found') return this.#set({ status: 'gone' });
    if (failure instanceof ApiProblem && failure.status === 401) return this.#set({ status: 'signed-out' });
    if (!isPassing(failure)) return this.#set({ status: 'refused' });
    this.#set({ status: 'waiting' });
    this.#saveIn(this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS);
  }

  /** Reads what the server has. What another device wrote is taken over only where nothing of ours would be lost. */
  async #readAgain(): Promise<void> {
    try {
      const theirs = await this.#transport.read();
      if (theirs.revision <= this.#state.revision) return;
      const nothingOfOurs = sameAnswer(this.#state.answers, this.#base);
      if (nothingOfOurs || sameAnswer(this.#state.answers, theirs.answers)) return this.#adopt(theirs, nothingOfOurs);
      this.#set({ status: 'conflict', theirs });
    } catch (error) {
      const failure = asFailure(error);
      // a draft that cannot be read now is no news while there is nothing to save
      if (failure instanceof Unreachable && !this.#unsaved()) return;
      await this.#failed(failure);
    }
  }

  #adopt(theirs: Draft, updatedElsewhere = false): void {
    this.#base = theirs.answers;
    this.#savedPageId = this.#state.pageId;
    this.#set({
      answers: theirs.answers, revision: theirs.revision, savedAt: theirs.updatedAt, theirs: null, updatedElsewhere, failure: null,
    });
    this.#settle();
  }

  #unsaved(): boolean {
    return this.#state.pageId !== this.#savedPageId || !sameAnswer(this.#state.answers, this.#base);
  }

  #blocked(): boolean {
    return this.#closed || this.#state.status === 'conflict' || this.#state.status === 'gone' || this.#state.status === 'signed-out';
  }

  #keepOnDevice(): void {
    const { answers, revision, pageId } = this.#state;
    const onDevice = this.#store.write(this.#id, { person: this.#person, revision, answers, pageId, at: Date.now() });
    this.#set({ onDevice });
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #set(next: Partial<KeeperState>): void {
    this.#state = { ...this.#state, ...next };
    for (const listener of this.#listeners) listener();
  }
}
