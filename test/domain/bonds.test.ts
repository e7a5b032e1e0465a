import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BondKind, bondKinds, highestBond, type LockInGap, lockInOf, type SwitchingCosts } from '../../src/domain/bonds.ts';
import type { MoneyInMinorUnits } from '../../src/domain/money.ts';

describe('the highest bond', () => {
  test.each<[BondKind[], BondKind | null]>([
    [[], null], [['FINANCIAL'], 'FINANCIAL'], [['SOCIAL', 'FINANCIAL'], 'SOCIAL'], [['STRUCTURAL', 'FINANCIAL', 'SOCIAL'], 'STRUCTURAL'], [['FINANCIAL', 'FINANCIAL'], 'FINANCIAL'],
  ])('of %j is %s', (kinds, highest) => expect(highestBond(kinds)).toBe(highest));
});

const twd = (minorUnits: number): MoneyInMinorUnits => ({ minorUnits: BigInt(minorUnits), currencyCode: 'TWD' });
const eur = (minorUnits: number): MoneyInMinorUnits => ({ minorUnits: BigInt(minorUnits), currencyCode: 'EUR' });

describe('the two-sided lock-in', () => {
  test('is unknown without bonds, and without a known cost', () => {
    expect(lockInOf([])).toBeNull();
    expect(lockInOf([{ ours: null, theirs: null }])).toBeNull();
  });

  test.each<[string, SwitchingCosts[], number | null, LockInGap[]]>([
    ['both alike', [{ ours: twd(5), theirs: twd(5) }], 0, []],
    ['the partner bound three times as much', [{ ours: twd(1), theirs: twd(1) }, { ours: twd(0), theirs: twd(2) }], 0.5, []],
    ['the firm alone', [{ ours: twd(7), theirs: twd(0) }], -1, []],
    ['both free, and known to be', [{ ours: twd(0), theirs: twd(0) }], 0, []],
    ['one side unknown', [{ ours: twd(7), theirs: null }], null, ['THEIR_COST_UNKNOWN']],
    ['unknown of one bond of two', [{ ours: twd(7), theirs: twd(7) }, { ours: null, theirs: twd(1) }], null, ['OUR_COST_UNKNOWN']],
    ['two currencies', [{ ours: twd(7), theirs: eur(7) }], null, ['SEVERAL_CURRENCIES']],
    ['everything at once', [{ ours: twd(7), theirs: null }, { ours: null, theirs: eur(7) }], null, ['OUR_COST_UNKNOWN', 'THEIR_COST_UNKNOWN', 'SEVERAL_CURRENCIES']],
  ])('with %s', (_what, bonds, balance, gaps) => expect(lockInOf(bonds)).toMatchObject({ balance, gaps }));

  test('sums each currency apart', () => {
    expect(lockInOf([{ ours: twd(7), theirs: null }, { ours: eur(3), theirs: null }, { ours: twd(1), theirs: null }])).toMatchObject({ ours: [eur(3), twd(8)], theirs: [] });
  });

  const amount = fc.option(fc.record({ minorUnits: fc.bigInt(0n, 10n ** 15n), currencyCode: fc.constantFrom('EUR', 'JPY', 'TWD') }));
  const bonds = fc.array(fc.record({ ours: amount, theirs: amount }), { maxLength: 8 });

  test('loses no unit, and turns round with its sides', () => {
    fc.assert(fc.property(bonds, (some) => {
      const lockIn = lockInOf(some);
      const total = (sums: readonly MoneyInMinorUnits[]) => sums.reduce((sum, { minorUnits }) => sum + minorUnits, 0n);
      if (lockIn === null) return some.every(({ ours, theirs }) => ours === null && theirs === null);
      const mirrored = lockInOf(some.map(({ ours, theirs }) => ({ ours: theirs, theirs: ours })))!;
      expect(total(lockIn.ours)).toBe(some.reduce((sum, { ours }) => sum + (ours?.minorUnits ?? 0n), 0n));
      expect(mirrored.theirs).toEqual(lockIn.ours);
      expect(mirrored.balance === null ? null : -mirrored.balance + 0).toEqual(lockIn.balance === null ? null : lockIn.balance + 0);
      return lockIn.balance === null ? lockIn.gaps.length > 0 : Math.abs(lockIn.balance) <= 1 && lockIn.gaps.length === 0;
    }));
  });

  test('the order of bonds is of no matter', () => {
    fc.assert(fc.property(bonds, (some) => expect(lockInOf(some.toReversed())).toEqual(lockInOf(some))));
  });

  test('the highest of two lists is the higher of their highest', () => {
    const kinds = fc.array(fc.constantFrom(...bondKinds));
    const rank = (kind: BondKind | null) => (kind === null ? -1 : bondKinds.indexOf(kind));
    fc.assert(fc.property(kinds, kinds, (one, other) => expect(rank(highestBond([...one, ...other]))).toBe(Math.max(rank(highestBond(one)), rank(highestBond(other))))));
  });
});
