import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareDecimals, isMultipleOf, multiplyDecimals } from '../../src/domain/exact-decimals.ts';
import { gs1CheckDigit } from '../../src/domain/gln.ts';
import { toGtin14 } from '../../src/domain/gtin.ts';

test.each([
  ['1.5', '2', 4, '3'], ['0.1', '0.2', 4, '0.02'], ['3', '0.333333', 4, '1'], ['-2.5', '1', 0, '-3'], ['2.49999', '1', 4, '2.5'], ['99999999999999.9999', '1', 4, '99999999999999.9999'], ['0', '-5', 4, '0'],
])('%s times %s to %s places is %s', (one, other, places, product) => expect(multiplyDecimals(one, other, places)).toBe(product));

const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 })).map(([digits, places]) => {
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  return `${digits < 0n ? '-' : ''}${text.slice(0, text.length - places)}${places > 0 ? `.${text.slice(-places)}` : ''}`;
});

test('a product divides by what it was multiplied by, and orders as numbers do', () => {
  fc.assert(fc.property(decimals, fc.integer({ min: 1, max: 1000 }), (one, times) => {
    expect(isMultipleOf(multiplyDecimals(one, String(times), 12), one.replace(/^-?0(\.0*)?$/, '1'))).toBe(true);
    expect(compareDecimals(one, one)).toBe(0);
    expect(Math.sign(compareDecimals(one, '0.5'))).toBe(Math.sign(Number(one) - 0.5));
  }));
});

test('what is no number is refused', () => expect(() => multiplyDecimals('1e3', '1', 4)).toThrow(RangeError));

test.each([['4006381333931', '04006381333931'], ['96385074', '00000096385074'], ['036000291452', '00036000291452'], ['09520001007019', '09520001007019']])('GTIN %s is stored as %s', (text, stored) => expect(toGtin14(text)).toBe(stored));
test.each(['4006381333932', '400638133393', '1234', '4006381333931x', '', '٤٠٠٦٣٨١٣٣٣٩٣١'])('%s is no GTIN', (text) => expect(toGtin14(text)).toBeNull());

test('no GTIN survives a digit changed', () => {
  fc.assert(fc.property(fc.stringMatching(/^\d{13}$/), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (digits, place, by) => {
    const gtin = `${digits}${gs1CheckDigit(digits)}`;
    expect(toGtin14(gtin)).toBe(gtin);
    expect(toGtin14(`${gtin.slice(0, place)}${(Number(gtin[place]) + by) % 10}${gtin.slice(place + 1)}`)).toBeNull();
  }));
});
