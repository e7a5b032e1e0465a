import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decaySums, emptySums, type EvidenceEvent, sumsAt } from '../../../src/domain/trust/evidence.ts';
import { leaves } from '../../../src/domain/trust/leaves.ts';
import { opinionOf } from '../../../src/domain/trust/opinion.ts';
import { bandOf, type Score, scoresOf } from '../../../src/domain/trust/score.ts';
import { commitmentCoefficients, defaultTrustModel as model, trustCoefficients } from '../../../src/domain/trust/trust-model.ts';
import { anyEvents, asOf, day, scoreOf } from './cases.ts';

const rounding = 1e-9;
const both = ({ trust, commitment }: { trust: Score; commitment: Score }) => [trust, commitment];
const scoresFor = (events: readonly EvidenceEvent[]) => scoresOf(sumsAt(events, model, asOf), model);

describe('no evidence', () => {
  const { trust, commitment } = scoresOf(emptySums, model);

  test('is 50, anything in a wide interval, and not enough', () => {
    for (const score of [trust, commitment]) {
      expect(score.value).toBeCloseTo(50, 12);
      expect(score.uncertainty).toBeCloseTo(1, 12);
      expect(score.isSufficient).toBe(false);
      expect(score.leaves.some(({ hasEvidence }) => hasEvidence)).toBe(false);
      expect(bandOf(score, model)).toBe('INSUFFICIENT');
    }
    expect(trust.high - trust.low).toBeGreaterThan(50);
  });

  test('names the leaves that count', () => {
    expect(trust.leaves.map(({ leaf }) => leaf)).toEqual(['PROMISE', 'DELIVERY', 'COMMUNICATION', 'NON_OPPORTUNISM', 'SHARED_VALUES']);
    expect(commitment.leaves.map(({ leaf }) => leaf)).toEqual(leaves);
  });
});

test('the parts add up to the score, and to what it is above 50', () => {
  fc.assert(fc.property(anyEvents, (events) => {
    for (const { value, low, high, leaves: parts } of both(scoresFor(events))) {
      expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(value, 10);
      expect(parts.reduce((sum, { shift }) => sum + shift, 0)).toBeCloseTo(value - 50, 10);
      expect(parts.reduce((sum, { coefficient }) => sum + coefficient, 0)).toBeCloseTo(1, 12);
      expect([low < value, value < high, low >= 0, high <= 100]).toEqual([true, true, true, true]);
    }
  }));
});

test('evidence is told from none', () => {
  const { trust } = scoresFor([{ id: '1', leaf: 'DELIVERY', outcome: 0.5, weight: 1, occurredAt: asOf }]);
  const known = trust.leaves.filter(({ hasEvidence }) => hasEvidence);
  expect(known).toMatchObject([{ leaf: 'DELIVERY', positive: 0.5, negative: 0.5, shift: 0 }]);
});

describe('one more event', () => {
  test.each([[1, 1], [0, -1]] as const)('of outcome %i moves its leaf and both scores by its sign, or not at all', (outcome, sign) => {
    fc.assert(fc.property(anyEvents, fc.constantFrom(...leaves), fc.double({ min: 0.01, max: 10, noNaN: true }), (events, leaf, weight) => {
      const added: EvidenceEvent = { id: 'added', leaf, outcome, weight, occurredAt: asOf - 10 * day };
      const [before, after] = [scoresFor(events), scoresFor([...events, added])];
      const means = [events, [...events, added]].map((all) => opinionOf(sumsAt(all, model, asOf)[leaf]).expectation);
      expect(sign * (means[1]! - means[0]!)).toBeGreaterThanOrEqual(-rounding);
      expect(sign * (after.trust.value - before.trust.value)).toBeGreaterThanOrEqual(-rounding);
      expect(sign * (after.commitment.value - before.commitment.value)).toBeGreaterThanOrEqual(-rounding);
    }));
  });
});

test('as time passes without events, the leaves and scores drift to the middle and their uncertainty grows', () => {
  fc.assert(fc.property(anyEvents, fc.integer({ min: 1, max: 2_000 }), (events, days) => {
    const sums = sumsAt(events, model, asOf);
    const later = decaySums(sums, asOf, asOf + days * day, model);
    for (const leaf of leaves) {
      const [now, then] = [opinionOf(sums[leaf]), opinionOf(later[leaf])];
      expect(Math.abs(then.expectation - 0.5)).toBeLessThanOrEqual(Math.abs(now.expectation - 0.5) + rounding);
      expect(then.uncertainty).toBeGreaterThanOrEqual(now.uncertainty - rounding);
    }
    for (const [place, score] of both(scoresOf(later, model)).entries()) {
      const before = both(scoresOf(sums, model))[place]!;
      expect(score.uncertainty).toBeGreaterThanOrEqual(before.uncertainty - rounding);
      const distance = (one: Score) => one.leaves.reduce((sum, { shift }) => sum + Math.abs(shift), 0);
      expect(distance(score)).toBeLessThanOrEqual(distance(before) + rounding);
    }
  }));
});

test('where all conduct was alike, the score itself drifts to 50 and its interval widens', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 2_000 }), (outcome, days) => {
    const sums = sumsAt(leaves.map((leaf) => ({ id: leaf, leaf, outcome, weight: 20, occurredAt: asOf })), model, asOf);
    const [now, later] = [scoresOf(sums, model), scoresOf(decaySums(sums, asOf, asOf + days * day, model), model)];
    expect(Math.abs(later.trust.value - 50)).toBeLessThanOrEqual(Math.abs(now.trust.value - 50) + rounding);
    expect(later.trust.high - later.trust.low).toBeGreaterThanOrEqual(now.trust.high - now.trust.low - rounding);
    expect(later.commitment.high - later.commitment.low).toBeGreaterThanOrEqual(now.commitment.high - now.commitment.low - rounding);
  }));
});

test('long after the last event the score is that of no evidence', () => {
  const sums = decaySums(sumsAt([{ id: '1', leaf: 'PROMISE', outcome: 1, weight: 9, occurredAt: 0 }], model, 0), 0, 100_000 * day, model);
  expect(scoresOf(sums, model).trust.value).toBeCloseTo(50, 9);
});

test('trust feeds commitment: what each leaf makes up of both', () => {
  expect(Object.values(trustCoefficients(model)).reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
  expect(commitmentCoefficients(model)['SHARED_VALUES']).toBeCloseTo(0.14, 12);
  expect(commitmentCoefficients({ ...model, trustWeights: { PROMISE: 1 } })['DELIVERY']).toBe(0);
});

test.each([
  [70, true, 'HIGH'], [69.99, true, 'MEDIUM'], [45, true, 'MEDIUM'], [44.99, true, 'LOW'], [99, false, 'INSUFFICIENT'],
] as const)('a score of %d (%s) is %s', (value, isSufficient, band) => {
  expect(bandOf(scoreOf(value, isSufficient), model)).toBe(band);
});

test('a score is sufficient up to the uncertainty that the model allows', () => {
  const sums = sumsAt(leaves.map((leaf) => ({ id: leaf, leaf, outcome: 1, weight: 2, occurredAt: asOf })), model, asOf);
  expect(scoresOf(sums, { ...model, sufficientUncertainty: 0.501 }).trust.isSufficient).toBe(true);
  expect(scoresOf(sums, { ...model, sufficientUncertainty: 0.499 }).trust.isSufficient).toBe(false);
});
