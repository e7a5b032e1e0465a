import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf } from '../../../src/domain/calendar/day.ts';
import { type DedicatedInvestment, dedicatedBySide, horizonOf, type RegisteredCommitment } from '../../../src/domain/commitments/horizon.ts';

const today = '2026-11-22';
const commitment = (endsOn: string | null, importance = 1, more: Partial<RegisteredCommitment> = {}): RegisteredCommitment => ({ startsOn: '2020-01-01', endsOn, importance, isRenewed: null, ...more });
const empty = { yearsLeft: null, running: 0, withoutEnd: 0, shareRenewed: null, ended: 0, undecided: 0 };

describe('the horizon, worked by hand', () => {
  test('years left are weighted by importance', () => {
    // Four years are 1,461 days: (1 · 4 + 3 · 0) / 4, the second in its last day.
    expect(horizonOf([commitment('2030-11-22'), commitment(today, 3)], today)).toEqual({ ...empty, yearsLeft: 1, running: 2 });
  });

  test('without an end the years are not known, and so neither none nor many', () => {
    expect(horizonOf([commitment(null, 5)], today)).toEqual({ ...empty, withoutEnd: 1 });
    expect(horizonOf([commitment(null, 5), commitment('2030-11-22')], today)).toMatchObject({ yearsLeft: 4, running: 1, withoutEnd: 1 });
  });

  test('the share renewed is of those ended of which it is known', () => {
    const ended = [true, true, false, null].map((isRenewed) => commitment('2026-11-21', 1, { isRenewed }));
    expect(horizonOf(ended, today)).toEqual({ ...empty, shareRenewed: 2 / 3, ended: 4, undecided: 1 });
    expect(horizonOf(ended.slice(3), today)).toMatchObject({ shareRenewed: null, ended: 1 });
    expect(horizonOf([commitment(today, 1, { isRenewed: true })], today)).toMatchObject({ shareRenewed: null, ended: 0 });
  });

  test('what has not begun counts for nothing yet, and an empty register says nothing', () => {
    expect(horizonOf([commitment('2036-01-01', 5, { startsOn: '2026-11-23' }), commitment(null, 5, { startsOn: '2026-11-23' })], today)).toEqual(empty);
    expect(horizonOf([commitment('2026-11-22', 5, { startsOn: '2026-11-22' })], today)).toMatchObject({ yearsLeft: 0, running: 1 });
    expect(horizonOf([], today)).toEqual(empty);
  });

  test.each<[string, RegisteredCommitment, string]>([
    ['importance of 0', commitment(null, 0), today], ['importance of 6', commitment(null, 6), today], ['half an importance', commitment(null, 1.5), today], ['no importance', commitment(null, Number.NaN), today],
    ['an end before the start', commitment('2019-12-31'), today], ['no day', commitment('never'), today], ['no today', commitment(null), 'today'],
  ])('%s is refused', (_what, one, on) => {
    expect(() => horizonOf([one], on)).toThrow(RangeError);
  });
});

const register = fc.array(fc.record({ start: fc.integer({ min: 0, max: 2_000 }), length: fc.option(fc.integer({ min: 0, max: 3_000 })), importance: fc.integer({ min: 1, max: 5 }), isRenewed: fc.option(fc.boolean()) }), { maxLength: 12 })
  .map((all) => all.map(({ start, length, importance, isRenewed }): RegisteredCommitment => ({ startsOn: dayOf(start)!, endsOn: length === null ? null : dayOf(start + length), importance, isRenewed })));

test('the mean lies among the years it is of, every commitment begun is counted once, and their order does not matter', () => {
  fc.assert(fc.property(register, fc.integer({ min: 0, max: 4_000 }), (some, number) => {
    const on = dayOf(number)!;
    const horizon = horizonOf(some, on);
    expect(horizonOf(some.toReversed(), on)).toEqual(horizon);
    expect(horizon.running + horizon.withoutEnd + horizon.ended).toBe(some.filter(({ startsOn }) => startsOn <= on).length);
    const ends = some.flatMap(({ startsOn, endsOn }) => (startsOn <= on && endsOn !== null && endsOn >= on ? [endsOn] : [])).toSorted();
    expect(horizon.yearsLeft === null).toBe(ends.length === 0);
    if (horizon.yearsLeft === null) return;
    const yearsTo = (day: string) => (Date.parse(day) - Date.parse(on)) / 86_400_000 / 365.25;
    expect(horizon.yearsLeft).toBeGreaterThanOrEqual(yearsTo(ends[0]!) - 1e-9);
    expect(horizon.yearsLeft).toBeLessThanOrEqual(yearsTo(ends.at(-1)!) + 1e-9);
  }), { numRuns: 100 });
});

describe('dedicated investment', () => {
  const invested = (side: 'FOCAL' | 'PARTNER', currencyCode: string | null, minorUnits = 0n): DedicatedInvestment => ({ side, amount: currencyCode === null ? null : { minorUnits, currencyCode } });

  test('is summed by side and currency, and what is not known is counted', () => {
    expect(dedicatedBySide([invested('FOCAL', 'USD', 500n), invested('FOCAL', 'EUR', 100n), invested('PARTNER', 'TWD', 7n), invested('FOCAL', 'EUR', 250n), invested('FOCAL', null)])).toEqual({
      FOCAL: { sums: [{ minorUnits: 350n, currencyCode: 'EUR' }, { minorUnits: 500n, currencyCode: 'USD' }], unknown: 1 },
      PARTNER: { sums: [{ minorUnits: 7n, currencyCode: 'TWD' }], unknown: 0 },
    });
  });

  test('nothing known is no sum, which is not the same as a sum of 0', () => {
    expect(dedicatedBySide([invested('PARTNER', 'EUR', 0n), invested('FOCAL', null)])).toEqual({ FOCAL: { sums: [], unknown: 1 }, PARTNER: { sums: [{ minorUnits: 0n, currencyCode: 'EUR' }], unknown: 0 } });
  });

  test('below 0 is refused', () => expect(() => dedicatedBySide([invested('FOCAL', 'EUR', -1n)])).toThrow(RangeError));
});
