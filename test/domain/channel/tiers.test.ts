import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkTiers } from '../../../src/domain/channel/check-tiers.ts';
import { type Tier, type TierCriterion, tierStanding } from '../../../src/domain/channel/tiers.ts';

const atLeast = (measure: string, threshold: number): TierCriterion => ({ measure, comparison: 'AT_LEAST', threshold });
const atMost = (measure: string, threshold: number): TierCriterion => ({ measure, comparison: 'AT_MOST', threshold });
const tier = (key: string, ...criteria: TierCriterion[]): Tier => ({ key, criteria });

const programme = [
  tier('REGISTERED'),
  tier('SILVER', atLeast('REVENUE', 50_000), atLeast('CERTIFIED_PEOPLE', 1)),
  tier('GOLD', atLeast('REVENUE', 250_000), atLeast('CERTIFIED_PEOPLE', 3), atLeast('SATISFACTION', 70)),
  tier('PLATINUM', atLeast('REVENUE', 1_000_000), atLeast('GROWTH', 0.1), atMost('DAYS_LATE', 5)),
];
const measured = (values: Record<string, number | null>) => new Map(Object.entries(values));
const all = { REVENUE: 2_000_000, CERTIFIED_PEOPLE: 5, SATISFACTION: 80, GROWTH: 0.2, DAYS_LATE: 5 };

describe('a tier', () => {
  test.each<[string, Record<string, number | null>, string]>([
    ['all that any tier takes, the boundaries included', all, 'PLATINUM'],
    ['payments a day too late', { ...all, DAYS_LATE: 6 }, 'GOLD'],
    ['satisfaction unknown, though the rest is of the highest', { ...all, SATISFACTION: null }, 'SILVER'],
    ['what a tier in between takes missing', { ...all, CERTIFIED_PEOPLE: 2 }, 'SILVER'],
    ['nothing known', {}, 'REGISTERED'],
  ])('with %s', (_name, values, expected) => {
    expect(tierStanding(programme, measured(values)).tier).toBe(expected);
  });

  test('tells what is missing for the next, and how far', () => {
    const { tier: met, next, missingForNext, criteria } = tierStanding(programme, measured({ REVENUE: 200_000, CERTIFIED_PEOPLE: 3, GROWTH: 0.05 }));
    expect([met, next]).toEqual(['SILVER', 'GOLD']);
    expect(missingForNext).toEqual([
      { tier: 'GOLD', measure: 'REVENUE', comparison: 'AT_LEAST', threshold: 250_000, value: 200_000, verdict: 'NOT_MET', distance: 50_000 },
      { tier: 'GOLD', measure: 'SATISFACTION', comparison: 'AT_LEAST', threshold: 70, value: null, verdict: 'UNKNOWN', distance: null },
    ]);
    expect(criteria).toHaveLength(8);
    expect(criteria.at(-1)).toMatchObject({ measure: 'DAYS_LATE', verdict: 'UNKNOWN' });
  });

  test('has nothing above the highest, and may not even be the lowest', () => {
    expect(tierStanding(programme, measured(all))).toMatchObject({ next: null, missingForNext: [] });
    expect(tierStanding(programme.slice(1), measured({ REVENUE: 1 }))).toMatchObject({ tier: null, next: 'SILVER' });
    expect(() => tierStanding(programme, measured({ REVENUE: Number.POSITIVE_INFINITY }))).toThrow(RangeError);
  });

  const value = fc.option(fc.integer({ min: -20, max: 20 }));
  const threshold = fc.integer({ min: -20, max: 20 });
  const anyTiers = fc.uniqueArray(fc.record({ key: fc.constantFrom('A', 'B', 'C', 'D'), criteria: fc.uniqueArray(
    fc.record({ measure: fc.constantFrom('M', 'N', 'O'), comparison: fc.constant('AT_LEAST' as const), threshold }), { selector: ({ measure }) => measure },
  ) }), { selector: ({ key }) => key, minLength: 1 });

  test('is never lost by doing better, nor won by telling less', () => {
    fc.assert(fc.property(anyTiers, fc.record({ M: value, N: value, O: value }), fc.constantFrom('M', 'N', 'O'), fc.nat(9), (tiers, values, measure, more) => {
      const rankOf = (changed: Record<string, number | null>) => tiers.findIndex(({ key }) => key === tierStanding(tiers, measured({ ...values, ...changed })).tier);
      const known = values[measure as 'M'];
      expect(rankOf({ [measure]: known === null ? more : known + more })).toBeGreaterThanOrEqual(rankOf({}));
      expect(rankOf({ [measure]: null })).toBeLessThanOrEqual(rankOf({}));
      const { next, missingForNext } = tierStanding(tiers, measured(values));
      expect(missingForNext.length > 0).toBe(next !== null);
      for (const { verdict, distance } of missingForNext) expect(verdict === 'UNKNOWN' ? distance === null : distance! > 0).toBe(true);
    }), { numRuns: 100 });
  });
});

describe('tiers', () => {
  test('of a programme that climbs have no problem', () => {
    expect(checkTiers(programme)).toEqual([]);
  });

  test.each<[string, Tier[], unknown[]]>([
    ['that are none', [], [{ path: '', reason: 'NO_TIER' }]],
    ['of which a higher asks less', [tier('SILVER', atLeast('REVENUE', 10), atMost('DAYS_LATE', 5)), tier('GOLD', atLeast('REVENUE', 9), atMost('DAYS_LATE', 6))],
      [{ path: 'GOLD.REVENUE', reason: 'ASKS_LESS' }, { path: 'GOLD.DAYS_LATE', reason: 'ASKS_LESS' }]],
    ['of which one asks less than one farther below', [tier('A', atLeast('REVENUE', 10)), tier('B', atLeast('GROWTH', 0)), tier('C', atLeast('REVENUE', 5))], [{ path: 'C.REVENUE', reason: 'ASKS_LESS' }]],
    ['of which one turns a measure round', [tier('A', atLeast('REVENUE', 10)), tier('B', atMost('REVENUE', 20))], [{ path: 'B.REVENUE', reason: 'OTHER_COMPARISON' }]],
    ['of which a higher asks for nothing', [tier('A'), tier('B')], [{ path: 'B', reason: 'NOTHING_ASKED' }]],
    ['of one name', [tier('A'), tier('A', atLeast('REVENUE', 1))], [{ path: 'A', reason: 'SAME_TIER_TWICE' }]],
    ['that name a measure twice', [tier('A', atLeast('REVENUE', 1), atLeast('REVENUE', 2))], [{ path: 'A.REVENUE', reason: 'SAME_MEASURE_TWICE' }]],
    ['of which one asks for no number', [tier('A', atLeast('REVENUE', Number.NaN))], [{ path: 'A.REVENUE', reason: 'OUT_OF_RANGE' }]],
  ])('%s are found', (_name, tiers, problems) => {
    expect(checkTiers(tiers)).toEqual(problems);
  });

  test('that ask the same again, or leave out what those below ask, are sound', () => {
    expect(checkTiers([tier('A', atLeast('REVENUE', 10)), tier('B', atLeast('REVENUE', 10), atLeast('GROWTH', 0)), tier('C', atLeast('GROWTH', 1))])).toEqual([]);
  });
});
