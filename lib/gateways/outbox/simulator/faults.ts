import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { OutboxChannel } from './outbox.ts';

/** What a test may order for the next messages of a channel. */
export const FaultOrder = z.strictObject({
  channel: z.enum(['zalo', 'sms', 'email']),
  /** slow = answers later than anybody waits; lost-reply = takes the message, and the answer gets lost */
  next: z.enum(['slow', 'temporary', 'permanent', 'lost-reply']),
  times: z.int().min(1).max(1_000_000).default(1),
  delayMs: z.int().min(0).max(60_000).default(10_000),
  /** only messages to this recipient */
  to: z.string().optional(),
});
export type FaultOrder = z.output<typeof FaultOrder>;
export type Fault = FaultOrder['next'];

/** The orders for all channels, oldest first. */
export class Faults {
  #orders: FaultOrder[] = [];

  order(order: FaultOrder): void {
    this.#orders.push(order);
  }

  clear(): void {
    this.#orders = [];
  }

  /** The fault that this message meets; what is slow has waited when this returns. */
  async meet(channel: OutboxChannel, to: string): Promise<Fault | undefined> {
    const index = this.#orders.findIndex((order) => order.channel === channel && (order.to === undefined || order.to === to));
    const order = this.#orders[index];
    if (!order) return undefined;
    if (order.times > 1) this.#orders[index] = { ...order, times: order.times - 1 };
    else this.#orders.splice(index, 1);
    if (order.next === 'slow') await delay(order.delayMs);
    return order.next;
  }
}
