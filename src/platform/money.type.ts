import 'reflect-metadata';
import { Field, InputType, ObjectType } from 'type-graphql';
import { fromMinorUnits, type MoneyInMinorUnits, toMinorUnits } from '../domain/money.ts';
import { Refusal } from './errors/refusal.ts';
import { messages } from './messages.ts';
import { expression, type FieldOptions } from './reads/declare.ts';
import { CurrencyCode, Decimal } from './scalars.ts';
import { sql } from './sql.ts';

@ObjectType({ simpleResolvers: true, description: 'An exact amount of one currency.' })
export class Money {
  @Field(() => Decimal, { description: 'The amount, with all the currency’s places.' })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'The currency.' })
  currencyCode!: string;
}

@InputType({ description: 'An exact amount of one currency, with at most the currency’s places.' })
export class MoneyInput {
  @Field(() => Decimal, { description: 'The amount.' })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'The currency.' })
  currencyCode!: string;
}

/** A field that is money, from a column of whole minor units and one of currency codes. */
export function money(options: FieldOptions & { readonly minorUnits: string; readonly currency: string }): PropertyDecorator {
  return expression(() => Money, {
    ...options, nullable: true,
    sql: (row) => sql`case when ${row(options.minorUnits)} is not null then json_build_array(${row(options.minorUnits)}::text, ${row(options.currency)}) end`,
    convert: (value) => toMoney(value as [string, string]),
  });
}

function toMoney([minorUnits, currencyCode]: readonly [string, string]): Money {
  return { amount: fromMinorUnits({ minorUnits: BigInt(minorUnits), currencyCode }), currencyCode };
}

/**
 * A client's amount in whole minor units.
 * @throws {Refusal} INVALID for too many places, OUT_OF_RANGE for a negative amount
 */
export function moneyOf(input: MoneyInput, field: readonly string[]): MoneyInMinorUnits {
  const minorUnits = toMinorUnits(input.amount, input.currencyCode);
  if (minorUnits === null) throw new Refusal({ code: 'INVALID', message: messages.invalidAmount, values: { currency: input.currencyCode }, field });
  if (minorUnits < 0n) throw new Refusal({ code: 'OUT_OF_RANGE', message: messages.negativeAmount, field });
  return { minorUnits, currencyCode: input.currencyCode };
}
