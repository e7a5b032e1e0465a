import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emptySums, type EvidenceEvent, sumsAt } from '../../../src/domain/trust/evidence.ts';
import { effectOf } from '../../../src/domain/trust/explain-score.ts';
import { scoresOf } from '../../../src/domain/trust/score.ts';
import { defaultTrustModel as model } from '../../../src/domain/trust/trust-model.ts';
import { anyEvents, asOf } from './cases.ts';

describe('the effect of an event', () => {
  test('is the score less the score without it', () => {
    fc.assert(fc.property(anyEvents.filter(({ length }) => length > 0), fc.nat(), (events, any) => {
      const place = any % events.length;
      const sums = sumsAt(events, model, asOf);
      const [all, without] = [scoresOf(sums, model), scoresOf(sumsAt(events.toSpliced(place, 1), model, asOf), model)];
      const { trust, commitment } = effectOf(events[place]!, sums, asOf, model);
      expect(trust).toBeCloseTo(all.trust.value - without.trust.value, 8);
      expect(commitment).toBeCloseTo(all.commitment.value - without.commitment.value, 8);
    }));
  });

  test('of a betrayal is great and of one good answer small', () => {
    const betrayal: EvidenceEvent = { id: '1', leaf: 'NON_OPPORTUNISM', outcome: 0, weight: 8, occurredAt: asOf };
    const answer: EvidenceEvent = { id: '2', leaf: 'COMMUNICATION', outcome: 1, weight: 0.5, occurredAt: asOf };
    const sums = sumsAt([betrayal, answer], model, asOf);
    // Beta(1, 9) against Beta(1, 1), of which trust takes a fifth; Beta(1.5, 1), likewise.
    expect(effectOf(betrayal, sums, asOf, model)).toEqual({ trust: expect.closeTo(-8, 10), commitment: expect.closeTo(-3.2, 10) });
    expect(effectOf(answer, sums, asOf, model)).toEqual({ trust: expect.closeTo(2, 10), commitment: expect.closeTo(0.8, 10) });
  });

  test('of one that is yet to come is refused', () => {
    const event: EvidenceEvent = { id: '1', leaf: 'PROMISE', outcome: 1, weight: 1, occurredAt: asOf + 1 };
    expect(() => effectOf(event, emptySums, asOf, model)).toThrow(RangeError);
  });
});
