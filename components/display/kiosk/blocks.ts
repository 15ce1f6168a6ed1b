/**
 * Numbers for the time without network. A kiosk leases a block of each group in advance; when the network is gone it
 * gives out numbers from it, and enters them on the server when the network is back. Pure: `block-store.ts` keeps the
 * state on the device and writes it before a number is shown, so that no crash gives one out twice.
 */
import type { Block } from '#lib/queue/schema.ts';
import type { PriorityClass } from '#lib/priority/model.ts';

/** A leased block; `next` is the first number of it that was not given out. */
export type OwnBlock = Block & { readonly next: number };

/** A number given out without network that the server does not know yet. `at` is the server's time. */
export type Given = {
  readonly blockId: string; readonly group: string; readonly number: number;
  readonly at: string; readonly token: string; readonly declared?: PriorityClass;
};

/** A number whose holder was told a place in line that the server would not give. */
export type Lost = { readonly letter: string; readonly number: number; readonly day: string };

export type BlockState = {
  /** a kiosk that moved to another office begins anew: the numbers belong to the office */
  readonly office: string;
  readonly blocks: readonly OwnBlock[];
  readonly given: readonly Given[];
  readonly lost: readonly Lost[];
};

/** With fewer numbers than this left, the kiosk asks for another block. */
const RESERVE = 5;
/** One request enters at most this many. */
const BATCH = 200;
const TOKEN_BYTES = 32;

/** The state of a kiosk at an office that has given nothing out. */
export function emptyBlocks(office: string): BlockState {
  return { office, blocks: [], given: [], lost: [] };
}

const left = (block: OwnBlock): number => block.last - block.next + 1;

/** Whether a block should be leased for the group. */
export function needsBlock(state: BlockState, group: string, day: string): boolean {
  const usable = state.blocks.filter((block) => block.group === group && block.day === day);
  return usable.reduce((sum, block) => sum + left(block), 0) < RESERVE;
}

/**
 * Adds a leased block. The server gives an unused block again when asked twice, and it cannot know what was given out
 * without network: a block that is known keeps its place. Blocks of other days go.
 */
export function withBlock(state: BlockState, block: Block): BlockState {
  const today = state.blocks.filter(({ day }) => day === block.day);
  const known = today.some(({ id }) => id === block.id);
  return { ...state, blocks: known ? today : [...today, { ...block, next: block.first }], lost: state.lost.filter(({ day }) => day === block.day) };
}

/**
 * Takes the next number of a group. The returned state has to be stored before the number is shown.
 * @returns null when there is none left for that day
 */
export function takeNumber(
  state: BlockState,
  wish: { readonly group: string; readonly day: string; readonly at: string; readonly token: string; readonly declared?: PriorityClass | undefined },
): { readonly state: BlockState; readonly given: Given } | null {
  const block = state.blocks.find((candidate) => candidate.group === wish.group && candidate.day === wish.day && left(candidate) > 0);
  if (!block) return null;
  const given: Given = {
    blockId: block.id, group: block.group, number: block.next, at: wish.at, token: wish.token,
    ...(wish.declared && { declared: wish.declared }),
  };
  const blocks = state.blocks.map((candidate) => (candidate.id === block.id ? { ...candidate, next: candidate.next + 1 } : candidate));
  return { state: { ...state, blocks, given: [...state.given, given] }, given };
}

/** What to enter on the server next. */
export function nextBatch(state: BlockState): readonly Given[] {
  return state.given.slice(0, BATCH);
}

type Entered = { readonly blockId: string; readonly number: number };
/** A 001 and B 001 are two numbers. */
const nameOf = ({ blockId, number }: Entered): string => `${blockId} ${number}`;

/** After the server's answer to a batch: what it knows is forgotten here; what it refused is kept to be told. */
export function withEntered(
  state: BlockState,
  batch: readonly Given[],
  answer: { readonly accepted: readonly Entered[]; readonly refused: readonly Entered[] },
  day: string,
): BlockState {
  const accepted = new Set(answer.accepted.map(nameOf));
  const refused = new Set(answer.refused.map(nameOf));
  const answered = batch.filter((given) => accepted.has(nameOf(given)) || refused.has(nameOf(given)));
  const tokens = new Set(answered.map(({ token }) => token));
  const lost = answered.filter((given) => refused.has(nameOf(given))).map(({ group, number }): Lost => ({ letter: group, number, day }));
  return { ...state, given: state.given.filter(({ token }) => !tokens.has(token)), lost: [...state.lost, ...lost] };
}

/** A fresh secret for a paper ticket: 43 characters, base64url. */
export function ticketToken(bytes: Uint8Array<ArrayBuffer> = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES))): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
