import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CoProsperity, coProsperityOf, oneSidedWarnings } from '../../../src/domain/joint-plan/co-prosperity.ts';
import { jointBusinessOf, type JointFigure } from '../../../src/domain/joint-plan/joint-business.ts';
import { quarterBefore, quarterOfYearBefore } from '../../../src/domain/joint-plan/neighbouring-quarters.ts';
import { checkCuts, shownFigure } from '../../../src/domain/joint-plan/shown-figure.ts';
import { shownQuarter } from '../../../src/domain/joint-plan/shown-quarter.ts';
import { suggestSplit } from '../../../src/domain/joint-plan/split-adjustment.ts';
import type { Side } from '../../../src/domain/sides.ts';

const figure = (quarter: string, side: Side, revenue: bigint | null, profit: bigint | null, currencyCode = 'EUR'): JointFigure => ({ quarter, side, currencyCode, revenue, profit });
const quarterOf = (...figures: JointFigure[]) => jointBusinessOf(figures, '2026-04-01', '2026-04-01')[0]!;

test('quarters follow each other over the year', () => {
  expect([quarterBefore('2026-Q3'), quarterBefore('2026-Q1'), quarterOfYearBefore('2026-Q1')]).toEqual(['2026-Q2', '2025-Q4', '2025-Q1']);
  expect(() => quarterBefore('2026-Q5')).toThrow(RangeError);
});

describe('the joint business', () => {
  test('grows against the same quarter of the year before, and earns its margin', () => {
    const { quarter, sides } = quarterOf(figure('2025-Q2', 'FOCAL', 1_000n, 100n), figure('2026-Q2', 'FOCAL', 1_200n, 180n), figure('2026-Q1', 'FOCAL', 5_000n, 2_000n), figure('2026-Q2', 'PARTNER', 900n, -90n));
    expect(quarter).toBe('2026-Q2');
    // By hand: 180/1200 × (1 + 0.2) − 100/1000 = 0.08 = (180 − 100) / 1000.
    expect(sides.FOCAL).toMatchObject({ growth: 0.2, margin: 0.15, revenueBefore: 1_000n, gained: 80n, relativeGain: 0.08 });
    expect(sides.PARTNER).toMatchObject({ revenue: 900n, growth: null, margin: -0.1, revenueBefore: null, gained: null, relativeGain: null });
  });

  test.each<[string, JointFigure[]]>([
    ['nothing', []],
    ['a year before in another currency', [figure('2025-Q2', 'FOCAL', 1_000n, 100n, 'USD'), figure('2026-Q2', 'FOCAL', 1_200n, 180n)]],
    ['a year before without revenue', [figure('2025-Q2', 'FOCAL', 0n, 0n), figure('2026-Q2', 'FOCAL', 1_200n, 180n)]],
    ['only the year before', [figure('2025-Q2', 'FOCAL', 1_000n, 100n)]],
  ])('with %s is not known to grow', (_what, figures) => {
    expect(quarterOf(...figures).sides.FOCAL).toMatchObject({ growth: null, relativeGain: null });
  });

  test('without revenue has no margin; with profit unknown it still grows', () => {
    expect(quarterOf(figure('2026-Q2', 'FOCAL', 0n, -5n)).sides.FOCAL.margin).toBeNull();
    expect(quarterOf(figure('2025-Q2', 'FOCAL', 100n, null), figure('2026-Q2', 'FOCAL', 90n, 5n)).sides.FOCAL).toMatchObject({ growth: -0.1, gained: null, relativeGain: null });
  });

  test('refuses two figures for one quarter, and amounts that no ledger has', () => {
    expect(() => quarterOf(figure('2026-Q2', 'FOCAL', 1n, 1n), figure('2026-Q2', 'FOCAL', 2n, 1n))).toThrow(RangeError);
    expect(() => quarterOf(figure('2026-Q2', 'FOCAL', 10n ** 400n, 1n))).toThrow(RangeError);
  });
});

describe('co-prosperity', () => {
  test.each<[number | null, number | null, CoProsperity]>([
    [0.02, 0.03, 'BOTH_GAIN'], [0.02, 0, 'ONLY_WE_GAIN'], [-0.1, 0.2, 'ONLY_PARTNER_GAINS'], [0.005, 0.005, 'NEITHER'], [-1, -2, 'NEITHER'],
    [null, 0.2, 'UNKNOWN'], [0.2, null, 'UNKNOWN'], [null, null, 'UNKNOWN'],
  ])('of gains of %p and %p', (ours, theirs, expected) => {
    expect(coProsperityOf({ FOCAL: ours, PARTNER: theirs })).toBe(expected);
  });

  test('goes by the tolerance given', () => {
    expect(coProsperityOf({ FOCAL: 0.02, PARTNER: 0.03 }, 0.02)).toBe('ONLY_PARTNER_GAINS');
    expect(() => coProsperityOf({ FOCAL: Number.NaN, PARTNER: 0 })).toThrow(RangeError);
    expect(() => coProsperityOf({ FOCAL: 0, PARTNER: 0 }, -1)).toThrow(RangeError);
  });

  const warned = (...outcomes: [string, CoProsperity][]) =>
    oneSidedWarnings(outcomes.map(([quarter, outcome]) => ({ quarter, outcome }))).map(({ quarter, gains, quartersInARow, isRaised }) => [quarter, gains, quartersInARow, isRaised]);

  test('two quarters in a row of one side alone raise the warning', () => {
    expect(warned(['2026-Q1', 'ONLY_WE_GAIN'], ['2025-Q4', 'ONLY_WE_GAIN'], ['2026-Q2', 'ONLY_WE_GAIN'], ['2026-Q3', 'BOTH_GAIN'], ['2026-Q4', 'ONLY_PARTNER_GAINS'])).toEqual([
      ['2025-Q4', 'FOCAL', 1, false], ['2026-Q1', 'FOCAL', 2, true], ['2026-Q2', 'FOCAL', 3, true], ['2026-Q4', 'PARTNER', 1, false],
    ]);
  });

  test.each<[string, [string, CoProsperity][]]>([
    ['of different sides', [['2026-Q1', 'ONLY_WE_GAIN'], ['2026-Q2', 'ONLY_PARTNER_GAINS']]],
    ['with one between of which nothing is known', [['2026-Q1', 'ONLY_WE_GAIN'], ['2026-Q2', 'UNKNOWN'], ['2026-Q3', 'ONLY_WE_GAIN']]],
    ['with one between that is missing', [['2026-Q1', 'ONLY_WE_GAIN'], ['2026-Q3', 'ONLY_WE_GAIN']]],
  ])('quarters %s do not', (_name, outcomes) => {
    expect(warned(...outcomes).map(([, , , isRaised]) => isRaised)).toEqual([false, false]);
  });

  test('nothing is warned of where both gain, or neither, or it is unknown', () => {
    expect(warned(['2026-Q1', 'BOTH_GAIN'], ['2026-Q2', 'NEITHER'], ['2026-Q3', 'UNKNOWN'])).toEqual([]);
  });
});

describe('the split', () => {
  const both = (ours: [bigint, bigint, bigint], theirs: [bigint, bigint, bigint], currency = 'EUR') => quarterOf(
    figure('2025-Q2', 'FOCAL', ours[0], ours[1]), figure('2026-Q2', 'FOCAL', ours[0], ours[2]), figure('2025-Q2', 'PARTNER', theirs[0], theirs[1], currency), figure('2026-Q2', 'PARTNER', theirs[0], theirs[2], currency),
  );

  test('is adjusted so that both gain alike for what each had in it', () => {
    // By hand: 100 gained over a base of 4,000 is 2.5 %, 75 for the firm and 25 for its partner.
    expect(suggestSplit(both([3_000n, 200n, 300n], [1_000n, 50n, 50n]).sides)).toEqual({ currencyCode: 'EUR', due: { FOCAL: 75n, PARTNER: 25n }, toPartner: 25n, relativeGain: 0.025 });
    // A loss is borne alike: 40 over 4,000.
    expect(suggestSplit(both([3_000n, 200n, 160n], [1_000n, 50n, 50n]).sides)).toMatchObject({ due: { FOCAL: -30n, PARTNER: -10n }, toPartner: -10n });
  });

  test('to the last cent: the one left goes where most was rounded off', () => {
    // 100 over bases of 1 and 2: 33⅓ and 66⅔.
    expect(suggestSplit(both([1n, 0n, 100n], [2n, 0n, 0n]).sides)).toMatchObject({ due: { FOCAL: 33n, PARTNER: 67n }, toPartner: 67n });
  });

  test('is not known across currencies or without the year before', () => {
    expect(suggestSplit(both([3_000n, 200n, 300n], [1_000n, 50n, 50n], 'USD').sides)).toBeNull();
    expect(suggestSplit(both([0n, 200n, 300n], [1_000n, 50n, 50n]).sides)).toBeNull();
    expect(suggestSplit(quarterOf().sides)).toBeNull();
  });

  test('loses no cent, and leaves relative gains apart by less than a cent can tell', () => {
    const [base, profit] = [fc.bigInt(1n, 10n ** 12n), fc.bigInt(-(10n ** 12n), 10n ** 12n)];
    fc.assert(fc.property(fc.tuple(base, profit, profit), fc.tuple(base, profit, profit), (ours, theirs) => {
      const { due, toPartner } = suggestSplit(both(ours, theirs).sides)!;
      const gained = [ours[2] - ours[1], theirs[2] - theirs[1]] as const;
      expect(due.FOCAL + due.PARTNER).toBe(gained[0] + gained[1]);
      expect([gained[0] - toPartner, gained[1] + toPartner]).toEqual([due.FOCAL, due.PARTNER]);
      const apart = due.FOCAL * theirs[0] - due.PARTNER * ours[0];
      expect((apart < 0n ? -apart : apart) < ours[0] + theirs[0]).toBe(true);
    }), { numRuns: 60 });
  });
});

describe('what is shown', () => {
  const cuts = [0, 0.1, 0.25];
  test.each([
    [0.12, 'ALL', { kind: 'EXACT', value: 0.12 }],
    [0.12, 'AGGREGATED', { kind: 'BAND', from: 0.1, to: 0.25 }],
    [0.1, 'AGGREGATED', { kind: 'BAND', from: 0.1, to: 0.25 }],
    [-3, 'AGGREGATED', { kind: 'BAND', from: null, to: 0 }],
    [0.25, 'AGGREGATED', { kind: 'BAND', from: 0.25, to: null }],
    [null, 'AGGREGATED', { kind: 'UNKNOWN' }],
    [0.12, 'COUNTS', { kind: 'WITHHELD' }],
    [null, 'HIDDEN', { kind: 'WITHHELD' }],
  ] as const)('of %p at %s', (value, level, expected) => {
    expect(shownFigure(value, level, cuts)).toEqual(expected);
  });

  test('takes cuts that ascend', () => {
    expect([checkCuts(cuts), checkCuts([]), checkCuts([0, 0, Number.NaN])]).toEqual([
      [], [{ place: null, reason: 'NO_CUT' }], [{ place: 1, reason: 'NOT_ASCENDING' }, { place: 2, reason: 'NOT_FINITE' }],
    ]);
    expect(() => shownFigure(0, 'ALL', [1, 0])).toThrow(RangeError);
    expect(() => shownFigure(Number.NaN, 'ALL', cuts)).toThrow(RangeError);
  });

  test('all figures of a band are shown alike, and every figure has one', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const shown = shownFigure(value, 'AGGREGATED', cuts);
      const { from, to } = shown as { readonly from: number | null; readonly to: number | null };
      expect((from === null || from <= value) && (to === null || value < to)).toBe(true);
      expect(shownFigure(from ?? Math.min(value, -1), 'AGGREGATED', cuts)).toEqual(shown);
    }), { numRuns: 100 });
  });

  const quarter = quarterOf(
    figure('2025-Q2', 'FOCAL', 1_000n, 100n), figure('2026-Q2', 'FOCAL', 1_200n, 180n), figure('2025-Q2', 'PARTNER', 500n, 50n), figure('2026-Q2', 'PARTNER', 560n, 40n),
  );

  test('of a quarter is one’s own as it is, and the other’s as was agreed', () => {
    expect(shownQuarter(quarter, { viewer: 'FOCAL', agreedLevel: 'AGGREGATED' })).toEqual({
      quarter: '2026-Q2', own: { growth: { kind: 'EXACT', value: 0.2 }, margin: { kind: 'EXACT', value: 0.15 } },
      other: { growth: { kind: 'BAND', from: 0.1, to: 0.25 }, margin: { kind: 'BAND', from: 0.05, to: 0.15 } }, coProsperity: 'ONLY_WE_GAIN', suggestedSplit: null,
    });
    expect(shownQuarter(quarter, { viewer: 'PARTNER', agreedLevel: 'ALL' })).toMatchObject({ own: { growth: { value: 0.12 } }, other: { margin: { value: 0.15 } }, suggestedSplit: { due: { FOCAL: 47n, PARTNER: 23n } } });
  });

  test('of what is hidden tells nothing, by no way round', () => {
    const withheld = { kind: 'WITHHELD' };
    const hidden = shownQuarter(quarter, { viewer: 'PARTNER', agreedLevel: 'HIDDEN' });
    expect(hidden).toMatchObject({ other: { growth: withheld, margin: withheld }, coProsperity: null, suggestedSplit: null });
    const unknown = quarterOf(figure('2025-Q2', 'PARTNER', 500n, 50n), figure('2026-Q2', 'PARTNER', 560n, 40n));
    expect(shownQuarter(unknown, { viewer: 'PARTNER', agreedLevel: 'HIDDEN' })).toEqual(hidden);
  });
});
