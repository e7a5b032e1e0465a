import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gameOf } from '../../../src/domain/gain-sharing/coalition-values.ts';
import { objectionsTo } from '../../../src/domain/gain-sharing/core.ts';
import { coalitionOf, everybody, type Game, membersOf } from '../../../src/domain/gain-sharing/game.ts';
import { wholeShares } from '../../../src/domain/gain-sharing/largest-remainder.ts';
import { sampleShapley } from '../../../src/domain/gain-sharing/sampled-shapley.ts';
import { shapleyOf } from '../../../src/domain/gain-sharing/shapley.ts';

const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const game = (most: number): fc.Arbitrary<Game> => fc.integer({ min: 1, max: most }).chain((parties) =>
  fc.array(amount, { minLength: 2 ** parties, maxLength: 2 ** parties }).map((values) => ({ parties, value: (coalition) => (coalition === 0 ? 0n : values[coalition]!) })));
const sum = (parts: readonly bigint[]) => parts.reduce((one, other) => one + other, 0n);

describe('the Shapley value', () => {
  test('gives away exactly what all gain together', () => {
    fc.assert(fc.property(game(6), (one) => {
      const { numerators, denominator } = shapleyOf(one);
      expect(sum(numerators)).toBe(one.value(everybody(one.parties)) * denominator);
    }));
  });

  test('is the average over all orders in which the parties could have joined', () => {
    fc.assert(fc.property(game(5), (one) => {
      const all = ordersOf(Array.from({ length: one.parties }, (_nothing, party) => party));
      const sums = Array.from({ length: one.parties }, () => 0n);
      for (const order of all) order.forEach((party, place) => (sums[party]! += one.value(coalitionOf(order.slice(0, place + 1))) - one.value(coalitionOf(order.slice(0, place)))));
      expect(shapleyOf(one)).toEqual({ numerators: sums, denominator: BigInt(all.length) });
    }), { numRuns: 40 });
  });

  test('gives one who adds the same everywhere that, and nobody gains by standing at another place', () => {
    fc.assert(fc.property(game(5), amount, (one, alone) => {
      const added = 1 << one.parties;
      const larger: Game = { parties: one.parties + 1, value: (coalition) => one.value(coalition & ~added) + ((coalition & added) === 0 ? 0n : alone) };
      const [small, large] = [shapleyOf(one), shapleyOf(larger)];
      expect(large.numerators.at(-1)).toBe(alone * large.denominator);
      small.numerators.forEach((share, party) => expect(large.numerators[party]! * small.denominator).toBe(share * large.denominator));
      const mirrored: Game = { parties: one.parties, value: (coalition) => one.value(coalitionOf(membersOf(coalition).map((party) => one.parties - 1 - party))) };
      expect(shapleyOf(mirrored).numerators).toEqual(small.numerators.toReversed());
    }));
  });

  test('is exact for twelve and refuses thirteen', () => {
    const airport = (parties: number): Game => ({ parties, value: (coalition) => BigInt(membersOf(coalition).at(-1)! + 1) });
    const { numerators, denominator } = shapleyOf(airport(12));
    // c1/n + (c2 − c1)/(n − 1) + …: the first pays a twelfth of the first step.
    expect(numerators[0]! * 12n).toBe(denominator);
    expect(sum(numerators)).toBe(12n * denominator);
    expect(() => shapleyOf(airport(13))).toThrow(RangeError);
  });
});

describe('the sampled value', () => {
  const larger: Game = { parties: 20, value: (coalition) => BigInt(membersOf(coalition).reduce((one, party) => one + party, 0) * membersOf(coalition).length) };

  test('adds up exactly, is the same for the same seed, and errs less the more is drawn', () => {
    const [few, again, other, many] = [sampleShapley(larger, 100, 1), sampleShapley(larger, 100, 1), sampleShapley(larger, 100, 2), sampleShapley(larger, 6_400, 1)];
    for (const { numerators, denominator } of [few, other, many]) expect(sum(numerators)).toBe(larger.value(everybody(20)) * denominator);
    expect(again).toEqual(few);
    expect(other.numerators).not.toEqual(few.numerators);
    many.standardErrors.forEach((error, party) => expect(error / few.standardErrors[party]!).toBeLessThan(0.2));
  });

  test('knows no error where every order says the same', () => {
    expect(sampleShapley({ parties: 3, value: (coalition) => BigInt(membersOf(coalition).length) }, 10, 3)).toEqual({ numerators: [10n, 10n, 10n], denominator: 10n, standardErrors: [0, 0, 0] });
  });

  test('its error is the true one: of a hundred seeds about two in three lie within it', () => {
    const glove: Game = { parties: 3, value: (coalition) => ((coalition & 1) === 1 && coalition > 1 ? 600n : 0n) };
    const within = Array.from({ length: 100 }, (_nothing, seed) => sampleShapley(glove, 200, seed)).filter(({ numerators, denominator, standardErrors }) => Math.abs(Number(numerators[0]!) / Number(denominator) - 400) <= standardErrors[0]!);
    expect(within.length).toBeGreaterThan(50);
    expect(within.length).toBeLessThan(85);
  });

  test.each([1, 0, 2.5])('refuses %d orders', (orders) => {
    expect(() => sampleShapley(larger, orders, 1)).toThrow(RangeError);
  });
});

describe('the core', () => {
  const glove: Game = { parties: 3, value: (coalition) => ((coalition & 1) === 1 && coalition > 1 ? 6n : 0n) };

  test('names who would rather leave, the one that falls shortest first', () => {
    expect(objectionsTo(glove, shapleyOf(glove)).map(({ coalition }) => membersOf(coalition))).toEqual([[0, 1], [0, 2]]);
    expect(objectionsTo(glove, { numerators: [3n, 3n, 0n], denominator: 1n })).toEqual([{ coalition: 0b101, value: 6n, shortfall: 3n }]);
    expect(objectionsTo(glove, { numerators: [6n, 0n, 0n], denominator: 1n })).toEqual([]);
  });

  test('a convex game: the Shapley value lies in its core (Shapley 1971)', () => {
    fc.assert(fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 7 }), (weights) => {
      const convex: Game = { parties: weights.length, value: (coalition) => sum(membersOf(coalition).map((party) => weights[party]!)) ** 2n };
      expect(objectionsTo(convex, shapleyOf(convex))).toEqual([]);
    }));
  });
});

describe('coalitions that nobody named', () => {
  test('are worth the most that their members gain in separate groups', () => {
    const { value } = gameOf({ parties: 4, named: new Map([[0b0001, 5n], [0b0011, 20n], [0b0110, 30n], [0b1100, 12n]]), total: 100n });
    expect([0b0001, 0b0010, 0b0011, 0b0111, 0b1101, 0b1011, 0b1010, 0b1111].map(value)).toEqual([5n, 0n, 20n, 35n, 17n, 20n, 0n, 100n]);
  });

  test('as found by trying every way to part them', () => {
    const named = fc.dictionary(fc.integer({ min: 1, max: 15 }).map(String), fc.bigInt({ min: -100n, max: 100n }));
    fc.assert(fc.property(named, (values) => {
      const known = new Map(Object.entries(values).map(([coalition, value]) => [Number(coalition), value]));
      const { value } = gameOf({ parties: 4, named: known, total: 1000n });
      for (let coalition = 1; coalition < 15; coalition += 1) expect(value(coalition)).toBe(known.get(coalition) ?? bestParting(coalition, known));
    }));
  });

  test('what all add alone is shared as each adds it, with what they gain together in equal parts', () => {
    const { numerators, denominator } = shapleyOf(gameOf({ parties: 3, named: new Map([[1, 10n], [2, 20n]]), total: 60n }));
    expect(numerators.map((share) => share / denominator)).toEqual([20n, 30n, 10n]);
  });
});

describe('whole shares', () => {
  test('add up exactly, and each lies within one unit of what it was', () => {
    fc.assert(fc.property(game(6), (one) => {
      const shares = shapleyOf(one);
      const whole = wholeShares(shares);
      expect(sum(whole)).toBe(one.value(everybody(one.parties)));
      whole.forEach((share, party) => {
        const difference = share * shares.denominator - shares.numerators[party]!;
        expect(difference > -shares.denominator && difference < shares.denominator).toBe(true);
      });
    }));
  });

  test.each([
    [[1n, 1n, 1n], 3n, [1n, 0n, 0n]], [[200n, 200n, 200n], 6n, [34n, 33n, 33n]], [[-1n, -1n, -1n], 3n, [0n, 0n, -1n]], [[5n, 3n], 4n, [1n, 1n]],
  ])('%j over %d: what is left goes to those who lost most, and of equals to the first', (numerators, denominator, expected) => {
    expect(wholeShares({ numerators, denominator })).toEqual(expected);
  });

  test('what does not add up is refused', () => {
    expect(() => wholeShares({ numerators: [1n, 1n], denominator: 3n })).toThrow(RangeError);
  });
});

function ordersOf(parties: readonly number[]): number[][] {
  return parties.length === 0 ? [[]] : parties.flatMap((party) => ordersOf(parties.filter((other) => other !== party)).map((rest) => [party, ...rest]));
}

function bestParting(coalition: number, known: ReadonlyMap<number, bigint>): bigint {
  if (coalition === 0) return 0n;
  const groups = Array.from({ length: 15 }, (_nothing, index) => index + 1).filter((group) => (group & coalition) === group && (group & (coalition & -coalition)) !== 0);
  const worth = groups.flatMap((group) => {
    const own = known.get(group) ?? (membersOf(group).length === 1 ? 0n : null);
    return own === null ? [] : [own + bestParting(coalition & ~group, known)];
  });
  return worth.reduce((one, other) => (one > other ? one : other));
}
