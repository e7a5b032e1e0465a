import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sumsAt } from '../../../src/domain/trust/evidence.ts';
import { byLeaf } from '../../../src/domain/trust/leaves.ts';
import { changeBetween, type LaterMoment, type ScoreChange, type ScoredMoment } from '../../../src/domain/trust/score-change.ts';
import { scoresOf } from '../../../src/domain/trust/score.ts';
import { defaultTrustModel as model, type TrustModel } from '../../../src/domain/trust/trust-model.ts';
import { anyEvents, asOf, day } from './cases.ts';

const other: TrustModel = {
  ...model,
  halfLifeDays: byLeaf((leaf) => model.halfLifeDays[leaf] / 3),
  trustWeights: { PROMISE: 1 },
  commitmentFromTrust: 0.5,
  commitmentWeights: { CONTINUITY: 0.5 },
};
const middle = 365 * day;
const kinds = ['evidence', 'ageing', 'model', 'total'] as const;

function expectAddsUp(change: ScoreChange, from: number, to: number): void {
  expect(change.from).toBeCloseTo(from, 9);
  expect(change.to).toBeCloseTo(to, 9);
  expect(change.evidence + change.ageing + change.model).toBeCloseTo(to - from, 9);
  expect(change.total).toBeCloseTo(to - from, 9);
  for (const kind of kinds) expect(change.leaves.reduce((sum, leaf) => sum + leaf[kind], 0)).toBeCloseTo(change[kind], 9);
  for (const { evidence, ageing, model: byModel, total } of change.leaves) expect(evidence + ageing + byModel).toBeCloseTo(total, 9);
}

describe('the change between two moments', () => {
  test('adds up, leaf by leaf and cause by cause', () => {
    fc.assert(fc.property(anyEvents, fc.boolean(), (events, isOther) => {
      const [before, after]: [ScoredMoment, LaterMoment] = [
        { sums: sumsAt(events, model, middle), model, at: middle },
        isOther
          ? { sums: sumsAt(events, other, asOf), model: other, at: asOf, sumsUnderModelBefore: sumsAt(events, model, asOf) }
          : { sums: sumsAt(events, model, asOf), model, at: asOf },
      ];
      const [from, to] = [scoresOf(before.sums, before.model), scoresOf(after.sums, after.model)];
      const { trust, commitment } = changeBetween(before, after);
      expectAddsUp(trust, from.trust.value, to.trust.value);
      expectAddsUp(commitment, from.commitment.value, to.commitment.value);
    }));
  });

  const broken = { id: '1', leaf: 'PROMISE' as const, outcome: 0, weight: 4, occurredAt: 0 };
  const sums = sumsAt([broken], model, 0);

  test('is ageing alone where nothing came in', () => {
    const { trust } = changeBetween({ sums, model, at: 0 }, { sums: sumsAt([broken], model, 180 * day), model, at: 180 * day });
    // Beta(1, 5) ages to Beta(1, 3), and trust takes three tenths of it.
    expect(trust).toMatchObject({ evidence: 0, model: 0, ageing: expect.closeTo(30 * (1 / 4 - 1 / 6), 10) });
    expect(trust.leaves.find(({ leaf }) => leaf === 'PROMISE')!.ageing).toBeCloseTo(trust.total, 12);
  });

  test('is evidence alone where no time passed: a correction', () => {
    const { trust } = changeBetween({ sums, model, at: 0 }, { sums: sumsAt([], model, 0), model, at: 0 });
    expect(trust).toMatchObject({ ageing: 0, model: 0, evidence: expect.closeTo(30 * (1 / 2 - 1 / 6), 10) });
  });

  test('is the model alone where only the model changed, with leaves that no longer count', () => {
    const { trust } = changeBetween({ sums, model, at: 0 }, { sums, model: { ...model, trustWeights: { PROMISE: 1 } }, at: 0 });
    expect(trust).toMatchObject({ evidence: 0, ageing: 0, model: expect.closeTo(100 / 6 - (30 / 6 + 35), 10) });
    expect(trust.leaves.map(({ leaf, total }) => [leaf, total < 0])).toEqual([
      ['PROMISE', false], ['DELIVERY', true], ['COMMUNICATION', true], ['NON_OPPORTUNISM', true], ['SHARED_VALUES', true],
    ]);
  });

  test('is refused where half-lives changed and it is not told what the old ones give, and backwards', () => {
    expect(() => changeBetween({ sums, model, at: 0 }, { sums, model: other, at: 1 })).toThrow('Half-lives have changed');
    expect(() => changeBetween({ sums, model, at: 1 }, { sums, model, at: 0 })).toThrow(RangeError);
  });
});
