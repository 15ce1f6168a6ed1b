/** The fee in a dossier's row: kept in step with its lines and its payments. */
import type { PersonFacts } from '#lib/identity/model.ts';
import type { Db, Tx } from '#lib/platform/db.ts';
import { feeOf, type Channel } from '#lib/payments/fee.ts';
import { freePayments } from '#lib/payments/commands.ts';
import type { FeeLine, FeeState } from '#lib/payments/model.ts';
import { feeStanding } from '#lib/payments/owed.ts';
import { sumPayments } from '#lib/payments/queries.ts';
import { localDate } from '#lib/platform/clock.ts';
import type { Answers } from '#lib/procedures/form-logic.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import { STATUS } from './status.ts';

type FeeRow = { readonly id: string; readonly status: number; readonly feeLines: unknown };

/** The fee's columns of a dossier that is handed in now. */
export function quoteFee(content: ProcedureContent, answers: Answers, facts: PersonFacts, channel: Channel): { feeVnd: number; feeState: FeeState; feeLines: FeeLine[] } {
  const { feeVnd, feeState, feeLines } = feeOf(content, answers, facts, channel, localDate());
  return { feeVnd, feeState, feeLines: [...feeLines] };
}

/** The fee as it stands, from the row and its payments. */
export async function standingOf(client: Db, row: FeeRow): Promise<ReturnType<typeof feeStanding>> {
  const ended = row.status === STATUS.notAccepted || row.status === STATUS.withdrawn;
  return feeStanding(row.feeLines as unknown as readonly FeeLine[], await sumPayments(row.id, client), ended);
}

/** Writes the fee anew after its lines or its payments have changed. Under the lock of the dossier's row. */
export async function writeFee(tx: Tx, row: FeeRow): Promise<ReturnType<typeof feeStanding>> {
  const standing = await standingOf(tx, row);
  await tx.application.update({ where: { id: row.id }, data: { feeVnd: standing.feeVnd, feeState: standing.feeState, feeLines: [...standing.feeLines] } });
  return standing;
}

/**
 * Ends what is owed when a dossier is refused or withdrawn: nothing more is asked for, and what was paid goes back unless
 * the office has begun to work on it.
 * @param row as it stands after the action
 */
export async function releaseFee(tx: Tx, row: FeeRow): Promise<void> {
  const begun = await tx.historyRow.count({ where: { applicationId: row.id, toStatus: STATUS.inProcess } });
  if (begun === 0) await freePayments(tx, row.id);
  await writeFee(tx, row);
}
