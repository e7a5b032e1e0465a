import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bandOf, checkBands, type ScoreBand } from '../../../src/domain/scorecards/score-bands.ts';
import { storedUnits, unitsText } from '../../../src/domain/units.ts';

const bands = (...ends: [name: string, from: string, to: string][]): ScoreBand[] => ends.map(([name, from, to]) => ({ name, from, to }));
const usual = bands(['C', '0', '60'], ['B', '60', '75'], ['A', '75', '100']);

test.each([['0', 'C'], ['59.99', 'C'], ['60', 'B'], ['60.00', 'B'], ['74.99', 'B'], ['75', 'A'], ['100', 'A']])('%s is in %s: a boundary belongs to the higher band', (score, name) => {
  expect(bandOf(score, usual)).toBe(name);
  expect(bandOf(score, usual.toReversed())).toBe(name);
});

test('what is unknown has no band', () => expect(bandOf(null, usual)).toBeNull());

describe('what is wrong with bands', () => {
  test.each<[string, ScoreBand[], [reason: string, from: string | null, to: string | null][]]>([
    ['nothing', usual, []],
    ['there are none', [], [['NOT_FROM_0', null, '0'], ['NOT_TO_100', null, '100']]],
    ['scores with no band', bands(['C', '0', '60'], ['A', '60.01', '100']), [['GAP', '60', '60.01']]],
    ['scores with two', bands(['C', '0', '60'], ['A', '59.5', '100']), [['OVERLAP', '59.5', '60']]],
    ['one within another', bands(['C', '0', '100'], ['B', '60', '75']), [['OVERLAP', '60', '75']]],
    ['a gap after one that holds another', bands(['C', '0', '70'], ['B', '20', '30'], ['A', '80', '100']), [['OVERLAP', '20', '30'], ['GAP', '70', '80']]],
    ['begins late', bands(['A', '1', '100']), [['NOT_FROM_0', '1', '0']]],
    ['begins before 0', bands(['A', '-1', '100']), [['NOT_FROM_0', '-1', '0']]],
    ['ends early', bands(['A', '0', '99.99']), [['NOT_TO_100', '99.99', '100']]],
    ['ends after 100', bands(['A', '0', '101']), [['NOT_TO_100', '101', '100']]],
    ['one without length', bands(['C', '0', '60'], ['B', '60', '60'], ['A', '60', '100']), [['NO_LENGTH', '60', '60']]],
    ['two of one name', bands(['A', '0', '60'], ['A', '60', '100']), [['SAME_NAME', '60', '100']]],
  ])('%s', (_what, some, problems) => {
    expect(checkBands(some).map(({ reason, from, to }) => [reason, from, to])).toEqual(problems);
  });

  test('with a problem they give no score a band, not even one that has just one', () => {
    expect(() => bandOf('90', bands(['C', '0', '60'], ['A', '61', '100']))).toThrow(RangeError);
    expect(() => bandOf(null, [])).toThrow(RangeError);
  });
});

test.each(['100.01', '-0.01', 'many'])('%s is no score', (score) => {
  expect(() => bandOf(score, usual)).toThrow(RangeError);
});

const cuts = fc.uniqueArray(fc.bigInt({ min: 1n, max: 999_999n }), { maxLength: 6 }).map((some) => [0n, ...some.toSorted((one, other) => (one < other ? -1 : 1)), 1_000_000n]);
const cutBands = (points: readonly bigint[]): ScoreBand[] => points.slice(1).map((to, place) => ({ name: `band ${place}`, from: unitsText(points[place]!), to: unitsText(to) }));

test('bands cut from 0 to 100 have no problem, and every score has exactly one of them', () => {
  fc.assert(fc.property(cuts, fc.bigInt({ min: 0n, max: 1_000_000n }), (points, score) => {
    const some = cutBands(points);
    expect(checkBands(some)).toEqual([]);
    for (const one of [score, ...points]) {
      const expected = points.slice(1, -1).filter((cut) => cut <= one).length;
      expect(bandOf(unitsText(one), some)).toBe(`band ${expected}`);
    }
  }), { numRuns: 100 });
});

test('to move one end of one of them is always noticed', () => {
  fc.assert(fc.property(cuts, fc.nat(), fc.boolean(), fc.bigInt({ min: -500_000n, max: 500_000n }).filter((by) => by !== 0n), (points, which, isStart, by) => {
    const moved = cutBands(points).map((one, place, all) => (place !== which % all.length ? one : { ...one, [isStart ? 'from' : 'to']: unitsText(storedUnits(isStart ? one.from : one.to) + by) }));
    expect(checkBands(moved)).not.toEqual([]);
  }), { numRuns: 100 });
});
