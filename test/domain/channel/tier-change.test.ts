import { describe, expect, test } from '@jest/globals';
import { rankedStanding, tierChange } from '../../../src/domain/channel/tier-change.ts';
import { type Tier, tierStanding } from '../../../src/domain/channel/tiers.ts';

const tiers: readonly Tier[] = [
  { key: 'REGISTERED', criteria: [{ measure: 'MONTHS', comparison: 'AT_LEAST', threshold: 1 }] },
  { key: 'SILVER', criteria: [{ measure: 'DEALS', comparison: 'AT_LEAST', threshold: 2 }] },
];
const standing = (months: number | null, deals: number | null, of = tiers) => rankedStanding(of, tierStanding(of, new Map([['MONTHS', months], ['DEALS', deals]])));

describe('what became of a tier', () => {
  test('is ranked from the lowest, and has no rank where not even that is met', () => {
    expect([standing(0, 9), standing(5, 0), standing(5, 2)].map(({ tier, rank }) => [tier, rank])).toEqual([[null, null], ['REGISTERED', 0], ['SILVER', 1]]);
  });

  test.each([
    ['the first look', null, standing(5, 0), 'FIRST'],
    ['more deals, enough for the next', standing(5, 1), standing(5, 2), 'GAINED'],
    ['from none to the lowest', standing(0, 0), standing(1, 0), 'GAINED'],
    ['a deal undone', standing(5, 2), standing(5, 1), 'LOST'],
    ['what was known is unknown', standing(5, 2), standing(null, 2), 'LOST'],
    ['another value, the same tier', standing(5, 0), standing(6, 0), 'SAME'],
    ['nothing other', standing(5, 0), standing(5, 0), null],
  ])('after %s', (_name, before, after, expected) => {
    expect(tierChange(before, after)).toBe(expected);
  });

  test('is told by rank where the tiers have changed meanwhile', () => {
    const renamed: readonly Tier[] = [{ key: 'MEMBER', criteria: [] }, { key: 'REGISTERED', criteria: tiers[0]!.criteria }, { key: 'SILVER', criteria: tiers[1]!.criteria }];
    expect(tierChange(standing(5, 0), standing(5, 0, renamed))).toBe('GAINED');
  });
});
