import { Money } from '../platform/money.type.ts';
import { expression, type FieldOptions } from '../platform/reads/declare.ts';
import type { Row } from '../platform/reads/reader.ts';
import { Decimal } from '../platform/scalars.ts';
import { type Sql, sql } from '../platform/sql.ts';

/** A field that is a quantity in the item's base unit: exact, without the zeros behind it. */
export function units(options: FieldOptions & { readonly column: string }): PropertyDecorator {
  return expression(() => Decimal, { ...options, sql: (row) => exact(row(options.column)) });
}

/** A numeric value as exact text. */
export function exact(value: Sql): Sql {
  return sql`trim_scale(${value})::text`;
}

/** A field that is money in the agreement's currency, such as a price for a base unit, which may have more places than the currency. */
export function agreementMoney(options: FieldOptions & { readonly column: string; readonly agreement?: string }): PropertyDecorator {
  const { column, agreement = 'agreement_id' } = options;
  return expression(() => Money, {
    ...options,
    sql: (row) => sql`case when ${row(column)} is not null then json_build_array(${exact(row(column))}, ${currencyOf(row, agreement)}) end`,
    convert: (value) => (value === null ? null : { amount: (value as [string, string])[0], currencyCode: (value as [string, string])[1] }),
  });
}

function currencyOf(row: Row, agreement: string): Sql {
  return sql`(select a.currency from vmi_agreement a where a.workspace_id = ${row('workspace_id')} and a.id = ${row(agreement)})`;
}

/** A computed number of units as text, to a ten-thousandth of one. */
export function unitsOf(count: number): string {
  return String(Number(count.toFixed(4)));
}
