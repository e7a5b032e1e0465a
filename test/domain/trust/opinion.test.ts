import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { discount, fuse, type Opinion, opinionInterval, opinionOf } from '../../../src/domain/trust/opinion.ts';

const amount = fc.double({ min: 0, max: 500, noNaN: true });
const evidence = fc.record({ positive: amount, negative: amount });
const certain: Opinion = { belief: 1, disbelief: 0, uncertainty: 0 };
const vacuous: Opinion = { belief: 0, disbelief: 0, uncertainty: 1 };
const parts: (keyof Opinion)[] = ['belief', 'disbelief', 'uncertainty'];

function expectSame(found: Opinion, expected: Opinion): void {
  for (const part of parts) expect(found[part]).toBeCloseTo(expected[part], 9);
}

test('an opinion is three parts of one, with the expectation between them', () => {
  fc.assert(fc.property(evidence, (one) => {
    const { belief, disbelief, uncertainty, expectation } = opinionOf(one);
    expect(belief + disbelief + uncertainty).toBeCloseTo(1, 12);
    expect(expectation).toBeCloseTo(belief + uncertainty / 2, 12);
    const [low, high] = opinionInterval(one);
    expect(low).toBeLessThan(high);
  }));
});

test('without evidence all is uncertain', () => {
  expect(opinionOf({ positive: 0, negative: 0 })).toMatchObject({ belief: 0, disbelief: 0, uncertainty: 1, expectation: 0.5 });
});

test.each([{ positive: -1, negative: 0 }, { positive: 0, negative: Number.NaN }])('refuses %j', (one) => {
  expect(() => opinionOf(one)).toThrow(RangeError);
  expect(() => opinionInterval(one)).toThrow(RangeError);
});

describe('two sources', () => {
  test('say together what their evidence says together', () => {
    fc.assert(fc.property(evidence, evidence, (one, other) => {
      const added = { positive: one.positive + other.positive, negative: one.negative + other.negative };
      expectSame(fuse(opinionOf(one), opinionOf(other)), opinionOf(added));
    }));
  });

  test('count for half each where both are certain', () => {
    const torn: Opinion = { belief: 0.5, disbelief: 0.5, uncertainty: 0 };
    expect(fuse(certain, torn)).toEqual({ belief: 0.75, disbelief: 0.25, uncertainty: 0 });
  });

  test('of which one knows nothing say what the other does', () => {
    fc.assert(fc.property(evidence, (one) => expectSame(fuse(opinionOf(one), vacuous), opinionOf(one))));
  });
});

describe('hearsay', () => {
  test('counts in full from one believed in full, and for nothing from a stranger', () => {
    fc.assert(fc.property(evidence, (one) => {
      expectSame(discount(certain, opinionOf(one)), opinionOf(one));
      expectSame(discount(vacuous, opinionOf(one)), vacuous);
    }));
  });

  test('is never more certain than the one who passes it on', () => {
    fc.assert(fc.property(evidence, evidence, (referrer, one) => {
      const heard = discount(opinionOf(referrer), opinionOf(one));
      expect(heard.belief + heard.disbelief + heard.uncertainty).toBeCloseTo(1, 9);
      expect(heard.uncertainty).toBeGreaterThanOrEqual(opinionOf(one).uncertainty - 1e-12);
    }));
  });
});

test.each<[Opinion]>([
  [{ belief: 0.5, disbelief: 0.5, uncertainty: 0.5 }], [{ belief: -0.5, disbelief: 0.5, uncertainty: 1 }],
])('%j is no opinion', (none) => {
  for (const operator of [fuse, discount]) {
    expect(() => operator(none, vacuous)).toThrow(RangeError);
    expect(() => operator(vacuous, none)).toThrow(RangeError);
  }
});
