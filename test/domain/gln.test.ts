import fc from 'fast-check';
import { gs1CheckDigit, isGln } from '../../src/domain/gln.ts';

const digit = fc.integer({ min: 0, max: 9 });
const glnBody = fc.array(digit, { minLength: 12, maxLength: 12 }).map((digits) => digits.join(''));
const gln = glnBody.map((body) => body + gs1CheckDigit(body));

describe('gs1CheckDigit', () => {
  test.each([
    ['37610425002123456', 9, 'SSCC, the worked example of GS1'],
    ['629104150021', 3, 'GTIN-13, the worked example of GS1'],
    ['952012345678', 8, 'GLN under the example prefix'],
    ['03600029145', 2, 'GTIN-12'],
    ['1234567', 0, 'GTIN-8; the weighted sum is a multiple of ten already'],
    ['0', 0, 'one digit'],
  ])('of %s is %i (%s)', (digits, expected) => {
    expect(gs1CheckDigit(digits)).toBe(expected);
  });

  test.each(['', ' 12', '12a', '-1', '1.5', '١٢٣', '１２３', '12\n'])('refuses %j', (text) => {
    expect(() => gs1CheckDigit(text)).toThrow(RangeError);
  });

  test('leading zeros change nothing, so shorter keys may be padded', () => {
    fc.assert(fc.property(glnBody, (body) => gs1CheckDigit(`00${body}`) === gs1CheckDigit(body)));
  });
});

describe('isGln', () => {
  test.each(['9520123456788', '9521141123454', '4000001000005'])('accepts %s', (text) => {
    expect(isGln(text)).toBe(true);
  });

  test.each([
    '', '9520123456789', '952012345678', '09520123456788', '952012345678８', ' 9520123456788', '9520123456788\n', '952-012345678-8',
  ])('refuses %j', (text) => {
    expect(isGln(text)).toBe(false);
  });

  test('exactly one of the ten last digits completes a number', () => {
    fc.assert(
      fc.property(glnBody, (body) => [...'0123456789'].filter((last) => isGln(body + last)).length === 1),
    );
  });

  test('every single wrong digit is found', () => {
    fc.assert(
      fc.property(gln, fc.nat(12), fc.integer({ min: 1, max: 9 }), (right, position, error) => {
        const wrong = [...right];
        wrong[position] = String((Number(right[position]) + error) % 10);
        return !isGln(wrong.join(''));
      }),
    );
  });

  test('a swap of neighbours is found unless they are equal or differ by five', () => {
    fc.assert(
      fc.property(gln, fc.nat(11), (right, position) => {
        const [left, next] = [Number(right[position]), Number(right[position + 1])];
        const swapped = `${right.slice(0, position)}${next}${left}${right.slice(position + 2)}`;
        return isGln(swapped) === (Math.abs(left - next) % 5 === 0);
      }),
    );
  });
});
