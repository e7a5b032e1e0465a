import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type KeyPartnerGap, type PartnerFigures, rankKeyPartners, type YearFigure } from '../../src/domain/key-partners.ts';
import { unexpectedlyHigh } from '../../src/domain/outliers.ts';

const now = 2026;
const year = (of: number, revenue: number | null, profit: number | null): YearFigure => ({ year: of, revenue: revenue === null ? null : BigInt(revenue), profit: profit === null ? null : BigInt(profit) });
const partner = (id: string, ...figures: YearFigure[]): PartnerFigures => ({ id, figures, hasOtherCurrency: false });
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('ranking', () => {
  test('goes by present profit carried on at the growth of revenue', () => {
    const shrinking = partner('shrinking', year(2023, 1_000, 0), year(2025, 640, 110));
    const growing = partner('growing', year(2023, 1_000, 0), year(2025, 1_440, 100));
    const { ranked } = rankKeyPartners([shrinking, growing], now, 5);
    expect(ranked).toMatchObject([
      { id: 'growing', basis: 'LARGEST', profit: 100n, profitYear: 2025, growth: expect.closeTo(0.2), growthYears: [2023, 2025], outlook: 173n, profitShare: expect.closeTo(100 / 210), missing: [] },
      { id: 'shrinking', basis: 'LARGEST', growth: expect.closeTo(-0.2), outlook: 56n },
    ]);
  });

  test('proposes no more than were asked for, and none that loses money', () => {
    const partners = [...Array.from({ length: 7 }, (_, index) => partner(`p${index}`, year(2025, 100, 10 + index))), partner('loss', year(2024, 10, 0), year(2025, 100, -5))];
    const { ranked } = rankKeyPartners(partners, now, 5);
    expect(ids(ranked)).toEqual(['p6', 'p5', 'p4', 'p3', 'p2', 'p1', 'p0', 'loss']);
    expect(ranked.map(({ basis }) => basis)).toEqual([...Array.from({ length: 5 }, () => 'LARGEST'), null, null, null]);
    expect(ranked.at(-1)).toMatchObject({ outlook: -5n, profitShare: null });
  });

  test('adds unexpected growers after the largest', () => {
    const steady = Array.from({ length: 6 }, (_, index) => partner(`p${index}`, year(2024, 100, 0), year(2025, 102 + index, 1_000 - index)));
    const grower = partner('grower', year(2024, 100, 0), year(2025, 190, -3));
    const unknownProfit = partner('quiet', year(2024, 100, null), year(2025, 170, null));
    const { ranked, unknown, expectedGrowth } = rankKeyPartners([...steady, grower, unknownProfit], now, 5);
    expect(ranked.filter(({ basis }) => basis === 'UNEXPECTED_GROWER').map(({ id, missing }) => [id, missing])).toEqual([['grower', []], ['quiet', ['PROFIT_UNKNOWN']]]);
    expect(ids(ranked)).toEqual(['p5', 'p4', 'p3', 'p2', 'p1', 'grower', 'quiet', 'p0']);
    expect(unknown).toEqual([]);
    expect(expectedGrowth).toBeCloseTo(0.055);
  });

  test('expects nothing of fewer than five', () => {
    const steady = Array.from({ length: 3 }, (_, index) => partner(`p${index}`, year(2024, 100, 0), year(2025, 102, 10)));
    const { ranked, expectedGrowth } = rankKeyPartners([...steady, partner('grower', year(2024, 1, 0), year(2025, 900, -3))], now, 5);
    expect(expectedGrowth).toBeNull();
    expect(ranked.find(({ id }) => id === 'grower')?.basis).toBeNull();
  });

  test.each<[string, PartnerFigures, KeyPartnerGap[], boolean]>([
    ['no figures', partner('x'), ['NO_FIGURES'], false],
    ['figures in another currency', { id: 'x', figures: [], hasOtherCurrency: true }, ['OTHER_CURRENCY'], false],
    ['the current year only, which is not over', partner('x', year(2026, 50, 5)), ['NO_FIGURES'], false],
    ['revenue without profit', partner('x', year(2024, 50, null), year(2025, 60, null)), ['PROFIT_UNKNOWN'], false],
    ['a profit of long ago', partner('x', year(2022, 50, 5), year(2023, 50, 5)), ['PROFIT_OUTDATED', 'GROWTH_UNKNOWN'], false],
    ['one year', partner('x', year(2025, 50, 5)), ['GROWTH_UNKNOWN'], true],
    ['two years with a gap', partner('x', year(2022, 50, 5), year(2025, 60, 5)), [], true],
    ['a start from nothing', partner('x', year(2024, 0, 0), year(2025, 60, 5)), ['GROWTH_UNKNOWN'], true],
    ['profits without revenue', partner('x', year(2024, null, 4), year(2025, null, 5)), ['GROWTH_UNKNOWN'], true],
  ])('of %s says what is missing', (_what, figures, missing, isRanked) => {
    const { ranked, unknown } = rankKeyPartners([figures], now, 5);
    expect([...ranked, ...unknown]).toMatchObject([{ id: 'x', missing }]);
    expect(ranked).toHaveLength(isRanked ? 1 : 0);
    expect(unknown).toMatchObject(isRanked ? [] : [{ outlook: null, profit: null, profitShare: null }]);
  });

  const amount = fc.option(fc.bigInt(0n, 10n ** 12n));
  const profit = fc.option(fc.bigInt(-(10n ** 12n), 10n ** 12n));
  const figures = fc.uniqueArray(fc.record({ year: fc.integer({ min: 2020, max: 2027 }), revenue: amount, profit }), { selector: (figure) => figure.year });
  const partners = fc.uniqueArray(fc.record({ id: fc.uuid(), figures, hasOtherCurrency: fc.boolean() }), { selector: ({ id }) => id, maxLength: 30 });
  const most = fc.integer({ min: 5, max: 10 });

  test('names everybody once, proposes within bounds, and knows a profit of all it calls largest', () => {
    fc.assert(fc.property(partners, most, (some, limit) => {
      const { ranked, unknown } = rankKeyPartners(some, now, limit);
      expect(ids([...ranked, ...unknown]).toSorted()).toEqual(ids(some).toSorted());
      const largest = ranked.filter(({ basis }) => basis === 'LARGEST');
      expect(largest.length).toBeLessThanOrEqual(limit);
      expect(ranked.filter(({ basis }) => basis === 'UNEXPECTED_GROWER').length).toBeLessThanOrEqual(3);
      for (const { outlook, profit: known } of largest) expect(outlook! > 0n && known! > 0n).toBe(true);
      for (const { outlook, basis } of unknown) expect([outlook, basis]).toEqual([null, null]);
      const rest = ranked.filter(({ basis, outlook }) => basis === null && outlook !== null);
      for (const { outlook } of rest) expect(largest.length === limit ? largest.every((one) => one.outlook! >= outlook!) : outlook! <= 0n).toBe(true);
    }));
  });

  test('does not depend on the order that partners come in', () => {
    fc.assert(fc.property(partners, most, (some, limit) => {
      expect(rankKeyPartners(some.toReversed(), now, limit).ranked).toEqual(rankKeyPartners(some, now, limit).ranked);
    }));
  });
});

describe('unexpectedly high', () => {
  test.each<[number[], number | null, number[]]>([
    [[1, 2, 3, 4], null, []],
    [[1, 2, 3, 4, 100], 3, [100]],
    [[1, 2, 3, 4, -100], 2, []],
    [[5, 5, 5, 5, 5], 5, []],
    [[5, 5, 5, 5, 5, 9], 5, [9]],
    // The example of Iglewicz and Hoaglin (1993), whose two last readings are outliers.
    [[2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3], 2.45, [8.2, 8.3]],
  ])('of %j', (values, median, high) => {
    const found = unexpectedlyHigh(values);
    expect(found.median).toBe(median);
    expect(values.filter(found.isHigh)).toEqual(high);
  });
});
