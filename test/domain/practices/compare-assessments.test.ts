import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessMaturity } from '../../../src/domain/practices/assess-maturity.ts';
import { compareAssessments } from '../../../src/domain/practices/compare-assessments.ts';
import { defaultMaturityModelOf } from '../../../src/domain/practices/default-models.ts';
import { atLeast, atMost, type MaturityModel, rankOf } from '../../../src/domain/practices/maturity-model.ts';
import type { Measures } from '../../../src/domain/practices/verdict.ts';
import { anyMeasuresOf, anyModelOf, anyPractice } from './cases.ts';

const model: MaturityModel = {
  practice: 'EVALUATION',
  levels: {
    INITIAL: [atLeast('APPRAISALS_HELD', 0.3)],
    DEFINED: [atLeast('APPRAISALS_HELD', 0.7), atLeast('RELATIONSHIPS_APPRAISED', 0.3)],
    MANAGED: [atLeast('RELATIONSHIPS_APPRAISED', 0.6), atMost('APPRAISAL_DELAY', 30)],
    OPTIMIZING: [atMost('APPRAISAL_DELAY', 7)],
  },
};
const good: Measures = {
  APPRAISALS_HELD: { value: 0.9, evidence: 10 },
  RELATIONSHIPS_APPRAISED: { value: 0.8, evidence: 9 },
  APPRAISAL_DELAY: { value: 12, evidence: 9 },
};
const managed = assessMaturity(model, good);
const assessWith = (others: Measures, by: MaturityModel = model) => assessMaturity(by, { ...good, ...others });
const told = (before: typeof managed, after: typeof managed) => {
  const { change, from, to, decidedBy } = compareAssessments(before, after);
  return [change, from, to, decidedBy.map((one) => [(one.after ?? one.before)!.level, (one.after ?? one.before)!.indicator, one.cause])];
};

describe('by hand', () => {
  test('a level is lost by what is missed now, and the levels above are not asked', () => {
    expect(told(managed, assessWith({ APPRAISAL_DELAY: { value: 45, evidence: 9 } }))).toEqual(['LOST', 'MANAGED', 'DEFINED', [['MANAGED', 'APPRAISAL_DELAY', 'NO_LONGER_MET']]]);
  });

  test('a level is lost for want of evidence, and all between the two levels is named', () => {
    const after = assessWith({ RELATIONSHIPS_APPRAISED: { value: 0.8, evidence: 2 }, APPRAISAL_DELAY: { value: 45, evidence: 9 } });
    expect(told(managed, after)).toEqual(['LOST', 'MANAGED', 'INITIAL', [
      ['DEFINED', 'RELATIONSHIPS_APPRAISED', 'NO_LONGER_KNOWN'], ['MANAGED', 'RELATIONSHIPS_APPRAISED', 'NO_LONGER_KNOWN'], ['MANAGED', 'APPRAISAL_DELAY', 'NO_LONGER_MET'],
    ]]);
  });

  test('all is lost where nothing is known any more', () => {
    const before = assessWith({ RELATIONSHIPS_APPRAISED: { value: 0, evidence: 9 } });
    expect(told(before, assessMaturity(model, {}))).toEqual(['LOST', 'INITIAL', null, [['INITIAL', 'APPRAISALS_HELD', 'NO_LONGER_KNOWN']]]);
  });

  test('a level is gained by what was missed or unknown before, and won back the same way', () => {
    const before = assessWith({ APPRAISAL_DELAY: { value: null, evidence: 0 } });
    expect(told(before, managed)).toEqual(['GAINED', 'DEFINED', 'MANAGED', [['MANAGED', 'APPRAISAL_DELAY', 'NOW_MET']]]);
    expect(compareAssessments(before, managed).decidedBy[0]).toMatchObject({ before: { verdict: 'UNKNOWN', value: null }, after: { verdict: 'MET', value: 12 } });
  });

  test('the same level may stand on other facts; then nothing decided', () => {
    expect(told(managed, assessWith({ APPRAISALS_HELD: { value: 0.7, evidence: 3 } }))).toEqual(['SAME', 'MANAGED', 'MANAGED', []]);
  });

  test('absent and not known attain nothing, either of them', () => {
    const absent = assessWith({ APPRAISALS_HELD: { value: 0, evidence: 10 } });
    expect(told(assessMaturity(model, {}), absent)).toEqual(['SAME', null, 'ABSENT', []]);
  });
});

describe('under another model', () => {
  const modelWith = (levels: Partial<MaturityModel['levels']>): MaturityModel => ({ ...model, levels: { ...model.levels, ...levels } });
  const stricter = modelWith({ MANAGED: [atLeast('RELATIONSHIPS_APPRAISED', 0.85), atMost('APPRAISAL_DELAY', 30, 20)], OPTIMIZING: [atMost('APPRAISAL_DELAY', 7, 20)] });
  const longer = modelWith({ DEFINED: [...model.levels.DEFINED, atMost('APPRAISAL_DELAY', 10)], MANAGED: [atLeast('RELATIONSHIPS_APPRAISED', 0.6)] });

  test('a level is lost to the model where the facts would still do', () => {
    expect(told(managed, assessWith({}, stricter))).toEqual(['LOST', 'MANAGED', 'DEFINED', [
      ['MANAGED', 'RELATIONSHIPS_APPRAISED', 'MODEL_CHANGED'], ['MANAGED', 'APPRAISAL_DELAY', 'MODEL_CHANGED'],
    ]]);
  });

  test('and to the facts where they would not have done either', () => {
    const after = assessWith({ RELATIONSHIPS_APPRAISED: { value: 0.4, evidence: 9 } }, stricter);
    expect(told(managed, after)).toEqual(['LOST', 'MANAGED', 'DEFINED', [
      ['MANAGED', 'RELATIONSHIPS_APPRAISED', 'NO_LONGER_MET'], ['MANAGED', 'APPRAISAL_DELAY', 'MODEL_CHANGED'],
    ]]);
  });

  test('a criterion that is new takes a level, and one that is gone gives it', () => {
    const lost = compareAssessments(managed, assessWith({}, longer));
    expect(lost).toMatchObject({ change: 'LOST', decidedBy: [{ before: null, after: { level: 'DEFINED', indicator: 'APPRAISAL_DELAY' }, cause: 'MODEL_CHANGED' }] });
    const gained = compareAssessments(assessWith({}, longer), managed);
    expect(gained).toMatchObject({ change: 'GAINED', decidedBy: [{ before: { level: 'DEFINED', indicator: 'APPRAISAL_DELAY' }, after: null, cause: 'MODEL_CHANGED' }] });
  });
});

test('two practices are not compared', () => {
  expect(() => compareAssessments(managed, assessMaturity(defaultMaturityModelOf('SUPPORT'), {}))).toThrow(RangeError);
});

describe('for any two assessments', () => {
  const anyTwo = anyPractice.chain((practice) => fc.record({ model: anyModelOf(practice), other: anyModelOf(practice), one: anyMeasuresOf(practice), two: anyMeasuresOf(practice) }));

  test('a change has something that decided it, and its reverse is the change back', () => {
    fc.assert(fc.property(anyTwo, ({ model: by, other, one, two }) => {
      const [before, after] = [assessMaturity(by, one), assessMaturity(other, two)];
      const [there, back] = [compareAssessments(before, after), compareAssessments(after, before)];
      expect(Math.sign(rankOf(there.to) - rankOf(there.from))).toBe({ GAINED: 1, LOST: -1, SAME: 0 }[there.change]);
      expect(there.decidedBy.length > 0).toBe(there.change !== 'SAME');
      expect([back.from, back.to, back.decidedBy.length]).toEqual([there.to, there.from, there.decidedBy.length]);
    }), { numRuns: 300 });
  });

  test('under one model the facts decide: met before and not now, or the other way round', () => {
    fc.assert(fc.property(anyTwo, ({ model: by, one, two }) => {
      const { change, decidedBy } = compareAssessments(assessMaturity(by, one), assessMaturity(by, two));
      for (const { before, after, cause } of decidedBy) {
        const [met, notMet] = change === 'LOST' ? [before!, after!] : [after!, before!];
        expect([met.verdict, notMet.verdict === 'MET']).toEqual(['MET', false]);
        expect(cause).toBe(change === 'GAINED' ? 'NOW_MET' : notMet.verdict === 'NOT_MET' ? 'NO_LONGER_MET' : 'NO_LONGER_KNOWN');
      }
    }), { numRuns: 300 });
  });
});
