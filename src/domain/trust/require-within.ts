/**
 * The value, where it is a number within the range.
 * @throws RangeError otherwise: whoever called has not checked its input
 */
export function requireWithin(name: string, value: number, minimum: number, maximum: number): number {
  if (value >= minimum && value <= maximum && Number.isFinite(value)) return value;
  throw new RangeError(`${name} is ${value}, which is not a number from ${minimum} to ${maximum}`);
}
