/** What the applicant's own page shows of a dossier, besides the dossier itself. */
import { openJson } from '#lib/platform/crypto.ts';
import type { Db } from '#lib/platform/db.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import { getProcessSteps } from '#lib/procedures/process-queries.ts';
import { deliveriesOf } from './delivery.ts';
import { keyOf } from './draft-commands.ts';
import { DELIVERY_OPEN, RATEABLE } from './holder-commands.ts';
import { deliveryContext, type Delivery, type NextStep, type PostalAddress, type SupplementView } from './holder-schema.ts';
import type { Application } from './schema.ts';
import { nextStatus, STATUS, type StatusCode } from './status.ts';

export const holderInclude = {
  supplements: { orderBy: { round: 'asc' }, include: { items: { orderBy: { position: 'asc' } } } },
  results: { orderBy: { signedAt: 'desc' }, take: 1 },
  rating: true,
  complaints: { orderBy: { at: 'asc' } },
} as const;

type Row = {
  id: string; status: number; channel: number; step: number | null; processId: string | null; acceptedAt: Date | null; pausedAt: Date | null; minutesLeft: number | null;
  extendedAt: Date | null; delivery: string; deliveryTo: Uint8Array | null; deliveryState: string; feeVnd: number; feeState: string; person: { dataKey: Uint8Array | null };
  supplements: readonly { round: number; at: Date; note: string; answeredAt: Date | null; items: readonly { id: string; kind: string; target: string | null; reasonCode: string; note: string; answer: string | null }[] }[];
  results: readonly { number: string; checkCode: string; signedAt: Date; revokedAt: Date | null }[];
  rating: { score: number; words: string; at: Date } | null;
  complaints: readonly { id: string; text: string; at: Date; answer: string | null; answeredAt: Date | null }[];
};

export type HolderPart = Pick<Application, 'clock' | 'atStep' | 'nextStep' | 'can' | 'supplements' | 'delivery' | 'deliveries' | 'fee' | 'result' | 'rating' | 'complaints'>;

export async function holderPart(row: Row, content: ProcedureContent, client: Db): Promise<HolderPart> {
  const steps = row.processId ? await getProcessSteps(row.processId, client) : [];
  const status = row.status as StatusCode;
  const [result] = row.results;
  return {
    clock: { acceptedAt: iso(row.acceptedAt), pausedAt: iso(row.pausedAt), minutesLeft: row.minutesLeft, extendedAt: iso(row.extendedAt) },
    atStep: status === STATUS.accepted || status === STATUS.inProcess ? (steps[row.step ?? -1]?.name ?? null) : null,
    nextStep: nextStepOf(row),
    can: [
      ...(nextStatus({ status, accepted: row.acceptedAt !== null }, 'withdraw') === null ? [] : (['withdraw'] as const)),
      ...(DELIVERY_OPEN.has(status) ? (['delivery'] as const) : []),
      ...(RATEABLE.has(status) && !row.rating ? (['rate'] as const) : []),
    ],
    supplements: row.supplements.map(supplementView),
    delivery: {
      way: row.delivery as Delivery,
      address: row.deliveryTo ? (openJson(keyOf(row.person), deliveryContext(row.id), row.deliveryTo) as PostalAddress) : null,
      state: row.deliveryState,
    },
    deliveries: deliveriesOf(content, row.channel),
    fee: { amountVnd: row.feeVnd, state: row.feeState },
    result: result ? { number: result.number, checkCode: result.checkCode, signedAt: result.signedAt.toISOString(), revokedAt: iso(result.revokedAt) } : null,
    rating: row.rating && { score: row.rating.score, words: row.rating.words, at: row.rating.at.toISOString() },
    complaints: row.complaints.map(({ id, text, at, answer, answeredAt }) => ({ id, text, at: at.toISOString(), answer, answeredAt: iso(answeredAt) })),
  };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function supplementView(request: Row['supplements'][number]): SupplementView {
  return {
    round: request.round, at: request.at.toISOString(), note: request.note, answeredAt: iso(request.answeredAt),
    items: request.items.map(({ id, kind, target, reasonCode, note, answer }) => ({ id, kind: kind as SupplementView['items'][number]['kind'], target, reasonCode, note, answer })),
  };
}

/** The one thing that the applicant should do now. What stops the dossier comes before what can wait. */
export function nextStepOf(row: Pick<Row, 'status' | 'feeState' | 'delivery' | 'rating'> & { supplements: readonly { answeredAt: Date | null }[] }): NextStep | null {
  if (row.status === STATUS.supplementsRequested && row.supplements.some(({ answeredAt }) => answeredAt === null)) return 'supplement';
  if (row.status === STATUS.financialDuty || (row.feeState === 'due' && DELIVERY_OPEN.has(row.status))) return 'pay';
  if (row.status === STATUS.finished && row.delivery === 'counter') return 'collect';
  if (RATEABLE.has(row.status) && !row.rating) return 'rate';
  return null;
}
