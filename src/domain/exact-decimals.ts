/** Exact arithmetic on decimals as text, such as "-12.50". Floats round; what is stored and paid must not. */

const decimal = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * The product of two decimals, rounded half away from zero as PostgreSQL's numeric rounds.
 * @param places digits behind the point, 0 or more
 * @throws RangeError for a text that is no decimal
 */
export function multiplyDecimals(one: string, other: string, places: number): string {
  const [a, b] = [parse(one), parse(other)];
  const product = a.digits * b.digits;
  const surplus = a.places + b.places - places;
  return format(surplus <= 0 ? product * 10n ** BigInt(-surplus) : roundHalfUp(product, 10n ** BigInt(surplus)), places);
}

/** Below 0, 0 or above 0 as the first decimal is less than, equal to or more than the other. */
export function compareDecimals(one: string, other: string): number {
  const [a, b] = [parse(one), parse(other)];
  const places = Math.max(a.places, b.places);
  const difference = a.digits * 10n ** BigInt(places - a.places) - b.digits * 10n ** BigInt(places - b.places);
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** Whether a decimal is a whole multiple of another, which is not 0. */
export function isMultipleOf(one: string, other: string): boolean {
  const [a, b] = [parse(one), parse(other)];
  const places = Math.max(a.places, b.places);
  return (a.digits * 10n ** BigInt(places - a.places)) % (b.digits * 10n ** BigInt(places - b.places)) === 0n;
}

function parse(text: string): { readonly digits: bigint; readonly places: number } {
  const match = decimal.exec(text);
  if (match === null) throw new RangeError('Not a decimal number');
  const [, sign, whole, part = ''] = match;
  const digits = BigInt(`${whole}${part}`);
  return { digits: sign === '-' ? -digits : digits, places: part.length };
}

function roundHalfUp(value: bigint, by: bigint): bigint {
  const size = value < 0n ? -value : value;
  const rounded = (size + by / 2n) / by;
  return value < 0n ? -rounded : rounded;
}

/** Without the zeros behind it. */
function format(digits: bigint, places: number): string {
  const size = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const whole = size.slice(0, size.length - places);
  const part = size.slice(size.length - places).replace(/0+$/, '');
  const text = part === '' ? whole : `${whole}.${part}`;
  return digits < 0n ? `-${text}` : text;
}
