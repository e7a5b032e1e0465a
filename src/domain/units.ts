/**
 * Quantities of goods, exact: whole ten-thousandths of a base unit, which is as fine as stock is kept. Sums of them lose nothing, as sums of
 * floating-point numbers do.
 */
export type ExactUnits = bigint;

/**
 * A decimal as exact units; null when it is no decimal, has more than four places that count, or is 10¹⁴ or more.
 * @param text such as `-12.5`
 */
export function exactUnits(text: string): ExactUnits | null {
  const match = /^(-?)0*(\d{1,14})(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const [, sign, whole, fraction = ''] = match;
  if (/[1-9]/.test(fraction.slice(places))) return null;
  const magnitude = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  return sign === '-' ? -magnitude : magnitude;
}

/**
 * Exact units of a decimal that the database wrote.
 * @throws {RangeError} for what is none
 */
export function storedUnits(text: string): ExactUnits {
  const units = exactUnits(text);
  if (units === null) throw new RangeError(`${text} is no quantity`);
  return units;
}

/** As text, without the zeros behind it. */
export function unitsText(units: ExactUnits): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}

const places = 4;
