import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { levelGap, missingFor, type ObservedContact, shownLevel } from '../../src/domain/level-shown.ts';
import { relationshipLevels } from '../../src/domain/relationship-levels.ts';

const nothing: ObservedContact = {
  contacts: 0, begunByUs: 0, responses: 0, afterSale: 0, proactive: 0, jointWork: 0, jointMonths: 0, jointWorkBegunByThem: 0, answeredByThem: 0, answeredByUs: 0, rhythmsKept: 0,
};
const rank = (observed: ObservedContact) => relationshipLevels.indexOf(shownLevel(observed).level as never);

describe('the level shown', () => {
  test.each([
    ['is not known of too little contact', { contacts: 3, begunByUs: 3, proactive: 3 }, null],
    ['is basic where it only sells', { contacts: 4, begunByUs: 4 }, 'BASIC'],
    ['counts answered questions as contact', { contacts: 2, answeredByThem: 2 }, 'BASIC'],
    ['is reactive where it answers when called', { contacts: 4, responses: 1 }, 'REACTIVE'],
    ['is accountable where it asks after the sale', { contacts: 6, responses: 1, afterSale: 2 }, 'ACCOUNTABLE'],
    ['is accountable without being called, where it asks', { contacts: 4, afterSale: 2 }, 'ACCOUNTABLE'],
    ['is proactive where it comes forward once a quarter', { contacts: 6, proactive: 4 }, 'PROACTIVE'],
    ['is proactive with less, where a rhythm is kept', { contacts: 6, proactive: 2, rhythmsKept: 4 }, 'PROACTIVE'],
    ['is not yet proactive by a rhythm alone', { contacts: 6, proactive: 1, afterSale: 1, rhythmsKept: 9 }, 'ACCOUNTABLE'],
    ['is partnership where both work together all the time', { contacts: 9, jointWork: 6, jointMonths: 4, jointWorkBegunByThem: 1 }, 'PARTNERSHIP'],
    ['is partnership too where questions are answered both ways', { contacts: 9, jointWork: 6, jointMonths: 4, answeredByThem: 1, answeredByUs: 1 }, 'PARTNERSHIP'],
    ['is no partnership in one busy month', { contacts: 9, jointWork: 9, jointMonths: 1, jointWorkBegunByThem: 1 }, 'PROACTIVE'],
    ['is no partnership that one side alone begins', { contacts: 9, jointWork: 9, jointMonths: 6, answeredByThem: 5 }, 'PROACTIVE'],
  ])('%s', (_name, observed: Partial<ObservedContact>, level) => {
    expect(shownLevel({ ...nothing, ...observed }).level).toBe(level);
  });

  test('is never lowered by more of anything', () => {
    const counts = fc.record(Object.fromEntries(Object.keys(nothing).map((key) => [key, fc.nat({ max: 12 })]))) as unknown as fc.Arbitrary<ObservedContact>;
    fc.assert(fc.property(counts, fc.constantFrom(...Object.keys(nothing)), fc.nat({ max: 12 }), (observed, key, more) => {
      expect(rank({ ...observed, [key]: observed[key as keyof ObservedContact] + more })).toBeGreaterThanOrEqual(rank(observed));
    }), { numRuns: 2_000 });
  });

  test('lies so many steps from what is meant, and what is missing takes it there', () => {
    const shown = shownLevel({ ...nothing, contacts: 5, afterSale: 2 });
    expect(levelGap(shown.level, 'PARTNERSHIP')).toBe(-2);
    expect(levelGap(shown.level, 'BASIC')).toBe(2);
    expect(levelGap(shown.level, null)).toBeNull();
    expect(levelGap(null, 'BASIC')).toBeNull();
    expect(missingFor('PROACTIVE', shown)).toEqual([{ level: 'PROACTIVE', name: 'PROACTIVE', observed: 0, needed: 4 }]);
    expect(missingFor('PARTNERSHIP', shown).map(({ name }) => name)).toEqual(['PROACTIVE', 'JOINT_WORK', 'JOINT_MONTHS', 'BOTH_WAYS']);
    expect(missingFor('ACCOUNTABLE', shown)).toEqual([]);
    expect(missingFor(null, shown)).toEqual([]);
  });
});
