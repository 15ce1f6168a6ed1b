import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fee, Field } from '#lib/procedures/model.ts';
import { loadProcedures } from '#prisma/seed/load-procedures.ts';
import { bearers, exemptionsIn, feeOf, withCharge, withExemption, type Channel } from './fee.ts';
import { CHARGES } from './model.ts';

const TODAY = '2026-11-23';
const NOBODY = {};
const procedures = new Map((await loadProcedures()).map(({ seed }) => [seed.code, seed.content]));

function priced(code: string, channel: Channel, answers: Record<string, unknown> = {}, facts: Parameters<typeof feeOf>[2] = NOBODY) {
  const content = procedures.get(code);
  if (!content) throw new Error(`no procedure ${code}`);
  const quote = feeOf(content, answers, facts, channel, TODAY);
  return { ...quote, ...bearers(quote.feeLines) };
}

describe('the fees of the law', () => {
  test.each<[string, string, Channel, Record<string, unknown>, number, object]>([
    ['a birth in time', '1.001193', 1, { childDob: '2026-11-01' }, 0, { feeState: 'none', fullVnd: 0 }],
    ['a birth on the last day', '1.001193', 1, { childDob: '2026-09-24' }, 0, { feeState: 'none' }],
    ['a late birth at the counter', '1.001193', 1, { childDob: '2026-09-23' }, 5_000, { feeState: 'due' }],
    ['a late birth online: borne by the city', '1.001193', 2, { childDob: '2026-09-23' }, 0, { feeState: 'none', cityVnd: 5_000 }],
    ['a late death at the counter', '1.000656', 1, { deathTime: '2026-11-07T23:50' }, 5_000, {}],
    ['a death in time at the counter', '1.000656', 1, { deathTime: '2026-11-08T00:10' }, 0, {}],
    ['a marital-status certificate at the counter', '1.004873', 1, {}, 3_000, { feeState: 'due' }],
    ['the same online', '1.004873', 2, {}, 0, { feeState: 'none', fullVnd: 3_000, cityVnd: 3_000 }],
    ['the same by the postal service', '1.004873', 3, {}, 3_000, { feeState: 'due' }],
    ['a change of an adult’s name', '1.004859', 1, { subjectDob: '2012-11-23' }, 25_000, {}],
    ['a change of a child’s name', '1.004859', 1, { subjectDob: '2012-11-24' }, 5_000, {}],
    ['permanent residence at the counter', '1.004222', 1, {}, 20_000, {}],
    ['permanent residence online: a lower price by central rule', '1.004222', 2, {}, 10_000, { feeState: 'due', fullVnd: 20_000, centralRuleVnd: 10_000, cityVnd: 0 }],
    ['four copies of an extract', '2.000635', 1, { copyCount: 4 }, 32_000, {}],
    ['four copies online', '2.000635', 2, { copyCount: 4 }, 0, { cityVnd: 32_000 }],
    ['one page certified', '2.000815', 1, { pages: 1, copyCount: 1 }, 2_000, {}],
    ['five pages certified three times', '2.000815', 1, { pages: 5, copyCount: 3 }, 21_000, {}],
    ['198 pages: just the cap', '2.000815', 1, { pages: 198, copyCount: 1 }, 200_000, { fullVnd: 200_000 }],
    ['1,000 pages twice: capped per copy', '2.000815', 1, { pages: 1_000, copyCount: 2 }, 400_000, { fullVnd: 400_000 }],
    ['1,000 pages online', '2.000815', 2, { pages: 1_000, copyCount: 2 }, 0, { fullVnd: 400_000, cityVnd: 400_000 }],
    ['signatures: one case, however many sign', '2.000884', 1, { signers: 4 }, 10_000, {}],
    ['a household business online', '1.001612', 2, {}, 0, { cityVnd: 100_000 }],
    ['an allowance: free is not borne by anyone', '1.001776', 2, {}, 0, { feeState: 'none', fullVnd: 0, cityVnd: 0 }],
  ])('%s', (_, code, channel, answers, vnd, rest) => {
    expect(priced(code, channel, answers)).toMatchObject({ feeVnd: vnd, citizenVnd: vnd, ...rest });
  });
});

describe('exemptions', () => {
  test('by what the state knows: a person with merit, a person with a disability', () => {
    const disability = { level: 'severe', certificateNo: 'X', issuedOn: '2020-01-01' } as const;
    expect(priced('1.004873', 1, {}, { meritorious: { certificateNo: 'X' }, disability })).toMatchObject({ feeVnd: 0, feeState: 'waived', exemptVnd: 3_000 });
    expect(priced('1.004873', 1, {}, { disability }).feeLines.at(-1)).toMatchObject({ kind: 'exemption', ground: 'disability', amountVnd: -3_000 });
  });

  test('not where the field of the procedure knows none', () => {
    expect(priced('1.004222', 1, {}, { meritorious: { certificateNo: 'X' } })).toMatchObject({ feeVnd: 20_000, feeState: 'due' });
    expect(exemptionsIn('residence')).toEqual([]);
  });

  test('not from what is a price, and no line where there was nothing to be exempt from', () => {
    const { feeLines } = priced('1.004873', 1);
    const charged = withCharge(feeLines, 'appraisal', 700_000);
    expect(charged).toMatchObject({ feeVnd: 703_000, feeState: 'due' });
    expect(withExemption(charged.feeLines, 'poor-household')).toMatchObject({ feeVnd: 700_000, feeState: 'due' });
    expect(withExemption([], 'poor-household')).toMatchObject({ feeVnd: 0, feeState: 'none', feeLines: [] });
  });
});

const vnd = fc.integer({ min: 0, max: 1_000_000 });
const anyFee: fc.Arbitrary<Fee> = fc.record({
  counterVnd: vnd, share: fc.integer({ min: 0, max: 100 }), unit: fc.constantFrom('dossier', 'copy', 'page', 'case'), onlineReason: fc.constantFrom('free', 'city-pays', 'central-rule', 'not-online'),
  late: fc.option(vnd, { nil: undefined }),
  pages: fc.option(fc.record({ first: fc.integer({ min: 0, max: 5 }), firstVnd: vnd, nextVnd: vnd, maxVnd: fc.integer({ min: 1, max: 1_000_000 }) }), { nil: undefined }),
}).map(({ counterVnd, share, unit, onlineReason, late, pages }) => ({
  // what is free costs nothing at the counter either; what pages cost is borne whole, as the one such fee is
  counterVnd: onlineReason === 'free' ? 0 : counterVnd, onlineVnd: onlineReason === 'free' || pages ? 0 : Math.floor((counterVnd * share) / 100), unit, onlineReason,
  ...(late !== undefined && { lateVnd: late, lateAfter: { field: 'since', days: 60 } }), ...(pages && { pages }), note: { vi: '', en: '' },
}));
const anyAnswers = fc.record({
  copyCount: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constantFrom(undefined, 0, -1, 1.5, '3', Number.NaN)),
  pages: fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.constantFrom(undefined, 0, 'x')),
  since: fc.constantFrom('2026-11-20', '2020-01-01', '2020-01-01T10:00', 'x', undefined),
});
const anyFacts = fc.constantFrom({}, { meritorious: { certificateNo: 'X' } }, { disability: { level: 'mild' as const, certificateNo: 'X', issuedOn: '2020-01-01' } });
const anyField = fc.constantFrom<Field>('civil-status', 'land', 'residence');
const anyChannel = fc.constantFrom<Channel>(1, 2, 3);

test('whatever the fee and the answers: whole đồng, lines that add up, every đồng borne by one side', () => {
  fc.assert(fc.property(anyFee, anyAnswers, anyFacts, anyField, anyChannel, (fee, answers, facts, field, channel) => {
    const quote = feeOf({ fee, field }, answers, facts, channel, TODAY);
    for (const { quantity, unitVnd, amountVnd, kind } of quote.feeLines) {
      expect([quantity, unitVnd, amountVnd].every(Number.isSafeInteger)).toBe(true);
      expect(quantity * unitVnd).toBe(amountVnd);
      expect((CHARGES as readonly string[]).includes(kind) ? amountVnd >= 0 : amountVnd < 0).toBe(true);
    }
    const { fullVnd, citizenVnd, cityVnd, centralRuleVnd, exemptVnd } = bearers(quote.feeLines);
    expect(quote.feeVnd).toBe(citizenVnd);
    expect(citizenVnd).toBeGreaterThanOrEqual(0);
    expect(citizenVnd + cityVnd + centralRuleVnd + exemptVnd).toBe(fullVnd);
    expect(quote.feeState).toBe(citizenVnd > 0 ? 'due' : exemptVnd > 0 ? 'waived' : 'none');
  }));
});

test('online is never dearer, and an exemption put on and taken off again changes nothing', () => {
  fc.assert(fc.property(anyFee, anyAnswers, anyField, (fee, answers, field) => {
    const [counter, online] = ([1, 2] as const).map((channel) => feeOf({ fee, field }, answers, NOBODY, channel, TODAY));
    expect(online!.feeVnd).toBeLessThanOrEqual(counter!.feeVnd);
    expect(withExemption(withExemption(counter!.feeLines, 'poor-household').feeLines, null)).toEqual(counter);
  }));
});
