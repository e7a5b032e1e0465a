import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type PlanAction, type PlanStatus, progressOf, rollUp } from '../../../src/domain/work/plan-progress.ts';

/** Ten days: nothing is expected on the 1st, nine tenths on the 10th, all on the 11th. */
const action = (shareDone: number | null, changes: Partial<PlanAction> = {}): PlanAction => ({ weight: 1, shareDone, startsOn: '2026-05-01', dueOn: '2026-05-10', ...changes });

describe('a plan', () => {
  test.each<[string, number | null, number, PlanStatus | null]>([
    ['2026-04-20', 0, 0, 'NOT_STARTED'],
    ['2026-04-20', 0.5, 0, 'AHEAD'],
    ['2026-05-02', 0, 0.1, 'NOT_STARTED'],
    ['2026-05-03', 0, 0.2, 'BEHIND'],
    ['2026-05-06', 0.4, 0.5, 'ON_TRACK'],
    ['2026-05-06', 0.39, 0.5, 'BEHIND'],
    ['2026-05-06', 0.61, 0.5, 'AHEAD'],
    ['2026-05-10', 0.8, 0.9, 'ON_TRACK'],
    ['2026-05-11', 0.99, 1, 'BEHIND'],
    ['2026-05-11', 1, 1, 'DONE'],
    ['2026-05-02', 1, 0.1, 'DONE'],
  ])('on %s with %p done, of which %p was expected, is %s', (day, shareDone, shareExpected, status) => {
    expect(progressOf([action(shareDone)], day)).toMatchObject({ shareDone, shareExpected: expect.closeTo(shareExpected, 12), status });
  });

  test('without actions is unknown, and so is one of which nobody has said anything', () => {
    expect(progressOf([], '2026-05-01')).toEqual({ shareDone: null, shareExpected: null, status: null, unknownActions: 0, openActions: 0, overdueActions: 0 });
    expect(progressOf([action(null)], '2026-05-20')).toEqual({ shareDone: null, shareExpected: null, status: null, unknownActions: 1, openActions: 0, overdueActions: 0 });
  });

  test('goes by weights, and counts what is overdue', () => {
    const found = progressOf([action(1, { weight: 3 }), action(0, { dueOn: '2026-05-02' }), action(null)], '2026-05-06');
    // By hand: (3 × 1 + 0) / 4 done, (3 × 0.5 + 1) / 4 expected.
    expect(found).toEqual({ shareDone: 0.75, shareExpected: 0.625, status: 'AHEAD', unknownActions: 1, openActions: 1, overdueActions: 1 });
  });

  test('is not done while something is unknown', () => {
    expect(progressOf([action(1), action(null)], '2026-05-20')).toMatchObject({ shareDone: 1, status: 'ON_TRACK', unknownActions: 1 });
  });

  test('an action of one day is expected by the next', () => {
    const oneDay = action(0, { dueOn: '2026-05-01' });
    expect([progressOf([oneDay], '2026-05-01').shareExpected, progressOf([oneDay], '2026-05-02').shareExpected]).toEqual([0, 1]);
  });

  test('refuses what cannot be', () => {
    expect(() => progressOf([action(1.1)], '2026-05-01')).toThrow(RangeError);
    expect(() => progressOf([action(0, { weight: 0 })], '2026-05-01')).toThrow(RangeError);
    expect(() => progressOf([action(0, { dueOn: '2026-04-30' })], '2026-05-01')).toThrow(RangeError);
    expect(() => progressOf([action(0)], 'tomorrow')).toThrow(RangeError);
    expect(() => progressOf([action(0)], '2026-05-01', 2)).toThrow(RangeError);
  });

  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-05-${String(number).padStart(2, '0')}`);
  const anyAction: fc.Arbitrary<PlanAction> = fc.record({ weight: fc.integer({ min: 1, max: 9 }), shareDone: fc.option(fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20)), startsOn: fc.constant('2026-05-05'), dueOn: day })
    .map((one) => ({ ...one, dueOn: one.dueOn < one.startsOn ? one.startsOn : one.dueOn }));

  test('is expected to be ever farther, and all of it the day after its last', () => {
    fc.assert(fc.property(fc.array(anyAction, { minLength: 1, maxLength: 8 }), day, day, (actions, one, other) => {
      const [earlier, later] = [one, other].toSorted() as [string, string];
      const [before, after, end] = [progressOf(actions, earlier), progressOf(actions, later), progressOf(actions, '2026-05-29')];
      expect(before.shareExpected ?? 0).toBeLessThanOrEqual(after.shareExpected ?? 0);
      const isKnown = actions.some(({ shareDone }) => shareDone !== null);
      expect(end.shareExpected).toBe(isKnown ? 1 : null);
      expect(end.status === null).toBe(!isKnown);
      expect(end.status === 'BEHIND').toBe(end.openActions > 0);
    }), { numRuns: 80 });
  });

  test('is done exactly when every action is', () => {
    fc.assert(fc.property(fc.array(anyAction, { minLength: 1, maxLength: 5 }), day, (actions, today) => {
      expect(progressOf(actions, today).status === 'DONE').toBe(actions.every(({ shareDone }) => shareDone === 1));
      const { shareDone } = progressOf(actions, today);
      expect(shareDone === null || (shareDone >= 0 && shareDone <= 1)).toBe(true);
      expect(progressOf(actions.map((one) => ({ ...one, shareDone: 1 })), today)).toMatchObject({ shareDone: 1, status: 'DONE' });
    }), { numRuns: 80 });
  });
});

describe('objectives', () => {
  test('roll up by their weights; one without actions is left out and told', () => {
    const found = rollUp([
      { id: 'grow', weight: 2, actions: [action(1), action(0)] }, { id: 'train', weight: 1, actions: [action(0.8)] }, { id: 'listen', weight: 5, actions: [] },
    ], '2026-05-06');
    // By hand: (2 × 0.5 + 0.8) / 3 = 0.6 done, 0.5 expected.
    expect(found).toMatchObject({ shareDone: expect.closeTo(0.6, 12), shareExpected: 0.5, status: 'ON_TRACK', openActions: 2, unknownObjectives: 1 });
    expect(found.objectives.map(({ id, shareDone, status }) => [id, shareDone, status])).toEqual([['grow', 0.5, 'ON_TRACK'], ['train', 0.8, 'AHEAD'], ['listen', null, null]]);
  });

  test('are done when all of them are, and unknown where all of them are', () => {
    const done = { id: 'grow', weight: 1, actions: [action(1)] };
    expect(rollUp([done, done], '2026-05-06').status).toBe('DONE');
    expect(rollUp([done, { ...done, id: 'listen', actions: [] }], '2026-05-20').status).toBe('ON_TRACK');
    expect(rollUp([{ ...done, actions: [] }], '2026-05-06')).toMatchObject({ shareDone: null, status: null, unknownObjectives: 1 });
    expect(rollUp([], '2026-05-06')).toMatchObject({ shareDone: null, status: null, objectives: [] });
  });

  test('of late work are late, however little is left', () => {
    expect(rollUp([{ id: 'grow', weight: 9, actions: [action(1)] }, { id: 'train', weight: 1, actions: [action(0.9)] }], '2026-05-20').status).toBe('BEHIND');
  });
});
