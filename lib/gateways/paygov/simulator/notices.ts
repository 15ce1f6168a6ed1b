import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { now } from '#lib/platform/clock.ts';
import { log } from '#lib/platform/log.ts';
import type { PayGovNotice } from '../gateway.ts';
import { sign, SIGNATURE_HEADER } from '../signature.ts';
import type { FaultOrder } from './faults.ts';

/** A notice that was not taken is sent again after these waits; then it is left to the merchant to ask. */
const RETRY_AFTER_MS = [1_000, 5_000, 30_000] as const;
const TIMEOUT_MS = 5_000;

type Said<T = PayGovNotice> = T extends PayGovNotice ? Omit<T, 'messageId' | 'at'> : never;

/** Tells the merchant what happened, signed; spoilt, held, repeated or lost as `faults` says. */
export class NoticeSender {
  readonly #callback: string;
  readonly #secret: string;
  readonly #faults: () => FaultOrder;
  #held: PayGovNotice[] = [];
  readonly #closed = new AbortController();

  constructor(options: { callback: string; secret: string; faults: () => FaultOrder }) {
    this.#callback = options.callback;
    this.#secret = options.secret;
    this.#faults = options.faults;
  }

  /** Returns at once; sending goes on by itself. */
  say(said: Said): void {
    const notice = { ...said, messageId: randomUUID(), at: now().toISOString() } as PayGovNotice;
    const { notices } = this.#faults();
    if (notices === 'lose') return;
    if (notices === 'hold') this.#held.push(notice);
    else void this.#sendAll(notice);
  }

  /** Sends what was held, one after the other; resolves when the merchant has answered all. */
  async release(order: 'as-held' | 'reversed'): Promise<void> {
    const held = order === 'reversed' ? this.#held.toReversed() : this.#held;
    this.#held = [];
    for (const notice of held) await this.#sendAll(notice);
  }

  close(): void {
    this.#closed.abort();
  }

  async #sendAll(notice: PayGovNotice): Promise<void> {
    const { spoil, repeat } = this.#faults();
    const body = JSON.stringify(spoil === 'wrong-amount' ? { ...notice, amountVnd: notice.amountVnd + 1_000 } : notice);
    const secret = spoil === 'forged' ? `${this.#secret} of somebody else` : this.#secret;
    await Promise.all(Array.from({ length: repeat }, () => this.#sendUntilTaken(body, secret, spoil === 'forged')));
  }

  async #sendUntilTaken(body: string, secret: string, once: boolean): Promise<void> {
    for (const wait of [...RETRY_AFTER_MS, null]) {
      const taken = await this.#send(body, secret);
      if (taken || once || wait === null || this.#closed.signal.aborted) return;
      await delay(wait, undefined, { signal: this.#closed.signal, ref: false }).catch(() => undefined);
    }
  }

  async #send(body: string, secret: string): Promise<boolean> {
    try {
      const response = await fetch(this.#callback, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: sign(secret, { direction: 'notice', target: 'notice', body }) },
        body,
        signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), this.#closed.signal]),
      });
      await response.arrayBuffer();
      if (!response.ok) log.warn({ status: response.status }, 'paygov simulator: a notice was not taken');
      return response.ok;
    } catch (error) {
      if (!this.#closed.signal.aborted) log.warn({ err: error }, 'paygov simulator: a notice did not arrive');
      return false;
    }
  }
}
