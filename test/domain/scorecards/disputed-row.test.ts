import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { disputedCard, type RowDispute } from '../../../src/domain/scorecards/disputed-row.ts';
import { scoreCard } from '../../../src/domain/scorecards/score-card.ts';
import { storedUnits } from '../../../src/domain/units.ts';
import { row, someRows } from './rows.ts';

const rows = [row('quality', '1', '80'), row('delivery', '1', '40'), row('service', '2', null)];
const upheld = (criterion: string, value: string | null): RowDispute => ({ criterion, status: 'UPHELD', remedy: value === null ? { kind: 'STRUCK' } : { kind: 'REPLACED', value } });

describe('the total with what was upheld', () => {
  test.each<[string, RowDispute[], string | null, string | null, number]>([
    ['nothing disputed', [], '60', '0', 0.5],
    ['another value', [upheld('delivery', '60')], '70', '10', 0.5],
    ['a row struck: it counts no more, known or not', [upheld('delivery', null)], '80', '20', 1 / 3],
    ['a value where none was known', [upheld('service', '100')], '80', '20', 1],
    ['all known rows struck', [upheld('delivery', null), upheld('quality', null)], null, null, 0],
    ['two upheld for one row: the later counts', [upheld('delivery', null), upheld('delivery', '0')], '40', '-20', 0.5],
    ['rejected, withdrawn and open ones change nothing', [{ criterion: 'quality', status: 'REJECTED' }, { criterion: 'quality', status: 'OPEN' }, { criterion: 'delivery', status: 'WITHDRAWN' }], '60', '0', 0.5],
  ])('%s', (_what, disputes, total, change, shareKnown) => {
    const card = disputedCard(rows, disputes);
    expect(card.snapshot).toEqual(scoreCard(rows));
    expect([card.reckoned.total, card.change, card.reckoned.shareKnown]).toEqual([total, change, shareKnown]);
  });
});

test('a new value rests on the decision at least, and open disputes are named once', () => {
  const unproven = [row('quality', '1', '80', { evidenceCount: 0 })];
  expect(disputedCard(unproven, [upheld('quality', '70')])).toMatchObject({ snapshot: { total: null }, reckoned: { total: '70', rows: [{ evidenceCount: 1 }] }, change: null });
  const open = ['delivery', 'quality', 'delivery'].map((criterion): RowDispute => ({ criterion, status: 'OPEN' }));
  expect(disputedCard(rows, open).open).toEqual(['quality', 'delivery']);
});

test.each<[string, RowDispute[]]>([['of what is not on the card', [{ criterion: 'charm', status: 'OPEN' }]], ['with a value off the scale', [upheld('quality', '101')]]])('a dispute %s is refused', (_what, disputes) => {
  expect(() => disputedCard(rows, disputes)).toThrow(RangeError);
});

test('only what is upheld changes a card, and what is given is left as it was', () => {
  fc.assert(fc.property(someRows, fc.array(fc.tuple(fc.nat(), fc.constantFrom('OPEN' as const, 'REJECTED' as const, 'WITHDRAWN' as const)), { maxLength: 5 }), (some, drawn) => {
    const disputes = some.length === 0 ? [] : drawn.map(([which, status]): RowDispute => ({ criterion: some[which % some.length]!.criterion, status }));
    const before = structuredClone(some);
    const { snapshot, reckoned } = disputedCard(some, disputes);
    expect([reckoned, some]).toEqual([snapshot, before]);
  }), { numRuns: 50 });
});

test('the best value instead of another never lowers the total, nor the part known', () => {
  fc.assert(fc.property(someRows.filter((some) => some.length > 0), fc.nat(), (some, which) => {
    const { criterion, scale } = some[which % some.length]!;
    const { snapshot, reckoned } = disputedCard(some, [upheld(criterion, scale.best)]);
    expect(reckoned.total !== null && (snapshot.total === null || storedUnits(reckoned.total) >= storedUnits(snapshot.total))).toBe(true);
    expect(reckoned.shareKnown).toBeGreaterThanOrEqual(snapshot.shareKnown);
  }), { numRuns: 100 });
});
