import { describe, expect, test } from '@jest/globals';
import { composeFigure, meanOf, type Weighed } from '../../../src/domain/top-figures/compose-figure.ts';
import { figureInputs, inputsOf, objectives } from '../../../src/domain/top-figures/objectives.ts';

const known = (value: number, weight = 1): Weighed => ({ value, low: value - 10, high: value + 10, coverage: 1, weight });
const unknown = (weight = 1): Weighed => ({ value: null, low: 0, high: 100, coverage: 0, weight });

describe('an input', () => {
  test('is the mean of those that tell, and its bounds leave the others open', () => {
    expect(meanOf({ known: 2, unknown: 2, points: 120, lowest: 100, highest: 340 })).toEqual({ value: 60, low: 25, high: 85, coverage: 0.5 });
  });

  test('is unknown while one alone tells, and has no bounds where nothing could tell', () => {
    expect(meanOf({ known: 1, unknown: 0, points: 60, lowest: 50, highest: 70 })).toEqual({ value: null, low: 50, high: 70, coverage: 1 });
    expect(meanOf({ known: 0, unknown: 3, points: 0, lowest: 0, highest: 300 })).toEqual({ value: null, low: 0, high: 100, coverage: 0 });
    expect(meanOf({ known: 0, unknown: 0, points: 0, lowest: 0, highest: 0 })).toEqual({ value: null, low: null, high: null, coverage: null });
  });

  test('is refused outside of the points', () => {
    expect(() => meanOf({ known: 2, unknown: 0, points: 201, lowest: 0, highest: 200 })).toThrow(RangeError);
  });
});

describe('a figure', () => {
  test('is the weighted mean of what is known', () => {
    expect(composeFigure([known(40, 3), known(80)])).toEqual({ value: 50, low: 40, high: 60, coverage: 1, weightKnown: 1 });
  });

  test('takes no part from what is unknown, but leaves it open', () => {
    expect(composeFigure([known(40), unknown()])).toEqual({ value: 40, low: 15, high: 75, coverage: 0.5, weightKnown: 0.5 });
    expect(composeFigure([known(40), { value: null, low: null, high: null, coverage: null, weight: 1 }])).toEqual({ value: 40, low: 15, high: 75, coverage: 0.5, weightKnown: 0.5 });
  });

  test('is unknown where less than half of the weight is known', () => {
    expect(composeFigure([known(40), unknown(1.1)])).toMatchObject({ value: null });
    expect(composeFigure([unknown(), unknown()])).toEqual({ value: null, low: 0, high: 100, coverage: 0, weightKnown: 0 });
  });
});

describe('the inputs', () => {
  test('belong to four objectives, with weights where the figure is a mean', () => {
    expect(objectives.map((objective) => inputsOf(objective).length)).toEqual([6, 5, 7, 7]);
    for (const { objective, weight } of Object.values(figureInputs)) expect(weight).toBe(objective === 'CUSTOMER_EQUITY' ? null : 1);
  });
});
