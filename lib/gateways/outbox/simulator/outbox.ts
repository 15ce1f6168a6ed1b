import { now } from '#lib/platform/clock.ts';
import { uuidv7 } from '#lib/platform/uuid.ts';

export type OutboxChannel = 'zalo' | 'sms' | 'email';

export type OutboxMessage = {
  readonly id: string;
  readonly channel: OutboxChannel;
  /** the sender's own name for it */
  readonly reference: string;
  readonly to: string;
  readonly subject?: string | undefined;
  readonly text: string;
  /** ISO 8601 */
  readonly at: string;
  /** how often it was handed in again */
  readonly repeats: number;
};

const KEPT = 500;

/** What the simulators "sent": a developer and a test read here what would have reached a phone. Kept in memory. */
export class Outbox {
  /** by channel and reference, the oldest first */
  readonly #messages = new Map<string, OutboxMessage>();

  /** Takes a message; one whose reference is known is not sent again. */
  accept(message: Omit<OutboxMessage, 'id' | 'at' | 'repeats'>): { readonly id: string; readonly repeated: boolean } {
    const key = `${message.channel} ${message.reference}`;
    const known = this.#messages.get(key);
    if (known) {
      this.#messages.set(key, { ...known, repeats: known.repeats + 1 });
      return { id: known.id, repeated: true };
    }
    const id = uuidv7();
    this.#messages.set(key, { ...message, id, at: now().toISOString(), repeats: 0 });
    const [oldest] = this.#messages.keys();
    if (this.#messages.size > KEPT && oldest) this.#messages.delete(oldest);
    return { id, repeated: false };
  }

  /** The newest first. */
  list(filter: { readonly channel?: string | null; readonly to?: string | null } = {}): OutboxMessage[] {
    return [...this.#messages.values()].toReversed().filter(({ channel, to }) => (!filter.channel || channel === filter.channel) && (!filter.to || to === filter.to));
  }
}
