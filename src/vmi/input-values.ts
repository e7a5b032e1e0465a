import { compareDecimals } from '../domain/exact-decimals.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { messages } from '../platform/messages.ts';
import { vmiMessages } from './vmi.messages.ts';

/** Numbers that people send, as they are stored. */

type Path = readonly string[];

/** A quantity or an amount of money: a decimal of at most 14 digits and four places, 0 or more. */
export function exactOf(value: string, field: Path, { isZeroAllowed = true } = {}): string {
  const [whole = '', part = ''] = value.replace(/^-/, '').split('.');
  const sign = compareDecimals(value, '0');
  const fits = whole.replace(/^0+/, '').length <= 14 && part.replace(/0+$/, '').length <= 4;
  if (!fits || sign < 0 || (sign === 0 && !isZeroAllowed)) throw new Refusal({ code: 'OUT_OF_RANGE', message: isZeroAllowed ? vmiMessages.exactRange : vmiMessages.exactAboveZero, field });
  return value;
}

/** A number within bounds, both included. */
export function numberWithin(value: number, field: Path, min: number, max: number): number {
  if (!(value >= min && value <= max)) throw new Refusal({ code: 'OUT_OF_RANGE', message: messages.outOfRange, values: { min, max }, field });
  return value;
}

/** What must be there. */
export function needed<Value>(value: Value | null | undefined, field: Path): Value {
  if (value == null) throw new Refusal({ code: 'REQUIRED', message: messages.required, field });
  return value;
}
