import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chooseForecast } from '../../../src/domain/forecast/choose-forecast.ts';
import { forecastOf } from '../../../src/domain/forecast/forecast-ahead.ts';
import { methodOf, slot } from '../../../src/domain/forecast/forecast-state.ts';
import { type DayNote, daysKept, lastDayOf, withDays } from '../../../src/vmi/demand/demand-history.ts';
import { foldOn, isFitDue, learnAnew, learnDays, type LearnedDemand, nothingLearned } from '../../../src/vmi/demand/learn-demand.ts';

const today = 20_500;
const no = { today, events: [] };
const empty = { firstDay: 0, demand: new Float32Array(0), closing: new Float32Array(0) };
const daily = (first: number, units: readonly number[], closing = 50): DayNote[] => units.map((demand, at) => ({ day: first + at, demand, closing }));
const wave = (length: number) => Array.from({ length }, (_, at) => 20 + (at % 7) * 4 + (at % 3));

const notes = fc.array(fc.record({
  day: fc.integer({ min: today - 60, max: today + 1 }),
  demand: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
  closing: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
}), { minLength: 1, maxLength: 80 });

describe('the history', () => {
  test('holds of each day what was told of it last, whatever the order and the parts', () => {
    fc.assert(fc.property(notes, fc.integer({ min: 1, max: 20 }), (told, part) => {
      const last = new Map<number, { demand: number; closing: number }>();
      for (const { day, demand, closing } of told) last.set(day, { demand: demand ?? Number.NaN, closing: closing === undefined ? last.get(day)?.closing ?? Number.NaN : closing });
      let history = withDays(empty, told.slice(0, part));
      for (let at = part; at < told.length; at += part) history = withDays(history, told.slice(at, at + part));
      expect(history.firstDay).toBe(Math.min(...last.keys()));
      expect(lastDayOf(history)).toBe(Math.max(...last.keys()));
      history.demand.forEach((units, at) => {
        const known = last.get(history.firstDay + at) ?? { demand: Number.NaN, closing: Number.NaN };
        expect([units, history.closing[at]]).toEqual([known.demand, known.closing]);
      });
    }));
  });

  test('is three years long at most, and does without what is older', () => {
    const long = withDays(withDays(empty, daily(0, [1, 2, 3])), [{ day: daysKept, demand: 4 }]);
    expect([long.firstDay, long.demand.length, long.demand[0], long.demand.at(-1)]).toEqual([1, daysKept, 2, 4]);
    expect(withDays(long, [{ day: 0, demand: 9 }])).toEqual(long);
  });

  test('is not changed in place', () => {
    const before = withDays(empty, daily(5, [1, 2]));
    withDays(before, [{ day: 5, demand: 9 }]);
    expect([...before.demand]).toEqual([1, 2]);
  });
});

describe('what is learned', () => {
  test('is the same day by day and all at once', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 99 }), { nil: null }), { minLength: 1, maxLength: 70 }), fc.integer({ min: 1, max: 9 }), (series, part) => {
      const told = series.map((demand, at): DayNote => ({ day: today - series.length + at, demand }));
      const begun = nothingLearned(told[0]!.day);
      let parts: LearnedDemand = begun;
      for (let at = 0; at < told.length; at += part) parts = learnDays(parts, told.slice(at, at + part), no);
      const whole = learnDays(begun, told, no);
      expect(parts.state).toEqual(whole.state);
      expect([parts.foldedUntil, parts.isDirty]).toEqual([whole.foldedUntil, false]);
    }));
  });

  test('leaves out days without stock, which are not days without demand', () => {
    const learned = learnDays(nothingLearned(today - 4), [...daily(today - 4, [6, 6]), { day: today - 2, demand: 0, closing: 0 }, { day: today - 1, demand: 6 }], no);
    expect([learned.state[slot.periods], learned.state[slot.observed], learned.state[slot.mean]]).toEqual([4, 3, 6]);
  });

  test('takes a promotion away, and a closed day for one that tells nothing', () => {
    const events = [{ from: today - 3, to: today - 2, factor: 2, units: 1 }, { from: today - 1, to: today - 1, factor: 0 }];
    const learned = learnDays(nothingLearned(today - 4), daily(today - 4, [10, 21, 21, 0]), { today, events });
    expect([learned.state[slot.observed], learned.state[slot.mean], learned.state[slot.squares]]).toEqual([3, 10, 0]);
  });

  test('waits for a day to be over', () => {
    const learned = learnDays(nothingLearned(today - 1), daily(today - 1, [4, 5, 6]), no);
    expect([learned.foldedUntil, learned.state[slot.mean], learned.dueOn]).toEqual([today, 4, today + 2]);
    const later = foldOn(learned, { today: today + 2, events: [] });
    expect([later.foldedUntil, later.state[slot.mean], later.dueOn]).toEqual([today + 2, 5, null]);
  });

  test('waits for demand where only the stock was told', () => {
    const learned = learnDays(nothingLearned(today - 3), [{ day: today - 3, demand: 4 }, { day: today - 2, closing: 7 }], no);
    expect([learned.foldedUntil, learned.isDirty]).toEqual([today - 2, false]);
    expect(learnDays(learned, [{ day: today - 2, demand: 8 }], no)).toMatchObject({ isDirty: false, foldedUntil: today - 1 });
  });

  test.each([
    ['another demand', { demand: 9 }, true],
    ['the same again', { demand: 5 }, false],
    ['that it is not known', { demand: null }, true],
    ['stock that lasted', { closing: 3 }, false],
    ['stock that did not last', { closing: 0 }, true],
  ])('is to be learned anew when a day gone by is told late: %s', (_name, late, isDirty) => {
    const before = learnDays(nothingLearned(today - 5), [5, 5, 5, 5].map((demand, at) => ({ day: today - 5 + at, demand })), no);
    const after = learnDays(before, [{ day: today - 4, ...late }], no);
    expect([after.isDirty, after.dueOn]).toEqual([isDirty, isDirty ? today : null]);
    // What is dirty goes on being learned until then.
    expect(learnDays(after, [{ day: today - 1, demand: 1 }], no)).toMatchObject({ isDirty, foldedUntil: today });
  });

  test('is to be learned anew when a day before the first is told', () => {
    const before = learnDays(nothingLearned(today - 5), daily(today - 5, [5, 5]), no);
    expect(learnDays(before, daily(today - 8, [5]), no)).toMatchObject({ isDirty: true, firstDay: today - 8 });
  });

  test('is to be learned anew after years of silence', () => {
    const before = learnDays(nothingLearned(today - 2_000), daily(today - 2_000, [5, 5]), no);
    const after = learnDays(before, [{ day: today - 1, demand: 7 }], no);
    expect(after).toMatchObject({ isDirty: true, foldedUntil: today });
    expect(learnAnew(after, no).state[slot.mean]).toBe(7);
  });

  test('has its method chosen once ten days are there, and again after each week of news', () => {
    const nine = learnDays(nothingLearned(today - 9), daily(today - 9, wave(9)), no);
    expect([isFitDue(nine), methodOf(nine.state)]).toEqual([false, 'MEAN']);
    const sixty = learnDays(nothingLearned(today - 60), daily(today - 60, wave(60)), no);
    expect([isFitDue(sixty), sixty.dueOn]).toEqual([true, today]);
    const fitted = learnAnew(sixty, no);
    expect([isFitDue(fitted), fitted.fittedUntil, fitted.dueOn, fitted.isDirty]).toEqual([false, today, null, false]);
    expect(fitted.state).toEqual(chooseForecast(Float32Array.from(wave(60)), 7).state);
    const next = (days: number) => learnDays(fitted, daily(today, wave(days)), { today: today + days, events: [] });
    expect([isFitDue(next(6)), isFitDue(next(7))]).toEqual([false, true]);
  });

  test('is the last year', () => {
    const grown = learnDays(nothingLearned(today - 500), daily(today - 500, Array.from({ length: 500 }, (_, at) => (at < 134 ? 1_000 : 10))), no);
    expect([...forecastOf(learnAnew(grown, no).state, 1)!]).toEqual([expect.closeTo(10, 6)]);
    expect(learnAnew(grown, no).state[slot.mean]).toBeCloseTo(10, 9);
  });
});
