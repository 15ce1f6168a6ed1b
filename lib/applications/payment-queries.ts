/** What is to be paid for a dossier, what was paid, and the receipts. */
import type { PersonActor } from '#lib/identity/model.ts';
import { exemptionsIn } from '#lib/payments/fee.ts';
import { receiptNumber, type FeeLine, type PaymentMethod } from '#lib/payments/model.ts';
import { paymentView } from '#lib/payments/queries.ts';
import type { FeeAction, FeeView, OfficeFeeView } from '#lib/payments/schema.ts';
import { db, type Db } from '#lib/platform/db.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { standingOf } from './fee-commands.ts';
import { feeReceiptPdf } from './fee-receipt.ts';
import { mayHandleMoney } from './payment-policy.ts';
import { canHandle, isApplicant } from './policy.ts';
import { FINAL, nextStatus, type StatusCode } from './status.ts';

const include = {
  office: true,
  payments: { orderBy: { createdAt: 'desc' }, include: { receipt: true, takenBy: { include: { person: { select: { fullName: true } } } } } },
} as const satisfies Prisma.ApplicationInclude;
type Row = Prisma.ApplicationGetPayload<{ include: typeof include; omit: { answers: true } }>;

async function feeView(row: Row, client: Db): Promise<FeeView> {
  const { content } = await getProcedureVersion(row.versionId, client);
  const { feeVnd, owedVnd, feeState } = await standingOf(client, row);
  return {
    code: row.code,
    procedureName: content.name,
    officeName: { vi: row.office.nameVi, en: row.office.nameEn },
    feeVnd, owedVnd, feeState,
    lines: row.feeLines as unknown as FeeLine[],
    payments: row.payments.map(paymentView),
  };
}

/** The fee of one's own dossier. Refuses: application.not-found (also for everybody else's) */
export async function findFee(actor: PersonActor, code: string, client: Db = db()): Promise<Result<FeeView>> {
  const row = await client.application.findFirst({ where: { code, personId: actor.personId }, include, omit: { answers: true } });
  return row ? ok(await feeView(row, client)) : refuse('application.not-found');
}

/** The same as an official of its office sees it. Refuses: application.not-found (also for officials elsewhere) */
export async function findOfficeFee(actor: PersonActor, code: string, client: Db = db()): Promise<Result<OfficeFeeView>> {
  const row = await client.application.findUnique({ where: { code }, include, omit: { answers: true } });
  if (!row || !canHandle(actor, row)) return refuse('application.not-found');
  const view = await feeView(row, client);
  const { content } = await getProcedureVersion(row.versionId, client);
  const exemptions = exemptionsIn(content.field);
  return ok({
    ...view,
    revision: row.revision,
    exemptions: [...exemptions],
    actions: possible(row, view, exemptions.length > 0).filter((action) => mayHandleMoney(actor, row, action)),
    payments: row.payments.map((payment) => ({ ...paymentView(payment), takenBy: payment.takenBy?.person.fullName ?? null })),
  });
}

/** What can be done with the money now, whoever asks. */
function possible(row: Row, { owedVnd, payments }: FeeView, exemptible: boolean): FeeAction[] {
  const status = row.status as StatusCode;
  const has = (wanted: string, cash = false): boolean => payments.some((payment) => payment.status === wanted && (!cash || payment.method === 'cash'));
  const canRequire = nextStatus({ status, accepted: row.acceptedAt !== null }, 'require-payment') !== null;
  return [
    ...(owedVnd > 0 ? ['take-cash' as const] : []),
    ...(exemptible && !FINAL.has(status) && (row.feeLines as unknown as FeeLine[]).length > 0 ? ['set-exemption' as const] : []),
    ...(canRequire ? ['require-payment' as const] : []),
    ...(has('refund-due') ? ['order-refund' as const] : []),
    ...(has('refund-ordered', true) ? ['hand-back' as const] : []),
  ];
}

/**
 * The receipt of a payment as PDF, for who paid and for the office that received it.
 * Refuses: payment.not-found (also for everybody else's), payment.no-receipt
 */
export async function findReceiptPdf(actor: PersonActor, paymentId: string, client: Db = db()): Promise<Result<{ name: string; pdf: Uint8Array<ArrayBuffer> }>> {
  const row = await client.payment.findUnique({
    where: { id: paymentId },
    include: {
      receipt: { include: { office: { include: { ward: true } } } },
      takenBy: { include: { person: { select: { fullName: true } } } },
      application: { omit: { answers: true } },
    },
  });
  if (!row || !(isApplicant(actor, row.application) || canHandle(actor, row.application))) return refuse('payment.not-found');
  const { receipt, application } = row;
  if (!receipt || !row.paidAt) return refuse('payment.no-receipt');
  const { content } = await getProcedureVersion(application.versionId, client);
  const pdf = await feeReceiptPdf({
    serial: receipt.serial,
    number: receipt.number,
    issuedAt: receipt.issuedAt,
    officeName: receipt.office.nameVi,
    wardName: receipt.office.ward.fullName,
    place: receipt.office.ward.name,
    payer: application.applicantName,
    code: application.code,
    procedureCode: application.procedureCode,
    procedureName: content.name.vi,
    amountVnd: row.amountVnd,
    method: row.method as PaymentMethod,
    transaction: row.providerTxn,
    paidAt: row.paidAt,
    collector: row.takenBy?.person.fullName ?? null,
    refunded: row.status === 'refunded',
  });
  return ok({ name: `bien-lai-${receipt.serial}-${receiptNumber(receipt.number)}.pdf`, pdf });
}
