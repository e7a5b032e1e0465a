import { compareDecimals } from '../../domain/exact-decimals.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { expression, type FieldOptions } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { Decimal } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { costMessages } from './costs.messages.ts';

/** A field that is an exact amount, without the zeros behind it; null where it is not known. */
export function amountField({ of, ...options }: FieldOptions & { readonly of: (row: Row) => Sql }): PropertyDecorator {
  return expression(() => Decimal, { ...options, nullable: true, sql: (row) => exact(of(row)) });
}

/** A numeric value as exact text. */
export function exact(value: Sql): Sql {
  return sql`trim_scale(${value})::text`;
}

/** An amount of money that somebody sends: a decimal of at most 15 digits and four places, 0 or more. */
export function amountOf(value: string, field: readonly string[], { isZeroAllowed = true } = {}): string {
  const [whole = '', part = ''] = value.replace(/^-/, '').split('.');
  const sign = compareDecimals(value, '0');
  const fits = whole.replace(/^0+/, '').length <= 15 && part.replace(/0+$/, '').length <= 4;
  if (!fits || sign < 0 || (sign === 0 && !isZeroAllowed)) throw new Refusal({ code: 'OUT_OF_RANGE', message: isZeroAllowed ? costMessages.amountRange : costMessages.priceRange, field });
  return value;
}
