import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addToSums, emptySums, sumsAt } from '../../../src/domain/trust/evidence.ts';
import { type Act, gainsOf } from '../../../src/domain/trust/gains.ts';
import { scoresOf } from '../../../src/domain/trust/score.ts';
import { defaultTrustModel as model } from '../../../src/domain/trust/trust-model.ts';
import { anyEvents, asOf } from './cases.ts';

describe('the gain of an act', () => {
  const acts: Act[] = [
    { kind: 'ANSWER_IN_TIME' }, { kind: 'SHARE_ON_SCHEDULE' }, { kind: 'KEEP_PROMISE', importance: 4 }, { kind: 'SETTLE_DISPUTE' },
    { kind: 'RENEW', years: 3 }, { kind: 'INVEST_JOINTLY', amount: 200_000 },
  ];

  test('is what the score becomes when the evidence assumed is added', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      const sums = sumsAt(events, model, asOf);
      const before = scoresOf(sums, model);
      for (const { assumed, trust, commitment } of gainsOf(sums, model, acts, 'trust')) {
        const done = assumed.map((finding, place) => ({ ...finding, id: `done ${place}`, occurredAt: asOf }));
        const added = done.reduce((all, event) => addToSums(all, event, asOf, model), sums);
        const after = scoresOf(added, model);
        expect(trust).toBeCloseTo(after.trust.value - before.trust.value, 8);
        expect(commitment).toBeCloseTo(after.commitment.value - before.commitment.value, 8);
      }
    }));
  });

  test('orders the acts, by the score that is to be raised', () => {
    const kinds = (goal: 'trust' | 'commitment') => gainsOf(emptySums, model, acts, goal).map(({ act }) => act.kind);
    // What trust gains nothing from stays in the order given.
    expect(kinds('trust')).toEqual(['KEEP_PROMISE', 'SHARE_ON_SCHEDULE', 'ANSWER_IN_TIME', 'SETTLE_DISPUTE', 'RENEW', 'INVEST_JOINTLY']);
    expect(kinds('commitment')).toEqual([
      'RENEW', 'KEEP_PROMISE', 'INVEST_JOINTLY', 'SHARE_ON_SCHEDULE', 'ANSWER_IN_TIME', 'SETTLE_DISPUTE',
    ]);
  });

  test('is a loss where settling a dispute tells less than conduct so far', () => {
    const faultless = sumsAt([{ id: '1', leaf: 'NON_OPPORTUNISM', outcome: 1, weight: 20, occurredAt: asOf }], model, asOf);
    expect(gainsOf(faultless, model, [{ kind: 'SETTLE_DISPUTE' }], 'trust')[0]!.trust).toBeLessThan(0);
  });

  test('names what is assumed', () => {
    expect(gainsOf(emptySums, model, [{ kind: 'RENEW', years: 2 }], 'commitment')[0]!.assumed).toEqual([
      { leaf: 'CONTINUITY', outcome: 1, weight: 4 }, { leaf: 'TERMINATION_COSTS', outcome: 1 - Math.exp(-1), weight: 2 },
    ]);
  });
});
