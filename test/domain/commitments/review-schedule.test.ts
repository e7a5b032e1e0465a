import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf } from '../../../src/domain/calendar/day.ts';
import { reviewsOn } from '../../../src/domain/commitments/review-schedule.ts';

/** 2026 as a whole: reviews fall on 4 July, 2 October and 1 December. */
const term = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
const statesOn = (today: string, heldOn: readonly string[] = []) => reviewsOn(today, term, heldOn).map(({ state }) => state);

test('reviews fall 180, 90 and 30 days before the end', () => {
  expect(reviewsOn('2026-03-01', term, [])).toEqual([
    { daysBefore: 180, on: '2026-07-04', state: 'COMING', heldOn: null }, { daysBefore: 90, on: '2026-10-02', state: 'COMING', heldOn: null }, { daysBefore: 30, on: '2026-12-01', state: 'COMING', heldOn: null },
  ]);
});

describe('on a day', () => {
  test.each<[string, string[], string[]]>([
    ['2026-07-03', [], ['COMING', 'COMING', 'COMING']], ['2026-07-04', [], ['DUE', 'COMING', 'COMING']], ['2026-10-01', [], ['DUE', 'COMING', 'COMING']], ['2026-10-02', [], ['MISSED', 'DUE', 'COMING']],
    ['2026-12-01', [], ['MISSED', 'MISSED', 'DUE']], ['2026-12-31', [], ['MISSED', 'MISSED', 'DUE']], ['2027-01-01', [], ['MISSED', 'MISSED', 'MISSED']],
    // Held on its first and on its last day.
    ['2026-07-04', ['2026-07-04'], ['DONE', 'COMING', 'COMING']], ['2027-01-01', ['2026-10-01', '2026-11-30', '2026-12-31'], ['DONE', 'DONE', 'DONE']],
    // Before its time it is no review of it, and after its time it is that of the next.
    ['2026-07-04', ['2026-07-03'], ['DUE', 'COMING', 'COMING']], ['2026-10-05', ['2026-10-03'], ['MISSED', 'DONE', 'COMING']],
    // What has not happened yet does not count.
    ['2026-07-10', ['2026-07-11'], ['DUE', 'COMING', 'COMING']],
  ])('%s, held %j: %j', (today, heldOn, states) => {
    expect(statesOn(today, heldOn)).toEqual(states);
  });

  test('the first day on which a review was held is told', () => {
    expect(reviewsOn('2026-09-01', term, ['2026-08-20', '2026-08-02'])[0]).toMatchObject({ state: 'DONE', heldOn: '2026-08-02' });
  });
});

test.each<[string, string | null, number[]]>([
  ['2026-07-03', '2026-12-31', [180, 90, 30]], ['2026-07-04', '2026-12-31', [90, 30]], ['2026-10-02', '2026-12-31', [30]], ['2026-12-01', '2026-12-31', []], ['2026-12-31', '2026-12-31', []], ['2026-01-01', null, []],
  ['0001-01-01', '0001-01-20', []],
])('from %s to %s: only the reviews that fall after the start, %j', (startsOn, endsOn, days) => {
  expect(reviewsOn('2026-01-01', { startsOn, endsOn }, []).map(({ daysBefore }) => daysBefore)).toEqual(days);
});

test('at most one is due, the earlier are over, the later are coming, and time never makes what is done undone', () => {
  const day = fc.integer({ min: 0, max: 800 });
  fc.assert(fc.property(day, fc.integer({ min: 0, max: 700 }), fc.array(day, { maxLength: 4 }), day, fc.nat(100), (start, length, held, today, passed) => {
    const some = { startsOn: dayOf(start)!, endsOn: dayOf(start + length)! };
    const heldOn = held.map((one) => dayOf(one)!);
    const [now, later] = [reviewsOn(dayOf(today)!, some, heldOn), reviewsOn(dayOf(today + passed)!, some, heldOn)];
    // Over, then at most one due, then coming: in this order and no other.
    expect(now.map(({ state }) => ({ DONE: 'o', MISSED: 'o', DUE: 'd', COMING: 'c' })[state]).join('')).toMatch(/^o*d?c*$/);
    const isOver = now.map(({ state }) => state === 'DONE' || state === 'MISSED');
    expect(later.filter((_review, place) => isOver[place]!)).toEqual(now.filter((_review, place) => isOver[place]!));
    for (const { state, heldOn: first } of now) expect(first !== null).toBe(state === 'DONE');
  }), { numRuns: 200 });
});

test.each([['today', '2026-01-01', '2026-12-31'], ['2026-01-01', 'then', null], ['2026-01-01', '2026-01-01', 'never'], ['2026-01-01', '2026-01-02', '2026-01-01']])('on %s, from %s to %s is refused', (today, startsOn, endsOn) => {
  expect(() => reviewsOn(today, { startsOn, endsOn }, [])).toThrow(RangeError);
});

test('what is held on no day is refused', () => expect(() => reviewsOn('2026-01-01', term, ['soon'])).toThrow(RangeError));
