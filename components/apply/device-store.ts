/**
 * Answers kept on the device, so that a lost network, an ended session or a closed tab loses nothing. A copy belongs to
 * one person and one draft, is shown only after the server has confirmed that the draft is theirs, and goes with
 * submission, sign-out, or after a week.
 */
import { forgetPapers, hasWaitingPapers } from '#components/papers/sending/paper-store.ts';
import type { Me } from '#lib/identity/schema.ts';
import type { Answers } from '#lib/procedures/form-logic.ts';
import { withStorage } from './local-storage.ts';

export type DeviceCopy = {
  /** whose it is: `personKey` */
  readonly person: string;
  /** the revision on the server that the answers were made from */
  readonly revision: number;
  readonly answers: Answers;
  readonly pageId: string;
  /** when it was written, milliseconds */
  readonly at: number;
};

/** Where copies are kept. `write` says whether it worked: a full or forbidden storage must not stop the form. */
export type DeviceStore = {
  readonly read: (draftId: string) => DeviceCopy | null;
  readonly write: (draftId: string, copy: DeviceCopy) => boolean;
  readonly remove: (draftId: string) => void;
};

const PREFIX = 'mot-cua.draft.';
const KEPT_MS = 7 * 86_400_000;

/** Tells people on one device apart; no more personal than the answers beside it. */
export function personKey(me: Me): string {
  return `${me.personalIdMasked}/${me.birthDate}/${me.fullName}`;
}

/** The browser's local storage: written at once, also while the page is going away. */
export function deviceStore(person: string, now: () => number = Date.now): DeviceStore {
  return {
    read(draftId) {
      const copy = parse(withStorage((storage) => storage.getItem(PREFIX + draftId)));
      return copy && copy.person === person && now() - copy.at < KEPT_MS ? copy : null;
    },
    write: (draftId, copy) => withStorage((storage) => {
      storage.setItem(PREFIX + draftId, JSON.stringify(copy));
      return true;
    }) ?? false,
    remove: forgetDraft,
  };
}

/** Keeps nothing: what an official fills in for somebody else leaves no trace on the office's device. */
export const NO_STORE: DeviceStore = { read: () => null, write: () => false, remove: forgetDraft };

/** Removes the copy of one draft, whosever it is. */
export function forgetDraft(draftId: string): void {
  withStorage((storage) => storage.removeItem(PREFIX + draftId));
}

/** Removes every copy from this device, and the papers that wait on it. To be called when somebody signs out. */
export function forgetDrafts(): void {
  forgetPapers();
  withStorage((storage) => {
    for (const key of draftKeys(storage)) storage.removeItem(key);
  });
}

/** Whether this device holds answers or papers that the server does not have. */
export function hasUnsentDrafts(): boolean {
  return hasWaitingPapers() || (withStorage((storage) => draftKeys(storage).length > 0) ?? false);
}

/** Removes copies that nobody came back for. */
export function forgetOldDrafts(now: number = Date.now()): void {
  withStorage((storage) => {
    for (const key of draftKeys(storage)) {
      const copy = parse(storage.getItem(key));
      if (!copy || now - copy.at >= KEPT_MS) storage.removeItem(key);
    }
  });
}

function draftKeys(storage: Storage): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(PREFIX));
}

function parse(text: string | null | undefined): DeviceCopy | null {
  return text ? (JSON.parse(text) as DeviceCopy) : null;
}
