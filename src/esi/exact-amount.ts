import { compareDecimals } from '../domain/exact-decimals.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { messages } from '../platform/messages.ts';
import { expression, type FieldOptions } from '../platform/reads/declare.ts';
import { Decimal } from '../platform/scalars.ts';
import { sql } from '../platform/sql.ts';
import { turnMessages } from './turn.messages.ts';

/** A field that is an exact amount, without the zeros behind it. */
export function exactAmount({ column, ...options }: FieldOptions & { readonly column: string }): PropertyDecorator {
  return expression(() => Decimal, { ...options, nullable: true, sql: (row) => sql`trim_scale(${row(column)})::text` });
}

const kept = /^-?0*\d{1,14}(\.\d{1,4}0*)?$/;

/**
 * A client's amount as it is stored; nothing is rounded.
 * @throws {Refusal} OUT_OF_RANGE
 */
export function amountOf(value: string, field: readonly string[], { isBelowZeroAllowed = false } = {}): string {
  if (kept.test(value) && (isBelowZeroAllowed || compareDecimals(value, '0') >= 0)) return value;
  throw new Refusal({ code: 'OUT_OF_RANGE', message: isBelowZeroAllowed ? turnMessages.amount : turnMessages.amountNotBelowZero, field });
}

/**
 * A whole number within bounds.
 * @throws {Refusal} OUT_OF_RANGE
 */
export function wholeWithin(value: number, [min, max]: readonly [number, number], field: readonly string[]): number {
  if (value >= min && value <= max) return value;
  throw new Refusal({ code: 'OUT_OF_RANGE', message: messages.outOfRange, values: { min, max }, field });
}

/** A day that is not to come anywhere on earth yet. */
export function dayGone(day: string, now: Date, field: readonly string[]): string {
  if (day <= new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)) return day;
  throw new Refusal({ code: 'OUT_OF_RANGE', message: turnMessages.dayToCome, field });
}
