import { compareDecimals } from '../domain/exact-decimals.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { esiMessages } from './esi.messages.ts';

/** An amount of money above 0 as it is stored: a decimal of at most 14 digits and four places. */
export function amountOf(value: string, field: readonly string[]): string {
  if (compareDecimals(value, '0') <= 0 || !fits(value, 14, 4)) throw new Refusal({ code: 'OUT_OF_RANGE', message: esiMessages.exactAboveZero, field });
  return value;
}

/** Whether a decimal has no more digits before and behind its point than these. */
export function fits(value: string, digits: number, places: number): boolean {
  const [whole = '', part = ''] = value.replace(/^-/, '').split('.');
  return whole.replace(/^0+/, '').length <= digits && part.replace(/0+$/, '').length <= places;
}
