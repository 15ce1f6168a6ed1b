/** What a kiosk does when the network is back: nothing it gave out or asked for is left in between. */
import { api } from '#components/api/api.ts';
import { ApiProblem, isPassing } from '#components/api/problem.ts';
import type { PriorityClass } from '#lib/priority/model.ts';
import type { Block, IssuedTicket, Reconciled } from '#lib/queue/schema.ts';
import type { BlockStore } from './block-store.ts';
import { emptyBlocks, needsBlock, nextBatch, withBlock, withEntered, type BlockState } from './blocks.ts';

export type KioskRequest = { readonly group: string; readonly declared?: PriorityClass; readonly card?: string };
/** A request for a number that got no answer: whether the server made one is unknown. */
export type Unanswered = { readonly key: string; readonly body: KioskRequest };

type Place = { readonly store: BlockStore; readonly office: string; readonly day: string };

/** The stored state, or a fresh one. */
export function stateOf(state: BlockState | null, office: string): BlockState {
  return state ?? emptyBlocks(office);
}

/** Enters the numbers given out without network, until the server knows them all. Sending them twice does no harm. */
export async function enterGiven({ store, office, day }: Place): Promise<BlockState> {
  const read = (): Promise<BlockState> => store.change(office, (before) => {
    const state = stateOf(before, office);
    return { state, result: state };
  });
  let state = await read();
  for (let batch = nextBatch(state); batch.length > 0; batch = nextBatch(state)) {
    const sent = batch;
    const tickets = sent.map(({ blockId, number, at, token, declared }) => ({ blockId, number, at, token, ...(declared && { declared }) }));
    const answer = await api<Reconciled>('POST', '/kiosk/reconcile', { tickets });
    state = await store.change(office, (before) => {
      const next = withEntered(stateOf(before, office), sent, answer, day);
      return { state: next, result: next };
    });
    // an answer about none of them would be asked for for ever
    if (answer.accepted.length + answer.refused.length === 0) break;
  }
  return state;
}

/** Leases numbers for every group that has too few in reserve. */
export async function leaseBlocks({ store, office, day }: Place, groups: readonly string[], state: BlockState): Promise<void> {
  for (const group of groups.filter((letter) => needsBlock(state, letter, day))) {
    const block = await api<Block>('POST', '/kiosk/blocks', { group });
    await store.change(office, (before) => ({ state: withBlock(stateOf(before, office), block), result: undefined }));
  }
}

/**
 * Gives back a number that the server may have made while its answer was lost: the person got another one from the
 * block. The same key brings the same ticket, or makes one that is given back at once; nobody is called for it.
 */
export async function giveBack({ key, body }: Unanswered): Promise<void> {
  try {
    const { ticket, token } = await api<IssuedTicket>('POST', '/kiosk/tickets', body, { idempotencyKey: key });
    await api('POST', `/queue/tickets/${ticket.id}/cancel`, {}, { ticketToken: token });
  } catch (error) {
    // a refusal settles it as well: there is no such ticket, or it is over
    if (!(error instanceof ApiProblem) || isPassing(error)) throw error;
  }
}
