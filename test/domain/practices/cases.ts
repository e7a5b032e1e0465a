import fc from 'fast-check';
import { unitRanges } from '../../../src/domain/practices/indicator-definition.ts';
import { type Indicator, indicators, indicatorsOf } from '../../../src/domain/practices/indicators.ts';
import { type AttainableLevel, attainableLevels, comparisonOf, type Criterion, type MaturityModel } from '../../../src/domain/practices/maturity-model.ts';
import { type Practice, practices } from '../../../src/domain/practices/practices.ts';
import type { Measure, Measures } from '../../../src/domain/practices/verdict.ts';

export const anyPractice = fc.constantFrom(...practices);

/** A value of the unit on a coarse grid, so that values often equal thresholds. */
export function anyValueOf(indicator: Indicator): fc.Arbitrary<number> {
  const { minimum, maximum } = unitRanges[indicators[indicator].unit];
  return fc.integer({ min: 0, max: 10 }).map((step) => minimum + ((Math.min(maximum, 1_000) - minimum) * step) / 10);
}

export function anyMeasureOf(indicator: Indicator): fc.Arbitrary<Measure> {
  return fc.record({ value: fc.option(anyValueOf(indicator), { freq: 6 }), evidence: fc.integer({ min: 0, max: 40 }) });
}

/** Of all its indicators, or of some. */
export function anyMeasuresOf(practice: Practice): fc.Arbitrary<Measures> {
  return fc.record(Object.fromEntries(indicatorsOf(practice).map((indicator) => [indicator, anyMeasureOf(indicator)])), { requiredKeys: [] });
}

/** A good model: thresholds and evidence that rise from level to level, and the practice's first indicator at each. */
export function anyModelOf(practice: Practice): fc.Arbitrary<MaturityModel> {
  const columns = indicatorsOf(practice).map((indicator, place) => anyColumnOf(indicator, place === 0));
  return fc.tuple(...columns).map((all) => {
    const criteriaAt = (level: AttainableLevel) => all.flatMap((column) => column[attainableLevels.indexOf(level)] ?? []);
    return { practice, levels: { INITIAL: criteriaAt('INITIAL'), DEFINED: criteriaAt('DEFINED'), MANAGED: criteriaAt('MANAGED'), OPTIMIZING: criteriaAt('OPTIMIZING') } };
  });
}

/** What the four levels ask of one indicator; null where a level asks nothing. */
function anyColumnOf(indicator: Indicator, isAsked: boolean): fc.Arbitrary<(Criterion | null)[]> {
  const sign = comparisonOf(indicator) === 'AT_LEAST' ? 1 : -1;
  const four = { minLength: 4, maxLength: 4 };
  return fc.tuple(
    fc.array(anyValueOf(indicator), four),
    fc.array(fc.integer({ min: indicators[indicator].leastEvidence, max: 30 }), four),
    fc.array(isAsked ? fc.constant(true) : fc.boolean(), four),
  ).map(([thresholds, evidence, asked]) => {
    const rising = thresholds.toSorted((one, other) => sign * (one - other));
    const more = evidence.toSorted((one, other) => one - other);
    return rising.map((threshold, place) => (asked[place]! ? { indicator, comparison: comparisonOf(indicator), threshold, leastEvidence: more[place]! } : null));
  });
}

/** A model with measures of its practice. */
export const anyCase = anyPractice.chain((practice) => fc.record({ model: anyModelOf(practice), measures: anyMeasuresOf(practice) }));

/** What a model asks for, each once. */
export function indicatorsIn({ levels }: MaturityModel): Indicator[] {
  return [...new Set(attainableLevels.flatMap((level) => levels[level].map(({ indicator }) => indicator)))];
}
