import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/queue/schema.ts';
import { emptyBlocks, needsBlock, nextBatch, takeNumber, ticketToken, withBlock, withEntered, type BlockState } from './blocks.ts';

const DAY = '2026-11-23';
const block = (id: string, group = 'A', first = 1, day = DAY): Block => ({ id, group, day, first, last: first + 19 });
const wish = (group = 'A', day = DAY) => ({ group, day, at: '2026-11-23T01:00:00.000Z', token: ticketToken() });
const start = withBlock(emptyBlocks('H26.004'), block('b1'));

describe('taking numbers', () => {
  it('gives each number once, in order, until there is none', () => {
    let state: BlockState = start;
    const numbers: number[] = [];
    for (let taken = takeNumber(state, wish()); taken; taken = takeNumber(state, wish())) {
      numbers.push(taken.given.number);
      ({ state } = taken);
    }
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(state.given).toHaveLength(20);
  });

  it('goes on where it was after a crash: the state was stored before the number was shown', () => {
    const first = takeNumber(start, wish())!;
    const stored = JSON.parse(JSON.stringify(first.state)) as BlockState;
    expect(takeNumber(stored, wish())!.given.number).toBe(2);
  });

  it('gives none of another group or day', () => {
    expect(takeNumber(start, wish('B'))).toBeNull();
    expect(takeNumber(start, wish('A', '2026-11-25'))).toBeNull();
  });

  it('carries the declared class, and leaves it out where there is none', () => {
    expect(takeNumber(start, { ...wish(), declared: 'age-75' })!.given.declared).toBe('age-75');
    expect(takeNumber(start, wish())!.given).not.toHaveProperty('declared');
  });
});

describe('leasing', () => {
  it('keeps its place in a block that the server gives again', () => {
    const { state } = takeNumber(start, wish())!;
    expect(takeNumber(withBlock(state, block('b1')), wish())!.given.number).toBe(2);
  });

  it('asks for more before the last number', () => {
    expect(needsBlock(emptyBlocks('H26.004'), 'A', DAY)).toBe(true);
    expect(needsBlock(start, 'A', DAY)).toBe(false);
    let state: BlockState = start;
    for (let n = 0; n < 16; n += 1) ({ state } = takeNumber(state, wish())!);
    expect(needsBlock(state, 'A', DAY)).toBe(true);
  });

  it('drops the blocks of yesterday, never what was given out from them', () => {
    const { state } = takeNumber(start, wish())!;
    const tomorrow = withBlock(state, block('b2', 'A', 1, '2026-11-25'));
    expect(tomorrow.blocks.map(({ id }) => id)).toEqual(['b2']);
    expect(tomorrow.given).toHaveLength(1);
  });
});

describe('entering on the server', () => {
  it('knows A 001 from B 001', () => {
    let state = withBlock(start, block('b2', 'B'));
    ({ state } = takeNumber(state, wish('A'))!);
    ({ state } = takeNumber(state, wish('B'))!);
    const batch = nextBatch(state);
    expect(batch.map(({ group }) => group)).toEqual(['A', 'B']);
    state = withEntered(state, batch, { accepted: [{ blockId: 'b2', number: 1 }], refused: [{ blockId: 'b1', number: 1 }] }, DAY);
    expect(state).toMatchObject({ given: [], lost: [{ letter: 'A', number: 1 }] });
  });

  it('keeps what was given out while the answer was under way', () => {
    const first = takeNumber(start, wish())!;
    const batch = nextBatch(first.state);
    const second = takeNumber(first.state, wish())!;
    expect(withEntered(second.state, batch, { accepted: [{ blockId: 'b1', number: 1 }], refused: [] }, DAY).given.map(({ number }) => number)).toEqual([2]);
  });

  it('tells which numbers were not taken', () => {
    const { state } = takeNumber(start, wish())!;
    const after = withEntered(state, nextBatch(state), { accepted: [], refused: [{ blockId: 'b1', number: 1 }] }, DAY);
    expect(after).toMatchObject({ given: [], lost: [{ letter: 'A', number: 1 }] });
  });

  it('never gives a number twice, whatever happens in between', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('take' as const), group: fc.constantFrom('A', 'B') }),
      fc.record({ do: fc.constant('lease' as const), group: fc.constantFrom('A', 'B'), again: fc.boolean() }),
      fc.record({ do: fc.constantFrom('enter' as const, 'crash' as const) }),
    );
    fc.assert(fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      let state = emptyBlocks('H26.004');
      const shown = new Set<string>();
      const leased: Record<string, Block[]> = { A: [], B: [] };
      for (const [index, action] of steps.entries()) {
        if (action.do === 'take') {
          const taken = takeNumber(state, wish(action.group));
          if (!taken) continue;
          ({ state } = taken);
          const key = `${taken.given.group}${taken.given.number}`;
          if (shown.has(key)) return false;
          shown.add(key);
        } else if (action.do === 'lease') {
          const own = leased[action.group]!;
          const last = own.at(-1);
          const next = action.again && last ? last : block(`${action.group}${index}`, action.group, (last?.last ?? 0) + 1);
          if (next !== last) own.push(next);
          state = withBlock(state, next);
        } else if (action.do === 'enter') {
          const batch = nextBatch(state);
          state = withEntered(state, batch, { accepted: batch, refused: [] }, DAY);
        } else {
          state = JSON.parse(JSON.stringify(state)) as BlockState;
        }
      }
      return true;
    }));
  });
});

describe('ticketToken', () => {
  it('is what the API takes', () => {
    expect(ticketToken()).toMatch(/^[\w-]{43}$/);
    expect(ticketToken(new Uint8Array(32).fill(255))).toBe('__________________________________________8');
    expect(new Set(Array.from({ length: 50 }, () => ticketToken())).size).toBe(50);
  });
});
