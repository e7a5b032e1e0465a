/**
 * The value, where it is a number within the range.
 * @throws RangeError otherwise: whoever called has not checked its input
 */
export function requireWithin(name: string, value: number, minimum: number, maximum: number): number {
  if (value >= minimum && value <= maximum && Number.isFinite(value)) return value;
  throw new RangeError(`${name} is ${value}, which is not a number from ${minimum} to ${maximum}`);
}

/**
 * The value, where it is a finite number of 0 or more: a quantity, a cost, a length of time.
 * @throws RangeError otherwise
 */
export function requireAmount(name: string, value: number): number {
  return requireWithin(name, value, 0, Number.MAX_VALUE);
}

/**
 * The value, where it is a finite number above 0.
 * @throws RangeError otherwise
 */
export function requirePositive(name: string, value: number): number {
  return requireWithin(name, value, Number.MIN_VALUE, Number.MAX_VALUE);
}
