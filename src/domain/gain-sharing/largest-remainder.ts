import type { Shares } from './game.ts';

/**
 * Shares in whole units, such as cents, that add up to exactly what the shares do: each is rounded down, and what is left goes, one unit
 * each, to those who lost most by that (Hamilton's method); of equals, to whoever stands first.
 * @throws RangeError for shares that do not add up to a whole number of units
 */
export function wholeShares({ numerators, denominator }: Shares): bigint[] {
  const sum = numerators.reduce((one, other) => one + other, 0n);
  if (denominator <= 0n || sum % denominator !== 0n) throw new RangeError('The shares do not add up to a whole number of units');
  const rounded = numerators.map((numerator) => floorDivide(numerator, denominator));
  const left = sum / denominator - rounded.reduce((one, other) => one + other, 0n);
  const lost = numerators.map((numerator, place) => ({ place, remainder: numerator - rounded[place]! * denominator }));
  lost.sort((a, b) => (a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1));
  for (const { place } of lost.slice(0, Number(left))) rounded[place]! += 1n;
  return rounded;
}

/** Towards the lower whole number, also below 0. */
function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}
