import type { Db } from '#lib/platform/db.ts';
import type { Payment, Receipt } from '#lib/platform/prisma/client.ts';
import type { PaymentMethod } from './model.ts';
import type { Sums } from './owed.ts';
import type { PaymentView } from './schema.ts';
import { OWED_BACK, type PaymentStatus } from './status.ts';

/** What the payments of a dossier add up to. */
export async function sumPayments(applicationId: string, client: Db): Promise<Sums> {
  const rows = await client.payment.groupBy({ by: ['status'], where: { applicationId }, _sum: { amountVnd: true } });
  const sum = (matches: (status: PaymentStatus) => boolean): number => rows.filter(({ status }) => matches(status as PaymentStatus)).reduce((total, row) => total + (row._sum.amountVnd ?? 0), 0);
  return { paidVnd: sum((status) => status === 'paid'), owedBackVnd: sum((status) => OWED_BACK.has(status)), refundedVnd: sum((status) => status === 'refunded') };
}

/** A payment as its people see it. */
export function paymentView(row: Payment & { receipt: Pick<Receipt, 'serial' | 'number'> | null }): PaymentView {
  return {
    id: row.id,
    method: row.method as PaymentMethod,
    status: row.status as PaymentStatus,
    amountVnd: row.amountVnd,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    paidAt: row.paidAt?.toISOString() ?? null,
    refundedAt: row.refundedAt?.toISOString() ?? null,
    receipt: row.receipt && { serial: row.receipt.serial, number: row.receipt.number },
  };
}
