import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { endAfterNotice } from '../../src/domain/contract-terms.ts';
import { daysOfQuarter, quarterOf, quartersBetween } from '../../src/domain/quarters.ts';
import { type Given, reciprocityOf } from '../../src/domain/reciprocity.ts';

const euros = (minorUnits: number) => ({ minorUnits: BigInt(minorUnits), currencyCode: 'EUR' });
const nothing = { count: 0, countOfUnknownWorth: 0, worth: [] };

describe('reciprocity', () => {
  test('is what each gave by quarter, and who gave more, in it and over four', () => {
    const given: Given[] = [
      { quarter: '2025-Q1', giver: 'FOCAL', count: 1, worth: euros(9_000) },
      { quarter: '2025-Q2', giver: 'PARTNER', count: 2, worth: euros(1_000) },
      { quarter: '2026-Q1', giver: 'FOCAL', count: 1, worth: euros(300) },
      { quarter: '2026-Q1', giver: 'PARTNER', count: 1, worth: euros(100) },
      { quarter: '2026-Q1', giver: 'PARTNER', count: 3, worth: null },
    ];
    expect(reciprocityOf(given, '2025-12-31', '2026-01-01')).toEqual([
      // Of the four quarters that end with 2025-Q4 the first is 2025-Q1.
      { quarter: '2025-Q4', focalGave: nothing, partnerGave: nothing, balances: [{ currencyCode: 'EUR', inQuarter: null, overFourQuarters: 0.8 }] },
      {
        quarter: '2026-Q1', focalGave: { count: 1, countOfUnknownWorth: 0, worth: [euros(300)] }, partnerGave: { count: 4, countOfUnknownWorth: 3, worth: [euros(100)] },
        balances: [{ currencyCode: 'EUR', inQuarter: 0.5, overFourQuarters: (300 - 1_100) / (300 + 1_100) }],
      },
    ]);
  });

  test('keeps currencies apart, and knows nothing where nothing is known', () => {
    const [quarter] = reciprocityOf([
      { quarter: '2026-Q2', giver: 'FOCAL', count: 1, worth: euros(5) }, { quarter: '2026-Q2', giver: 'PARTNER', count: 1, worth: { minorUnits: 5n, currencyCode: 'TWD' } },
      { quarter: '2026-Q2', giver: 'PARTNER', count: 1, worth: { minorUnits: 0n, currencyCode: 'JPY' } },
    ], '2026-04-01', '2026-06-30');
    expect(quarter!.balances).toEqual([
      { currencyCode: 'EUR', inQuarter: 1, overFourQuarters: 1 }, { currencyCode: 'JPY', inQuarter: null, overFourQuarters: null }, { currencyCode: 'TWD', inQuarter: -1, overFourQuarters: -1 },
    ]);
    expect(reciprocityOf([{ quarter: '2026-Q2', giver: 'FOCAL', count: 1, worth: null }], '2026-05-05', '2026-05-05')[0]!.balances).toEqual([]);
    expect(reciprocityOf([], '2026-05-05', '2026-05-04')).toEqual([]);
  });

  test('changes its sign, and nothing else, when the sides change places', () => {
    const side = fc.constantFrom('FOCAL' as const, 'PARTNER' as const);
    const facts = fc.array(fc.record({ quarter: fc.constantFrom('2025-Q3', '2025-Q4', '2026-Q1'), giver: side, count: fc.integer({ min: 1, max: 9 }), worth: fc.option(fc.integer({ min: 0, max: 10_000 }).map(euros)) }));
    fc.assert(fc.property(facts, (given) => {
      const swapped = given.map((one): Given => ({ ...one, giver: one.giver === 'FOCAL' ? 'PARTNER' : 'FOCAL' }));
      const [one, other] = [reciprocityOf(given, '2025-07-01', '2026-03-31'), reciprocityOf(swapped, '2025-07-01', '2026-03-31')];
      for (const [index, { focalGave, partnerGave, balances }] of one.entries()) {
        expect([other[index]!.partnerGave, other[index]!.focalGave]).toEqual([focalGave, partnerGave]);
        for (const [place, { inQuarter, overFourQuarters }] of balances.entries()) {
          expect([other[index]!.balances[place]!.inQuarter, other[index]!.balances[place]!.overFourQuarters].map((value) => (value === null ? null : 0 - value))).toEqual([inQuarter, overFourQuarters]);
          for (const value of [inQuarter, overFourQuarters]) expect(value === null || Math.abs(value) <= 1).toBe(true);
        }
      }
    }));
  });
});

describe('quarters', () => {
  test('have their days and follow each other', () => {
    expect([quarterOf('2026-01-01'), quarterOf('2026-03-31'), quarterOf('2026-12-31')]).toEqual(['2026-Q1', '2026-Q1', '2026-Q4']);
    expect([daysOfQuarter('2024-Q1'), daysOfQuarter('2026-Q4')]).toEqual([{ first: '2024-01-01', last: '2024-03-31' }, { first: '2026-10-01', last: '2026-12-31' }]);
    expect(quartersBetween('2025-11-30', '2026-04-01')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
    expect(() => daysOfQuarter('2026-Q5')).toThrow(RangeError);
  });
});

describe('notice', () => {
  test.each([
    ['runs', { validUntil: '2030-01-01', noticeDays: 30, isRenewedAutomatically: false }, '2026-05-31'],
    ['ends with the contract where that ends first', { validUntil: '2026-05-10', noticeDays: 30, isRenewedAutomatically: false }, '2026-05-10'],
    ['carries one that renews itself past its last day', { validUntil: '2026-05-10', noticeDays: 30, isRenewedAutomatically: true }, '2026-05-31'],
    ['ends an open one', { validUntil: null, noticeDays: 0, isRenewedAutomatically: false }, '2026-05-01'],
  ])('%s', (_what, term, end) => expect(endAfterNotice(term, '2026-05-01')).toBe(end));
});
