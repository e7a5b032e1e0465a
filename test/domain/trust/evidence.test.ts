import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addToSums, decaySums, type DecayedSums, emptySums, type EvidenceEvent, shareOf, sumsAt,
} from '../../../src/domain/trust/evidence.ts';
import { leaves } from '../../../src/domain/trust/leaves.ts';
import { scoresOf } from '../../../src/domain/trust/score.ts';
import { defaultTrustModel as model } from '../../../src/domain/trust/trust-model.ts';
import { anyEvents, asOf, day } from './cases.ts';

const kept: EvidenceEvent = { id: 'kept', leaf: 'PROMISE', outcome: 1, weight: 4, occurredAt: 0 };

function expectClose(found: DecayedSums, expected: DecayedSums, tolerance: number): void {
  for (const leaf of leaves) {
    for (const side of ['positive', 'negative'] as const) {
      expect(Math.abs(found[leaf][side] - expected[leaf][side])).toBeLessThanOrEqual(tolerance * Math.max(1, expected[leaf][side]));
    }
  }
}

describe('sums', () => {
  test('halve in one half-life', () => {
    expect(sumsAt([{ ...kept, outcome: 0.75 }], model, 180 * day).PROMISE).toEqual({ positive: 1.5, negative: 0.5 });
  });

  test('hold nothing that has not happened yet', () => {
    expect(sumsAt([{ ...kept, occurredAt: 1 }], model, 0)).toEqual(emptySums);
    expect(sumsAt([kept], model, 0).PROMISE).toEqual({ positive: 4, negative: 0 });
  });

  test('count an event once, however often it is given', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      expect(sumsAt([...events, ...events.map((event) => ({ ...event }))], model, asOf)).toEqual(sumsAt(events, model, asOf));
    }));
  });

  test('do not depend on the order of events', () => {
    const shuffling = (events: EvidenceEvent[]) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }));
    fc.assert(fc.property(anyEvents.chain(shuffling), ([events, shuffled]) => {
      expectClose(sumsAt(shuffled, model, asOf), sumsAt(events, model, asOf), 1e-15);
    }));
  });

  test('keep what rounding would lose of many small ones beside a large one', () => {
    const small = Array.from({ length: 20_000 }, (_, place): EvidenceEvent => ({ ...kept, id: String(place), weight: 1e-6 }));
    const large: EvidenceEvent = { ...kept, id: 'large', weight: 1e9 };
    const expected = 1e9 + 0.02;
    for (const events of [[...small, large], [large, ...small]]) expect(sumsAt(events, model, 0).PROMISE.positive).toBe(expected);
  });

  test('kept one event at a time are those of all events read again', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      let [sums, at] = [emptySums, 0];
      // Belated events too: every third becomes known half a year after it occurred.
      const known = events.map((event, place) => ({ event, at: event.occurredAt + (place % 3 === 0 ? 180 * day : 0) }))
        .toSorted((one, other) => one.at - other.at);
      for (const { event, at: now } of known) {
        sums = addToSums(decaySums(sums, at, now, model), event, now, model);
        at = now;
      }
      const end = asOf + 180 * day;
      expectClose(decaySums(sums, at, end, model), sumsAt(events, model, end), 1e-9);
    }));
  });

  test('are never changed in place', () => {
    const before = sumsAt([kept], model, 0);
    addToSums(before, { ...kept, id: 'other' }, 0, model);
    expect(before.PROMISE.positive).toBe(4);
    expect(emptySums.PROMISE).toEqual({ positive: 0, negative: 0 });
  });
});

test('scaling time and half-lives together changes nothing', () => {
  fc.assert(fc.property(anyEvents, fc.integer({ min: 2, max: 20 }), (events, factor) => {
    const halfLifeDays = Object.fromEntries(leaves.map((leaf) => [leaf, model.halfLifeDays[leaf] * factor])) as typeof model.halfLifeDays;
    const slower = events.map((event) => ({ ...event, occurredAt: event.occurredAt * factor }));
    const scores = scoresOf(sumsAt(events, model, asOf), model);
    const scaled = scoresOf(sumsAt(slower, { halfLifeDays }, asOf * factor), { ...model, halfLifeDays });
    expect(scaled.trust.value).toBeCloseTo(scores.trust.value, 9);
    expect(scaled.commitment.high).toBeCloseTo(scores.commitment.high, 9);
  }));
});

describe('refuses', () => {
  test.each<[name: string, fault: Partial<EvidenceEvent>]>([
    ['an outcome above 1', { outcome: 1.1 }],
    ['an outcome below 0', { outcome: -0.1 }],
    ['an outcome that is none', { outcome: Number.NaN }],
    ['no weight', { weight: 0 }],
    ['a weight below 0', { weight: -1 }],
    ['endless weight', { weight: Infinity }],
    ['no moment', { occurredAt: Number.NaN }],
  ])('%s', (_name, fault) => {
    expect(() => sumsAt([{ ...kept, ...fault }], model, 0)).toThrow(/evidence kept is/);
    expect(() => addToSums(emptySums, { ...kept, ...fault }, 0, model)).toThrow(RangeError);
  });

  test.each<[Partial<EvidenceEvent>]>([
    [{ outcome: 0.5 }], [{ weight: 2 }], [{ leaf: 'DELIVERY' }], [{ occurredAt: -1 }],
  ])('one id twice with another %j', (other) => {
    expect(() => sumsAt([kept, { ...kept, ...other }], model, 0)).toThrow('Evidence kept was given twice with different contents');
  });

  test('an event later than the sums, and to make sums younger', () => {
    expect(() => addToSums(emptySums, { ...kept, occurredAt: 1 }, 0, model)).toThrow(RangeError);
    expect(() => shareOf({ ...kept, occurredAt: 1 }, 0, model)).toThrow(RangeError);
    expect(() => decaySums(emptySums, 1, 0, model)).toThrow('The moment to decay to is 0');
  });
});
