import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultOutcomeMap as map } from '../../../src/domain/trust/outcome-map.ts';
import {
  cleanMonthFinding, imposedChangeFinding, continuityFinding, contractFinding, deliveryFinding, disputeFinding, type Finding, gainSharedFinding,
  jointInvestmentFinding, opportunisticActFinding, promiseFinding, replyFinding, scheduleFinding, shareOfWalletFinding, silenceFinding, surveyFinding,
} from '../../../src/domain/trust/outcomes.ts';

const near = (value: number) => expect.closeTo(value, 12);
const finding = (leaf: Finding['leaf'], outcome: number, weight: number) => ({ leaf, outcome: near(outcome), weight: near(weight) });

/** As it was written down before anybody spoke of imposed changes. */
const { imposedChange: _later, ...olderMap } = map;

describe('a fact says', () => {
  test.each<[name: string, found: Finding | null, expected: unknown]>([
    ['a promise kept', promiseFinding('KEPT', 5, map), finding('PROMISE', 1, 5)],
    ['a promise kept late', promiseFinding('KEPT_LATE', 3, map), finding('PROMISE', 0.5, 3)],
    ['a promise broken', promiseFinding('BROKEN', 1, map), finding('PROMISE', 0, 1)],
    ['a delivery in full and in time', deliveryFinding({ ordered: 10, delivered: 10, daysLate: 0 }, map), finding('DELIVERY', 1, 1)],
    ['more than was ordered', deliveryFinding({ ordered: 10, delivered: 15, daysLate: 0 }, map), finding('DELIVERY', 1, 1)],
    ['half of it two days late', deliveryFinding({ ordered: 10, delivered: 5, daysLate: 2 }, map), finding('DELIVERY', 0.3, 1)],
    ['all of it a week late', deliveryFinding({ ordered: 10, delivered: 10, daysLate: 7 }, map), finding('DELIVERY', 0, 1)],
    ['nothing delivered', deliveryFinding({ ordered: 10, delivered: 0, daysLate: 0 }, map), finding('DELIVERY', 0, 1)],
    ['a line of nothing', deliveryFinding({ ordered: 0, delivered: 0, daysLate: 0 }, map), null],
    ['an answer at once', replyFinding(0, 24, map), finding('COMMUNICATION', 1, 0.5)],
    ['an answer just in time', replyFinding(24, 24, map), finding('COMMUNICATION', 1, 0.5)],
    ['an answer in four times the time', replyFinding(96, 24, map), finding('COMMUNICATION', 0.25, 0.5)],
    ['no answer in time', silenceFinding(map), finding('COMMUNICATION', 0, 0.5)],
    ['a forecast shared', scheduleFinding(true, map), finding('COMMUNICATION', 1, 1)],
    ['a forecast missed', scheduleFinding(false, map), finding('COMMUNICATION', 0, 1)],
    ['an opportunistic act', opportunisticActFinding(8, map), finding('NON_OPPORTUNISM', 0, 8)],
    ['a dispute settled fairly', disputeFinding('SETTLED_FAIRLY', map), finding('NON_OPPORTUNISM', 0.7, 1)],
    ['a dispute settled late', disputeFinding('SETTLED_LATE', map), finding('NON_OPPORTUNISM', 0.35, 1)],
    ['a dispute settled unfairly', disputeFinding('SETTLED_UNFAIRLY', map), finding('NON_OPPORTUNISM', 0, 2)],
    ['a dispute never settled', disputeFinding('NEVER_SETTLED', map), finding('NON_OPPORTUNISM', 0, 2)],
    ['a clean month', cleanMonthFinding(map), finding('NON_OPPORTUNISM', 1, 0.5)],
    ['an imposed change', imposedChangeFinding(map), finding('NON_OPPORTUNISM', 0, 1)],
    ['an imposed change by an older model', imposedChangeFinding(olderMap), finding('NON_OPPORTUNISM', 0, 1)],
    ['a reliable survey', surveyFinding({ score: 75, respondents: 5, alpha: 0.94 }, map), finding('SHARED_VALUES', 0.75, 5)],
    ['an unreliable survey', surveyFinding({ score: 75, respondents: 5, alpha: 0.35 }, map), finding('SHARED_VALUES', 0.75, 2.5)],
    ['a large survey', surveyFinding({ score: 20, respondents: 400, alpha: 0.8 }, map), finding('SHARED_VALUES', 0.2, 10)],
    ['a survey of items that contradict one another', surveyFinding({ score: 75, respondents: 5, alpha: -0.2 }, map), null],
    ['a survey of items that have nothing in common', surveyFinding({ score: 75, respondents: 5, alpha: 0 }, map), null],
    ['a survey of one item', surveyFinding({ score: 75, respondents: 5, alpha: null }, map), null],
    ['a survey that nobody answered', surveyFinding({ score: null, respondents: 0, alpha: null }, map), null],
    ['a survey without complete answers', surveyFinding({ score: 50, respondents: 0, alpha: 0.9 }, map), null],
    ['a share of wallet', shareOfWalletFinding(0.4, map), finding('BENEFITS', 0.4, 2)],
    ['half of the gain', gainSharedFinding(500, 1000, map), finding('BENEFITS', 0.5, 2)],
    ['more gain than agreed', gainSharedFinding(1500, 1000, map), finding('BENEFITS', 1, 2)],
    ['a loss', gainSharedFinding(-500, 1000, map), finding('BENEFITS', 0, 2)],
    ['no gain agreed', gainSharedFinding(500, 0, map), null],
    ['nothing invested', jointInvestmentFinding(0, map), finding('TERMINATION_COSTS', 0, 2)],
    ['as much invested as the scale', jointInvestmentFinding(100_000, map), finding('TERMINATION_COSTS', 1 - 1 / Math.E, 2)],
    ['four contract years left', contractFinding(4, map), finding('TERMINATION_COSTS', 1 - Math.exp(-2), 2)],
    ['a renewal', continuityFinding('RENEWED', map), finding('CONTINUITY', 1, 4)],
    ['a lapse', continuityFinding('LAPSED', map), finding('CONTINUITY', 0, 4)],
    ['a notice', continuityFinding('NOTICE_GIVEN', map), finding('CONTINUITY', 0, 4)],
  ])('%s', (_name, found, expected) => {
    expect(found).toEqual(expected);
  });
});

test('an answer never gets better by taking longer, nor a delivery by being later or smaller', () => {
  const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(fc.property(amount, amount, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (one, other, agreed) => {
    const [less, more] = [Math.min(one, other), Math.max(one, other)];
    const line = (delivered: number, daysLate: number) => deliveryFinding({ ordered: agreed, delivered, daysLate }, map)!.outcome;
    expect(replyFinding(more, agreed, map).outcome).toBeLessThanOrEqual(replyFinding(less, agreed, map).outcome);
    expect(line(agreed, more)).toBeLessThanOrEqual(line(agreed, less));
    expect(line(less, 1)).toBeLessThanOrEqual(line(more, 1));
  }));
});

test('what the map says is what counts', () => {
  const survey = { sufficientAlpha: 0.8, mostWeight: 4 };
  const other = { ...map, promise: { kept: 0.9, keptLate: 0.6, broken: 0.1 }, reply: { weight: 3 }, survey };
  expect(promiseFinding('BROKEN', 2, other).outcome).toBe(0.1);
  expect(replyFinding(1, 1, other).weight).toBe(3);
  expect(surveyFinding({ score: 50, respondents: 4, alpha: 0.4 }, other)!.weight).toBe(2);
});

test.each<[name: string, use: () => unknown]>([
  ['a promise of no importance', () => promiseFinding('KEPT', 0, map)],
  ['a promise of too much', () => promiseFinding('KEPT', 6, map)],
  ['less than nothing ordered', () => deliveryFinding({ ordered: -1, delivered: 0, daysLate: 0 }, map)],
  ['less than nothing delivered', () => deliveryFinding({ ordered: 1, delivered: -1, daysLate: 0 }, map)],
  ['days early as a negative number', () => deliveryFinding({ ordered: 1, delivered: 1, daysLate: -1 }, map)],
  ['an answer before the question', () => replyFinding(-1, 1, map)],
  ['no time agreed', () => replyFinding(1, 0, map)],
  ['a slight act', () => opportunisticActFinding(1, map)],
  ['a score out of its scale', () => surveyFinding({ score: 101, respondents: 1, alpha: 0.9 }, map)],
  ['an alpha above 1', () => surveyFinding({ score: 50, respondents: 1, alpha: 1.1 }, map)],
  ['fewer respondents than none', () => surveyFinding({ score: 50, respondents: -1, alpha: 0.9 }, map)],
  ['a share above 1', () => shareOfWalletFinding(1.1, map)],
  ['a gain that is no number', () => gainSharedFinding(Number.NaN, 1, map)],
  ['a loss agreed', () => gainSharedFinding(1, -1, map)],
  ['an investment below nothing', () => jointInvestmentFinding(-1, map)],
  ['a contract that ended', () => contractFinding(-1, map)],
])('refuses %s', (_name, use) => {
  expect(use).toThrow(RangeError);
});
