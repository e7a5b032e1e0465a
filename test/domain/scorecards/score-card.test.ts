import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bothWays } from '../../../src/domain/scorecards/both-ways.ts';
import { scoreCard, type ScoreRow } from '../../../src/domain/scorecards/score-card.ts';
import { storedUnits } from '../../../src/domain/units.ts';
import { row, someRows } from './rows.ts';

// No scorecard with figures has been published that this could be held against: the cases are worked by hand.
test('a card worked by hand', () => {
  // Quality 80 of 100, delivery 4 on a scale of 1 to 5 (75 points), days late 3 on a scale of 10 down to 0 (70 points).
  const card = scoreCard([
    row('quality', '0.5', '80'), row('delivery', '0.3', '4', { scale: { worst: '1', best: '5' } }), row('days late', '0.2', '3', { scale: { worst: '10', best: '0' } }),
  ]);
  expect(card).toEqual({
    total: '76.5', shareKnown: 1,
    rows: [
      { criterion: 'quality', points: '80', contribution: '40', evidenceCount: 3 }, { criterion: 'delivery', points: '75', contribution: '22.5', evidenceCount: 3 },
      { criterion: 'days late', points: '70', contribution: '14', evidenceCount: 3 },
    ],
  });
});

test('weights are stretched over the rows that are known, and the part that they are is told', () => {
  const card = scoreCard([row('quality', '2', '90'), row('service', '6', null), row('price', '2', '60')]);
  expect([card.total, card.shareKnown]).toEqual(['75', 0.4]);
  expect(card.rows.map(({ points, contribution }) => [points, contribution])).toEqual([['90', '45'], [null, null], ['60', '30']]);
});

test('thirds add up to what is shown: what is left over goes to those who lost most', () => {
  const thirds = ['100', '50', '50'].map((value, place) => row(`criterion ${place}`, '1', value));
  const { total, rows } = scoreCard(thirds);
  // 33.333…, 16.666… and 16.666… of 66.666…
  expect([total, ...rows.map(({ contribution }) => contribution)]).toEqual(['66.67', '33.33', '16.67', '16.67']);
});

test('what is exactly a boundary stays there, where floating-point numbers fall short of it', () => {
  // 0.1 · 70 + 0.2 · 70 + 0.7 · 70 is 69.99999999999999 in floating-point numbers.
  expect(scoreCard([row('one', '0.1', '70'), row('two', '0.2', '70'), row('three', '0.7', '70')]).total).toBe('70');
});

describe('nothing is known', () => {
  test.each<[string, ScoreRow[]]>([['without rows', []], ['without values', [row('quality', '1', null)]], ['where values rest on nothing', [row('quality', '1', '100', { evidenceCount: 0 })]]])('%s: no total, rather than 0 or 100', (_what, rows) => {
    expect(scoreCard(rows)).toMatchObject({ total: null, shareKnown: 0 });
  });
});

test('a total of 0 is a total', () => {
  expect(scoreCard([row('quality', '1', '0'), row('price', '3', '0')])).toMatchObject({ total: '0', shareKnown: 1, rows: [{ points: '0', contribution: '0' }, { points: '0', contribution: '0' }] });
});

test('contributions add up to exactly the total, each within two hundredths of what it is, and unknown ones are none', () => {
  fc.assert(fc.property(someRows, (rows) => {
    const { total, shareKnown, rows: shown } = scoreCard(rows);
    const isKnown = ({ value, evidenceCount }: ScoreRow) => value !== null && evidenceCount > 0;
    expect(shown.map(({ points, contribution }) => points !== null && contribution !== null)).toEqual(rows.map(isKnown));
    const known = rows.filter(isKnown);
    expect(total === null).toBe(known.length === 0);
    expect(shareKnown >= 0 && shareKnown <= 1 && (shareKnown > 0) === known.length > 0).toBe(true);
    if (total === null) return;
    expect(shown.reduce((sum, { contribution }) => sum + storedUnits(contribution ?? '0'), 0n)).toBe(storedUnits(total));
    expect(storedUnits(total) >= 0n && storedUnits(total) <= storedUnits('100')).toBe(true);
    const weight = known.reduce((sum, one) => sum + Number(one.weight), 0);
    for (const [place, one] of rows.entries()) {
      if (!isKnown(one)) continue;
      const part = (Number(one.value) - Number(one.scale.worst)) / (Number(one.scale.best) - Number(one.scale.worst));
      expect(Math.abs(Number(shown[place]!.contribution) - (100 * part * Number(one.weight)) / weight)).toBeLessThan(0.02);
      expect(Math.abs(Number(shown[place]!.points) - 100 * part)).toBeLessThan(0.006);
    }
  }), { numRuns: 200 });
});

test('the total does not depend on the order of rows, nor on the size of the weights', () => {
  fc.assert(fc.property(someRows, (rows) => {
    const { total, shareKnown } = scoreCard(rows);
    expect(scoreCard(rows.toReversed()).total).toBe(total);
    expect(scoreCard(rows.map((one) => ({ ...one, weight: `${one.weight}0`.replace(/^(\d+)0$/, '$1') })))).toMatchObject({ total, shareKnown });
    expect(scoreCard(rows.map((one) => ({ ...one, weight: String(7n * storedUnits(one.weight)) }))).total).toBe(total);
  }), { numRuns: 100 });
});

describe('is refused', () => {
  test.each<[string, ScoreRow[]]>([
    ['a criterion twice', [row('quality', '1', '5'), row('quality', '2', null)]], ['no weight', [row('quality', '0', '5')]], ['a weight below 0', [row('quality', '-1', null)]], ['a weight that is no number', [row('quality', 'NaN', '5')]],
    ['a value above its scale', [row('quality', '1', '100.01')]], ['a value below its scale', [row('quality', '1', '-0.01')]], ['a value that is no number', [row('quality', '1', 'good')]],
    ['a scale without length', [row('quality', '1', '5', { scale: { worst: '5', best: '5' } })]], ['half a fact', [row('quality', '1', '5', { evidenceCount: 0.5 })]], ['less than no fact', [row('quality', '1', null, { evidenceCount: -1 })]],
    ['no number of facts', [row('quality', '1', null, { evidenceCount: Number.NaN })]],
  ])('%s', (_what, rows) => {
    expect(() => scoreCard(rows)).toThrow(RangeError);
  });
});

describe('both ways', () => {
  const [good, fair, empty] = [scoreCard([row('quality', '1', '80.4')]), scoreCard([row('payment', '1', '75.5'), row('respect', '3', null)]), scoreCard([])];

  test('the totals stand side by side, with the gap and how much of each is known', () => {
    expect(bothWays({ FOCAL: good, PARTNER: fair })).toEqual({ totals: { FOCAL: '80.4', PARTNER: '75.5' }, sharesKnown: { FOCAL: 1, PARTNER: 0.25 }, gap: '4.9' });
    expect(bothWays({ FOCAL: fair, PARTNER: good }).gap).toBe('-4.9');
    expect(bothWays({ FOCAL: good, PARTNER: good }).gap).toBe('0');
  });

  test('there is no gap to what is not known', () => {
    expect(bothWays({ FOCAL: good, PARTNER: null })).toEqual({ totals: { FOCAL: '80.4', PARTNER: null }, sharesKnown: { FOCAL: 1, PARTNER: null }, gap: null });
    expect(bothWays({ FOCAL: empty, PARTNER: good })).toEqual({ totals: { FOCAL: null, PARTNER: '80.4' }, sharesKnown: { FOCAL: 0, PARTNER: 1 }, gap: null });
    expect(bothWays({ FOCAL: null, PARTNER: null }).gap).toBeNull();
  });
});
