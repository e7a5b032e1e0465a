/** An amount of one currency, exact: whole minor units (cents, yen). */
export interface MoneyInMinorUnits {
  readonly minorUnits: bigint;
  /** ISO 4217 code. */
  readonly currencyCode: string;
}

/**
 * Decimal places of a currency: 2 for the euro, 0 for the yen (ISO 4217 through CLDR).
 * @throws {RangeError} for what is no currency code
 */
export function currencyDigits(currencyCode: string): number {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency: currencyCode }).resolvedOptions().maximumFractionDigits;
  return digits ?? 2;
}

/**
 * A decimal amount in whole minor units; null when it is no decimal number or has more places than the currency.
 * @param amount such as `-1250.5`
 */
export function toMinorUnits(amount: string, currencyCode: string): bigint | null {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(amount);
  const digits = currencyDigits(currencyCode);
  if (match === null) return null;
  const [, sign, whole, fraction = ''] = match;
  if (/[1-9]/.test(fraction.slice(digits))) return null;
  const magnitude = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  return sign === '-' ? -magnitude : magnitude;
}

/** Whole minor units as a decimal amount with all its places: 125050 cents is `1250.50`. */
export function fromMinorUnits({ minorUnits, currencyCode }: MoneyInMinorUnits): string {
  const digits = currencyDigits(currencyCode);
  const magnitude = (minorUnits < 0n ? -minorUnits : minorUnits).toString().padStart(digits + 1, '0');
  const split = magnitude.length - digits;
  return `${minorUnits < 0n ? '-' : ''}${magnitude.slice(0, split)}${digits > 0 ? `.${magnitude.slice(split)}` : ''}`;
}
