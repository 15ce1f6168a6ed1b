import { PayGovRefused, PayGovUnavailable, type PayGov } from '#lib/gateways/paygov/gateway.ts';
import { PAYMENT_METHODS } from '#lib/payments/model.ts';
import { now } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';
import { log } from '#lib/platform/log.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { pushRefund } from './office-payment-commands.ts';
import { askAbout, takeIn } from './payment-commands.ts';

/** Notices come within seconds; whoever is silent for longer is asked. */
const SILENT_MS = 2 * 60_000;
/** An attempt that failed or expired is asked about for so long: money may come late, and its notice may be lost. */
const FORGOTTEN_MS = 48 * 3_600_000;
const BATCH = 200;

/**
 * Asks PayGov about what it has not told us: open attempts, and refunds that were ordered. Ends when PayGov cannot be
 * reached; the next run goes on. Gives how many were asked about.
 */
export async function reconcilePayments(payGov: PayGov): Promise<number> {
  const at = now().getTime();
  const silent: Prisma.PaymentWhereInput = {
    OR: [
      { status: 'started', createdAt: { lt: new Date(at - SILENT_MS) } },
      { status: { in: ['failed', 'expired'] }, expiresAt: { gt: new Date(at - FORGOTTEN_MS) } },
    ],
  };
  const refunds: Prisma.PaymentWhereInput = { status: 'refund-ordered', method: { in: PAYMENT_METHODS.filter((method) => method !== 'cash') } };
  try {
    const asked = await each(silent, (payment) => askAbout(payment, payGov));
    return asked + await each(refunds, async (payment) => {
      const state = await payGov.findRefund(payment.id);
      if (state === 'refunded') await takeIn({ type: 'refund', refundId: payment.id });
      else if (state === 'unknown') await pushRefund(payment, payGov);
    });
  } catch (error) {
    if (!(error instanceof PayGovUnavailable)) throw error;
    log.warn({ err: error }, 'PayGov cannot be reached: payments are reconciled later');
    return 0;
  }
}

type Row = Prisma.PaymentGetPayload<{ include: { application: { select: { code: true } } } }>;

/** Runs through all payments that match, oldest first. One that PayGov refuses to talk about does not keep the others back. */
async function each(where: Prisma.PaymentWhereInput, ask: (payment: Row) => Promise<void>): Promise<number> {
  let count = 0;
  for (let last: string | undefined; ;) {
    const page: Row[] = await db().payment.findMany({
      where: { AND: [where, last === undefined ? {} : { id: { gt: last } }] }, include: { application: { select: { code: true } } }, orderBy: { id: 'asc' }, take: BATCH,
    });
    for (const payment of page) {
      try {
        await ask(payment);
      } catch (error) {
        if (!(error instanceof PayGovRefused)) throw error;
        log.error({ err: error, payment: payment.id }, 'PayGov refuses to talk about a payment');
      }
    }
    count += page.length;
    last = page.at(-1)?.id;
    if (page.length < BATCH) return count;
  }
}
