import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { currencyDigits, fromMinorUnits, toMinorUnits } from '../../src/domain/money.ts';

test.each([['EUR', 2], ['JPY', 0], ['TWD', 2], ['KWD', 3]])('%s has %i places', (currency, digits) => {
  expect(currencyDigits(currency)).toBe(digits);
});

test('what is no currency code is refused', () => {
  expect(() => currencyDigits('EURO')).toThrow(RangeError);
});

describe('toMinorUnits', () => {
  test.each([
    ['1250.5', 'EUR', 125050n], ['-0.01', 'EUR', -1n], ['1250', 'JPY', 1250n], ['1250.000', 'JPY', 1250n], ['0.125', 'KWD', 125n], ['12.500', 'EUR', 1250n],
    ['0.001', 'EUR', null], ['1.5', 'JPY', null], ['1e3', 'EUR', null], ['', 'EUR', null], ['.5', 'EUR', null], ['1,5', 'EUR', null], ['9999999999999999', 'EUR', null],
  ])('reads %s %s as %s', (amount, currency, minor) => {
    expect(toMinorUnits(amount, currency)).toBe(minor);
  });

  test('takes back what fromMinorUnits writes', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.constantFrom('EUR', 'JPY', 'TWD', 'KWD'), (minorUnits, currencyCode) => {
      expect(toMinorUnits(fromMinorUnits({ minorUnits, currencyCode }), currencyCode)).toBe(minorUnits);
    }));
  });
});
