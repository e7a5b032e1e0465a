import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type EvidenceEvent, sumsAt } from '../../../src/domain/trust/evidence.ts';
import { byLeaf, leaves } from '../../../src/domain/trust/leaves.ts';
import { scoresOf } from '../../../src/domain/trust/score.ts';
import { fastModel, fastTrendOf, type Trend, trendOf } from '../../../src/domain/trust/trend.ts';
import { defaultTrustModel as model } from '../../../src/domain/trust/trust-model.ts';
import { anyEvents, asOf, day, scoreOf } from './cases.ts';

/** An event of each leaf every twenty days of two years, good until a day and bad from then on, or the other way round. */
function conduct(turn: number, [first, then]: readonly [number, number]): EvidenceEvent[] {
  return Array.from({ length: 36 }, (_, step) => leaves.map((leaf): EvidenceEvent => ({
    id: `${leaf} ${step}`, leaf, outcome: step * 20 < turn ? first : then, weight: 1, occurredAt: step * 20 * day,
  }))).flat();
}

function trendFor(events: readonly EvidenceEvent[], silentDays = 0): Trend {
  const now = asOf + silentDays * day;
  return fastTrendOf(scoresOf(sumsAt(events, model, now), model).trust, sumsAt(events, fastModel(model), now), model);
}

test('the fast model forgets twice as fast, and is the same in all else', () => {
  expect(fastModel(model)).toEqual({ ...model, halfLifeDays: byLeaf((leaf) => model.halfLifeDays[leaf] / 2) });
});

describe('the fast average against the slow one', () => {
  test.each([
    ['falls after conduct did', conduct(600, [1, 0]), 'FALLING'],
    ['rises after conduct did', conduct(600, [0, 1]), 'RISING'],
    ['is steady with good conduct', conduct(730, [0.9, 0.9]), 'STEADY'],
    ['is unknown of nothing', [], 'UNKNOWN'],
    ['is unknown of one event', conduct(600, [1, 0]).slice(-1), 'UNKNOWN'],
  ] as const)('%s', (_name, events, direction) => {
    expect(trendFor(events).direction).toBe(direction);
  });

  test('is nothing while conduct is the same, however much or little there is of it', () => {
    fc.assert(fc.property(anyEvents, fc.double({ min: 0, max: 1, noNaN: true }), (events, outcome) => {
      expect(trendFor(events.map((event) => ({ ...event, outcome }))).change).toBeCloseTo(0, 9);
    }));
  });

  test('fades in silence, which is no trend itself', () => {
    const events = conduct(600, [1, 0]);
    const changes = [0, 100, 400, 2_000].map((days) => Math.abs(trendFor(events, days).change));
    expect(changes).toEqual(changes.toSorted((one, other) => other - one));
    expect(changes.at(-1)).toBeLessThan(0.5);
  });

  test('shows one betrayal of a partner well known', () => {
    const betrayal: EvidenceEvent = { id: 'betrayal', leaf: 'NON_OPPORTUNISM', outcome: 0, weight: 8, occurredAt: asOf - 5 * day };
    const broken: EvidenceEvent = { id: 'broken', leaf: 'PROMISE', outcome: 0, weight: 4, occurredAt: asOf - 4 * day };
    expect(trendFor([...conduct(730, [0.9, 0.9]), betrayal, broken])).toMatchObject({ direction: 'FALLING' });
  });
});

describe('a score against an earlier one', () => {
  test.each([
    [scoreOf(63), scoreOf(60), 3, 'RISING'],
    [scoreOf(60), scoreOf(63), -3, 'FALLING'],
    [scoreOf(62.9), scoreOf(60), 2.9, 'STEADY'],
    [scoreOf(60), scoreOf(60), 0, 'STEADY'],
    [scoreOf(90), scoreOf(60, false), 30, 'UNKNOWN'],
    [scoreOf(90, false), scoreOf(60), 30, 'UNKNOWN'],
  ] as const)('counts from 15 %% of the width of its interval on (%#)', (now, earlier, change, direction) => {
    expect(trendOf(now, earlier)).toEqual({ change: expect.closeTo(change, 10), direction });
  });
});
