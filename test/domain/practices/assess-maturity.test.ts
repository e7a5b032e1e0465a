import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Assessment, assessMaturity } from '../../../src/domain/practices/assess-maturity.ts';
import { defaultMaturityModelOf } from '../../../src/domain/practices/default-models.ts';
import { indicators } from '../../../src/domain/practices/indicators.ts';
import { atLeast, atMost, attainableLevels, type MaturityModel, rankOf } from '../../../src/domain/practices/maturity-model.ts';
import type { Measures } from '../../../src/domain/practices/verdict.ts';
import { anyCase, anyValueOf, indicatorsIn } from './cases.ts';

/** Worked by hand. The catalogue asks for 3 months of a count of changes, 5 payments and 3 answers. */
const equality: MaturityModel = {
  practice: 'EQUALITY',
  levels: {
    INITIAL: [atMost('CHANGES_IMPOSED', 6), atMost('PAYMENT_DELAY', 15)],
    DEFINED: [atMost('PAYMENT_DELAY', 7), atLeast('PARTNER_RATING', 50)],
    MANAGED: [atMost('CHANGES_IMPOSED', 1), atLeast('PARTNER_RATING', 65, 6)],
    OPTIMIZING: [atMost('PAYMENT_DELAY', 1, 20)],
  },
};
const measures: Measures = {
  CHANGES_IMPOSED: { value: 1, evidence: 12 },
  PAYMENT_DELAY: { value: 4, evidence: 30 },
  PARTNER_RATING: { value: 70, evidence: 8 },
};
const assessWith = (others: Measures) => assessMaturity(equality, { ...measures, ...others });

describe('the level, by hand', () => {
  test.each<[string, Measures, Assessment['level'], Assessment['missing']]>([
    ['all met but the last', {}, 'MANAGED', { level: 'OPTIMIZING', notMet: [{ indicator: 'PAYMENT_DELAY', distance: 3 }], unknown: [] }],
    ['all met, the threshold itself included', { PAYMENT_DELAY: { value: 1, evidence: 20 } }, 'OPTIMIZING', null],
    ['the highest level does not make up for a lower one', { PAYMENT_DELAY: { value: 1, evidence: 20 }, PARTNER_RATING: { value: 45, evidence: 8 } }, 'INITIAL',
      { level: 'DEFINED', notMet: [{ indicator: 'PARTNER_RATING', distance: 5 }], unknown: [] }],
    ['too few for the level, enough for the one below', { PARTNER_RATING: { value: 90, evidence: 4 } }, 'DEFINED',
      { level: 'MANAGED', notMet: [], unknown: [{ indicator: 'PARTNER_RATING', records: 2 }] }],
    ['some missed and some unknown', { CHANGES_IMPOSED: { value: 3.5, evidence: 12 }, PARTNER_RATING: { value: 90, evidence: 5.5 } }, 'DEFINED',
      { level: 'MANAGED', notMet: [{ indicator: 'CHANGES_IMPOSED', distance: 2.5 }], unknown: [{ indicator: 'PARTNER_RATING', records: 1 }] }],
    ['records enough, and yet no value', { PARTNER_RATING: { value: null, evidence: 8 } }, 'INITIAL',
      { level: 'DEFINED', notMet: [], unknown: [{ indicator: 'PARTNER_RATING', records: 0 }] }],
    ['known to be missed at the first level', { PAYMENT_DELAY: { value: 20, evidence: 5 } }, 'ABSENT',
      { level: 'INITIAL', notMet: [{ indicator: 'PAYMENT_DELAY', distance: 5 }], unknown: [] }],
    ['missed at the first level, whatever else is unknown', { PAYMENT_DELAY: { value: 20, evidence: 5 }, CHANGES_IMPOSED: { value: 0, evidence: 2 } }, 'ABSENT',
      { level: 'INITIAL', notMet: [{ indicator: 'PAYMENT_DELAY', distance: 5 }], unknown: [{ indicator: 'CHANGES_IMPOSED', records: 1 }] }],
    ['not enough to tell', { PAYMENT_DELAY: { value: 2, evidence: 4 } }, null, { level: 'INITIAL', notMet: [], unknown: [{ indicator: 'PAYMENT_DELAY', records: 1 }] }],
  ])('%s', (_case, others, level, missing) => {
    expect(assessWith(others)).toMatchObject({ practice: 'EQUALITY', level, missing });
  });

  test('nothing known is no level, and not the lowest', () => {
    const { level, missing } = assessMaturity(equality, {});
    expect(level).toBeNull();
    expect(missing!.unknown).toEqual([{ indicator: 'CHANGES_IMPOSED', records: 3 }, { indicator: 'PAYMENT_DELAY', records: 5 }]);
  });
});

test('every criterion is told with what it asks for and what was found', () => {
  const { criteria } = assessWith({ PARTNER_RATING: { value: 70, evidence: 5 } });
  expect(criteria.map(({ level, indicator, threshold, leastEvidence, value, evidence, verdict }) => [level, indicator, threshold, leastEvidence, value, evidence, verdict])).toEqual([
    ['INITIAL', 'CHANGES_IMPOSED', 6, 3, 1, 12, 'MET'],
    ['INITIAL', 'PAYMENT_DELAY', 15, 5, 4, 30, 'MET'],
    ['DEFINED', 'PAYMENT_DELAY', 7, 5, 4, 30, 'MET'],
    ['DEFINED', 'PARTNER_RATING', 50, 3, 70, 5, 'MET'],
    ['MANAGED', 'CHANGES_IMPOSED', 1, 3, 1, 12, 'MET'],
    ['MANAGED', 'PARTNER_RATING', 65, 6, 70, 5, 'UNKNOWN'],
    ['OPTIMIZING', 'PAYMENT_DELAY', 1, 20, 4, 30, 'NOT_MET'],
  ]);
});

test('of the default models, a partner of three months without a promise has no trust practised, and one of a month is not known', () => {
  const model = defaultMaturityModelOf('TRUST');
  expect(assessMaturity(model, { PROMISES_ACCEPTED: { value: 0, evidence: 3 } }).level).toBe('ABSENT');
  expect(assessMaturity(model, { PROMISES_ACCEPTED: { value: 0, evidence: 1 } }).level).toBeNull();
});

describe('refuses', () => {
  test.each<[string, MaturityModel, Measures]>([
    ['a value that the unit does not have', equality, { PARTNER_RATING: { value: 101, evidence: 3 } }],
    ['a value that is no number', equality, { PARTNER_RATING: { value: Number.NaN, evidence: 3 } }],
    ['endless evidence', equality, { PARTNER_RATING: { value: 50, evidence: Number.POSITIVE_INFINITY } }],
    ['evidence below 0', equality, { PARTNER_RATING: { value: null, evidence: -1 } }],
    ['a model with an empty level, which anybody would attain', { ...equality, levels: { ...equality.levels, INITIAL: [] } }, measures],
  ])('%s', (_case, model, given) => {
    expect(() => assessMaturity(model, given)).toThrow(RangeError);
  });
});

describe('for any model and measures', () => {
  test('the level is that of the levels from the first on whose criteria are all met', () => {
    fc.assert(fc.property(anyCase, ({ model, measures: given }) => {
      const { level, criteria, missing } = assessMaturity(model, given);
      const held = attainableLevels.map((one) => criteria.filter((criterion) => criterion.level === one).every(({ verdict }) => verdict === 'MET'));
      expect(rankOf(level)).toBe([...held, false].indexOf(false));
      expect(missing?.level).toBe(attainableLevels[rankOf(level)]);
      const first = criteria.filter((criterion) => criterion.level === 'INITIAL').map(({ verdict }) => verdict);
      expect(level === null).toBe(first.includes('UNKNOWN') && !first.includes('NOT_MET'));
      expect(level === 'ABSENT').toBe(first.includes('NOT_MET'));
    }), { numRuns: 300 });
  });

  test('to do better never lowers it', () => {
    const better = anyCase.chain((one) => fc.constantFrom(...indicatorsIn(one.model)).chain((indicator) => (
      fc.record({ one: fc.constant(one), indicator: fc.constant(indicator), other: anyValueOf(indicator) })
    )));
    fc.assert(fc.property(better, ({ one: { model, measures: given }, indicator, other }) => {
      const { value, evidence } = given[indicator] ?? { value: null, evidence: 0 };
      if (value === null) return;
      const improved = indicators[indicator].direction === 'MORE_IS_BETTER' ? Math.max(value, other) : Math.min(value, other);
      const after = assessMaturity(model, { ...given, [indicator]: { value: improved, evidence } });
      expect(rankOf(after.level)).toBeGreaterThanOrEqual(rankOf(assessMaturity(model, given).level));
    }), { numRuns: 300 });
  });

  test('less evidence never raises it, and none at all takes the indicator out', () => {
    const less = anyCase.chain((one) => fc.record({
      one: fc.constant(one), indicator: fc.constantFrom(...indicatorsIn(one.model)), taken: fc.integer({ min: 0, max: 40 }), isValueLost: fc.boolean(),
    }));
    fc.assert(fc.property(less, ({ one: { model, measures: given }, indicator, taken, isValueLost }) => {
      const { value, evidence } = given[indicator] ?? { value: null, evidence: 0 };
      const before = rankOf(assessMaturity(model, given).level);
      const { [indicator]: _none, ...others } = given;
      const fewer = { ...given, [indicator]: { value: isValueLost ? null : value, evidence: Math.max(0, evidence - taken) } };
      expect(rankOf(assessMaturity(model, fewer).level)).toBeLessThanOrEqual(before);
      expect(rankOf(assessMaturity(model, others).level)).toBeLessThanOrEqual(before);
    }), { numRuns: 300 });
  });

  test('what is said to be missing for the next level is all that is', () => {
    fc.assert(fc.property(anyCase, ({ model, measures: given }) => {
      const { missing, criteria } = assessMaturity(model, given);
      if (missing === null) return;
      const named = [...missing.notMet, ...missing.unknown].map(({ indicator }) => indicator);
      expect(named.length).toBeGreaterThan(0);
      expect(missing.notMet.every(({ distance }) => distance > 0)).toBe(true);
      const supplied = Object.fromEntries(named.map((indicator) => {
        const { threshold, evidence } = criteria.find((one) => one.level === missing.level && one.indicator === indicator)!;
        const records = missing.unknown.find((one) => one.indicator === indicator)?.records ?? 0;
        return [indicator, { value: threshold, evidence: evidence + records }];
      }));
      expect(rankOf(assessMaturity(model, { ...given, ...supplied }).level)).toBeGreaterThanOrEqual(rankOf(missing.level));
    }), { numRuns: 300 });
  });

  test('the same comes out again, in whatever order the measures stand and whatever else is known', () => {
    fc.assert(fc.property(anyCase, ({ model, measures: given }) => {
      const assessment = assessMaturity(model, given);
      const other: Measures = model.practice === 'PEOPLE' ? { PAY_TIED: { value: 1, evidence: 9 } } : { SKILLS_MET: { value: 1, evidence: 9 } };
      const reversed = Object.fromEntries(Object.entries(given).toReversed());
      expect(assessMaturity(model, Object.freeze({ ...reversed, ...other }))).toEqual(assessment);
    }), { numRuns: 100 });
  });
});
