import { Refusal } from '../platform/errors/refusal.ts';
import { messages } from '../platform/messages.ts';
import { type MoneyInput, moneyOf } from '../platform/money.type.ts';
import { requiredText } from '../platform/text.ts';

/** A number within its range, or nothing. */
export function numberOf(value: number | null, field: readonly string[], range: { readonly min: number; readonly max: number }): number | null {
  if (value === null || (value >= range.min && value <= range.max)) return value;
  throw new Refusal({ code: 'OUT_OF_RANGE', message: messages.outOfRange, values: range, field });
}

/** Short texts, each well formed and named once; at most 50. */
export function wordsOf(values: readonly string[] | null, field: readonly string[], max: number): string[] | null {
  if (values === null) return null;
  if (values.length > 50) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: 50 }, field });
  return [...new Set(values.map((value, index) => requiredText(value, [...field, String(index)], max)))];
}

/** An amount as the two columns that keep it. */
export function amountOf(value: MoneyInput | null, field: readonly string[]): { minor: bigint | null; currency: string | null } {
  if (value === null) return { minor: null, currency: null };
  const { minorUnits, currencyCode } = moneyOf(value, field);
  return { minor: minorUnits, currency: currencyCode };
}

/** A value that the field cannot do without. */
export function keptValue<Value>(value: Value | null, field: readonly string[]): Value {
  if (value === null) throw new Refusal({ code: 'REQUIRED', message: messages.required, field });
  return value;
}
