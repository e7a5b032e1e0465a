import fc from 'fast-check';
import { measureInput } from '../../../src/platform/limits/input-measure.ts';

describe('the measure of variables', () => {
  it.each([
    [{}, { depth: 1, longestList: 0, values: 0 }],
    [{ a: 1, b: 'x', c: null }, { depth: 1, longestList: 0, values: 3 }],
    [{ ids: ['a', 'b', 'c'] }, { depth: 2, longestList: 3, values: 4 }],
    [{ filter: { or: [{ and: [{ a: 1 }, { b: 2 }] }, { c: 3 }] } }, { depth: 6, longestList: 2, values: 10 }],
  ])('%j is %j', (variables, measure) => {
    expect(measureInput(variables)).toEqual(measure);
  });

  it('counts what JSON holds, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // Every value but the outermost follows a colon, an opening bracket or a comma; so an independent count is the reviver's calls.
        let calls = 0;
        JSON.parse(JSON.stringify({ value }), (_, each: unknown) => ((calls += 1), each));
        expect(measureInput({ value }).values).toBe(calls - 1);
      }),
    );
  });

  it('of a list nested deeper than the stack ends', () => {
    const depth = 200_000;
    expect(measureInput(JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as object)).toEqual({ depth, longestList: 1, values: depth - 1 });
  });
});
