import { randomUUID } from 'node:crypto';
import { now } from '#lib/platform/clock.ts';
import type { Credit, PaymentOrder, RefundOrder, Transaction } from '../gateway.ts';
import { codeInNote } from '../note.ts';

/** An order and its payment page, whose address cannot be guessed. */
export type Order = PaymentOrder & { readonly pageId: string; status: Transaction['status']; transactionId: string | null };
type Refund = RefundOrder & { status: 'ordered' | 'refunded' };

/** What PayGov and the bank behind it know. Lives as long as the process. */
export class Ledger {
  readonly #orders = new Map<string, Order>();
  readonly #pages = new Map<string, Order>();
  readonly #credits: Credit[] = [];
  readonly #refunds = new Map<string, Refund>();

  /** The same reference is the same order; null when it comes with another amount. */
  place(order: PaymentOrder): Order | null {
    const known = this.#orders.get(order.reference);
    if (known) return known.amountVnd === order.amountVnd ? known : null;
    const placed: Order = { ...order, pageId: randomUUID(), status: 'pending', transactionId: null };
    this.#orders.set(order.reference, placed);
    this.#pages.set(placed.pageId, placed);
    return placed;
  }

  find(reference: string): Order | undefined {
    return this.#orders.get(reference);
  }

  page(pageId: string): Order | undefined {
    return this.#pages.get(pageId);
  }

  /** The outcome of a payment page; false when there is one already, or the page has expired. */
  end(order: Order, status: 'paid' | 'failed'): boolean {
    if (order.status !== 'pending' || this.hasExpired(order)) return false;
    order.status = status;
    order.transactionId = `PG${randomUUID()}`;
    return true;
  }

  hasExpired(order: Order): boolean {
    return now().toISOString() > new Date(order.expiresAt).toISOString();
  }

  credit(amountVnd: number, note: string): Credit {
    const credit = { transactionId: `FT${randomUUID()}`, amountVnd, note, at: now().toISOString() };
    this.#credits.push(credit);
    return credit;
  }

  creditsOf(code: string): Credit[] {
    return this.#credits.filter(({ note }) => codeInNote(note) === code);
  }

  /** Is this the sum of a transaction that took place? */
  canRefund({ transactionId, amountVnd }: RefundOrder): boolean {
    const taken = [...this.#orders.values()].find((order) => order.transactionId === transactionId && order.status === 'paid') ?? this.#credits.find((credit) => credit.transactionId === transactionId);
    return taken?.amountVnd === amountVnd;
  }

  /** The refund of this id, ordered now or before; `isNew`: now. */
  orderRefund(order: RefundOrder): { refund: Refund; isNew: boolean } {
    const known = this.#refunds.get(order.refundId);
    if (known) return { refund: known, isNew: false };
    const refund: Refund = { ...order, status: 'ordered' };
    this.#refunds.set(order.refundId, refund);
    return { refund, isNew: true };
  }

  refund(refundId: string): Refund | undefined {
    return this.#refunds.get(refundId);
  }
}
