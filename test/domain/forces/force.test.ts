import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareForces, type ForceComparison } from '../../../src/domain/forces/compare-forces.ts';
import type { Dependences } from '../../../src/domain/forces/dependence.ts';
import { type ForceFacts, forcesOf } from '../../../src/domain/forces/force.ts';
import { checkForceModel, type ForceModel, usualForceModel } from '../../../src/domain/forces/force-model.ts';
import { whatFollows } from '../../../src/domain/forces/what-follows.ts';

const nothing: ForceFacts = { alternatives: null, marketConcentration: null, shareOfTheirBusiness: null, switchingCost: null, knowledge: null };
const facts = (known: Partial<ForceFacts>): ForceFacts => ({ ...nothing, ...known });
const firm = facts({ alternatives: 3, marketConcentration: 0.25, shareOfTheirBusiness: 0.4, switchingCost: 0.1, knowledge: 0.5 });
const partner = facts({ alternatives: 1, marketConcentration: 0.5, shareOfTheirBusiness: 0.2, switchingCost: 0.4, knowledge: 0.7 });
const model = (changes: Partial<ForceModel>): ForceModel => ({ ...usualForceModel, ...changes });
const compared = (ours: ForceFacts, theirs: ForceFacts, by = usualForceModel) => compareForces(forcesOf({ FOCAL: ours, PARTNER: theirs }, by), by);

describe('force', () => {
  test('is the mean of its parts', () => {
    const { FOCAL, PARTNER } = forcesOf({ FOCAL: firm, PARTNER: partner }, usualForceModel);
    // By hand: (3/4 + 3/4 + 0.4 + 0.9 + (1 + 0.5 − 0.7) / 2) / 5 and (1/2 + 1/2 + 0.2 + 0.6 + 0.6) / 5.
    expect(FOCAL.value).toBeCloseTo(0.64, 12);
    expect(PARTNER.value).toBeCloseTo(0.48, 12);
    expect(FOCAL.parts.map(({ part, strength }) => [part, strength])).toEqual([
      ['ALTERNATIVES', 0.75], ['MARKET_CONCENTRATION', 0.75], ['SHARE_OF_THEIR_BUSINESS', 0.4], ['SWITCHING_COST', 0.9], ['INFORMATION', expect.closeTo(0.4, 12)],
    ]);
    expect([FOCAL.missing, FOCAL.knownWeight]).toEqual([[], 1]);
  });

  test('goes by the weights of the model', () => {
    const by = model({ weights: { ALTERNATIVES: 3, MARKET_CONCENTRATION: 0, SHARE_OF_THEIR_BUSINESS: 1, SWITCHING_COST: 0, INFORMATION: 0 } });
    expect(forcesOf({ FOCAL: firm, PARTNER: partner }, by).FOCAL.value).toBeCloseTo((3 * 0.75 + 0.4) / 4, 12);
  });

  test('leaves out what is unknown, says so, and is unknown where that is too much', () => {
    const { FOCAL, PARTNER } = forcesOf({ FOCAL: facts({ alternatives: 0, switchingCost: 0, marketConcentration: 1 }), PARTNER: facts({ alternatives: 1 }) }, usualForceModel);
    expect(FOCAL).toMatchObject({ value: expect.closeTo(1 / 3, 12), missing: ['SHARE_OF_THEIR_BUSINESS', 'INFORMATION'], knownWeight: expect.closeTo(0.6, 12) });
    expect(PARTNER).toMatchObject({ value: null, knownWeight: expect.closeTo(0.2, 12) });
    expect(forcesOf({ FOCAL: nothing, PARTNER: nothing }, model({ leastKnown: 0 })).FOCAL.value).toBeNull();
  });

  test('knows of information only where both sides are known', () => {
    expect(forcesOf({ FOCAL: facts({ knowledge: 1 }), PARTNER: nothing }, usualForceModel).FOCAL.missing).toContain('INFORMATION');
  });

  test('refuses facts out of range, and a model with problems', () => {
    expect(() => compared(facts({ alternatives: -1 }), partner)).toThrow(RangeError);
    expect(() => compared(facts({ switchingCost: 1.5 }), partner)).toThrow(RangeError);
    expect(() => compared(firm, partner, model({ tolerance: Number.NaN }))).toThrow(RangeError);
    const weightless = model({ weights: { ALTERNATIVES: 0, MARKET_CONCENTRATION: 0, SHARE_OF_THEIR_BUSINESS: 0, SWITCHING_COST: 0, INFORMATION: 0 } });
    expect(checkForceModel(weightless)).toEqual([{ path: 'weights', reason: 'NO_WEIGHT' }]);
    expect(checkForceModel(model({ leastKnown: 2, tolerance: -1 }))).toEqual([{ path: 'leastKnown', reason: 'OUT_OF_RANGE' }, { path: 'tolerance', reason: 'OUT_OF_RANGE' }]);
    expect(checkForceModel(usualForceModel)).toEqual([]);
  });
});

describe('the force equation', () => {
  test.each<[string, Partial<ForceFacts>, Partial<ForceFacts>, ForceComparison['relation']]>([
    ['more', { alternatives: 3, marketConcentration: 0.2, switchingCost: 0.2 }, { alternatives: 0, marketConcentration: 0.9, switchingCost: 0.5 }, 'STRONGER'],
    ['less', { alternatives: 0, marketConcentration: 0.9, switchingCost: 0.5 }, { alternatives: 3, marketConcentration: 0.2, switchingCost: 0.2 }, 'WEAKER'],
    ['about equal, just within the band', { shareOfTheirBusiness: 0.8, switchingCost: 0.2, marketConcentration: 0.2 }, { shareOfTheirBusiness: 0.7, switchingCost: 0.3, marketConcentration: 0.3 }, 'BALANCED'],
    ['unknown, where one side is', { alternatives: 3, marketConcentration: 0.2, switchingCost: 0.2 }, {}, null],
    ['unknown, where different things are known', { alternatives: 3, marketConcentration: 0.2, switchingCost: 0.2 }, { alternatives: 3, shareOfTheirBusiness: 0.2, knowledge: 0.1 }, null],
  ])('own force is %s', (_name, ours, theirs, relation) => {
    expect(compared(facts(ours), facts(theirs)).relation).toBe(relation);
  });

  test('compares like with like: what is known of one side only does not tell', () => {
    const three = { alternatives: 1, switchingCost: 0.5, marketConcentration: 0.5 };
    const found = compared(facts({ ...three, shareOfTheirBusiness: 1 }), facts(three));
    expect(found).toEqual({ relation: 'BALANCED', difference: 0, comparedBy: ['ALTERNATIVES', 'MARKET_CONCENTRATION', 'SWITCHING_COST'], tolerance: 0.1 });
  });

  const part = fc.option(fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20));
  const anyFacts = fc.record({ alternatives: fc.option(fc.nat(9)), marketConcentration: part, shareOfTheirBusiness: part, switchingCost: part, knowledge: part });

  test('is turned round when the sides are, and is unknown where a force is', () => {
    fc.assert(fc.property(anyFacts, anyFacts, (ours, theirs) => {
      const forces = forcesOf({ FOCAL: ours, PARTNER: theirs }, usualForceModel);
      const [there, back] = [compared(ours, theirs), compared(theirs, ours)];
      const values = Object.values(forces).map(({ value }) => value);
      expect(values.every((value) => value === null || (value >= 0 && value <= 1))).toBe(true);
      expect(values.includes(null) && there.relation !== null).toBe(false);
      expect((back.difference ?? 0) + (there.difference ?? 0)).toBe(0);
      expect(back.relation).toBe(there.relation === null ? null : { WEAKER: 'STRONGER', BALANCED: 'BALANCED', STRONGER: 'WEAKER' }[there.relation]);
    }), { numRuns: 100 });
  });

  test('one more alternative never makes a side weaker', () => {
    fc.assert(fc.property(anyFacts, anyFacts, fc.nat(9), (ours, theirs, alternatives) => {
      const [fewer, more] = [compared({ ...ours, alternatives }, theirs), compared({ ...ours, alternatives: alternatives + 1 }, theirs)];
      expect((more.difference ?? 0) - (fewer.difference ?? 0)).toBeGreaterThanOrEqual(-1e-12);
    }), { numRuns: 60 });
  });
});

describe('what follows', () => {
  const standing = (relation: ForceComparison['relation'], difference: number | null): ForceComparison => ({ relation, difference, comparedBy: [], tolerance: 0.1 });
  const keys = (comparison: ForceComparison, dependences: Dependences) => whatFollows(comparison, dependences).map(({ key }) => key);

  test.each<[string, ForceComparison, Dependences, string[]]>([
    ['the weaker who depends more', standing('WEAKER', -0.3), { FOCAL: 0.62, PARTNER: 0.18 }, ['DIVERSIFY', 'NEGOTIATE_TOGETHER']],
    ['the stronger on whom the other depends', standing('STRONGER', 0.3), { FOCAL: 0.1, PARTNER: 0.7 }, ['PROTECT_THE_WEAKER']],
    ['equals who need each other', standing('BALANCED', 0), { FOCAL: 0.6, PARTNER: 0.6 }, ['NEGOTIATE', 'SHARE_GAINS', 'KEEP_BALANCE']],
    ['equals, within a tenth', standing('BALANCED', 0), { FOCAL: 0.8, PARTNER: 0.7 }, ['NEGOTIATE', 'SHARE_GAINS', 'KEEP_BALANCE']],
    ['equals in the market of whom one depends more', standing('BALANCED', 0.05), { FOCAL: 0.7, PARTNER: 0.1 }, ['DIVERSIFY', 'NEGOTIATE']],
    ['equals who hardly need each other', standing('BALANCED', 0), { FOCAL: 0.1, PARTNER: 0.1 }, ['NEGOTIATE', 'KEEP_BALANCE']],
    ['a firm that depends on a partner of whom nothing is known', standing(null, null), { FOCAL: 0.9, PARTNER: null }, ['DIVERSIFY', 'FIND_OUT']],
    ['nothing known', standing(null, null), { FOCAL: null, PARTNER: null }, ['FIND_OUT']],
  ])('for %s', (_name, comparison, dependences, expected) => {
    expect(keys(comparison, dependences)).toEqual(expected);
  });

  test('tells the facts that led there, and the bounds', () => {
    expect(whatFollows(standing('WEAKER', -0.3), { FOCAL: 0.62, PARTNER: 0.18 })).toEqual([
      { key: 'DIVERSIFY', because: [{ name: 'OUR_DEPENDENCE', value: 0.62, bound: 0.5 }, { name: 'IMBALANCE', value: expect.closeTo(0.44, 12), bound: 0.1 }] },
      { key: 'NEGOTIATE_TOGETHER', because: [{ name: 'FORCE_DIFFERENCE', value: -0.3, bound: 0.1 }] },
    ]);
    expect(whatFollows(standing(null, null), { FOCAL: 0.2, PARTNER: null })).toEqual([
      { key: 'FIND_OUT', because: [{ name: 'FORCE_DIFFERENCE', value: null, bound: 0.1 }, { name: 'THEIR_DEPENDENCE', value: null, bound: 0.5 }] },
    ]);
  });

  test('goes by the bounds given, and refuses others', () => {
    expect(whatFollows(standing('STRONGER', 0.4), { FOCAL: 0.3, PARTNER: 0.1 }, { high: 0.2, highMutual: 2, even: 0 }).map(({ key }) => key)).toEqual(['DIVERSIFY', 'PROTECT_THE_WEAKER']);
    expect(() => whatFollows(standing(null, null), { FOCAL: null, PARTNER: null }, { high: 2, highMutual: 1, even: 0 })).toThrow(RangeError);
  });
});
