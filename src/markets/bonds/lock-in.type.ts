import 'reflect-metadata';
import { Field, Float, ObjectType } from 'type-graphql';
import { type LockIn as LockInFacts, lockInOf, type SwitchingCosts } from '../../domain/bonds.ts';
import { fromMinorUnits, type MoneyInMinorUnits } from '../../domain/money.ts';
import { Money } from '../../platform/money.type.ts';
import { LockInGapEnum } from './bond.enums.ts';

@ObjectType({ simpleResolvers: true, description: 'What leaving all bonds in force would cost each side, once. Only verified bonds count.' })
export class LockIn {
  @Field(() => Money, { nullable: true, description: 'What it would cost the firm; a lower bound where a cost is unknown; null while nothing is known, and in several currencies.' })
  ourSwitchingCost!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What it would cost the partner; a lower bound where a cost is unknown; null while nothing is known, and in several currencies.' })
  theirSwitchingCost!: Money | null;

  @Field(() => [Money], { description: 'What it would cost the firm, in each currency.' })
  ourSwitchingCosts!: Money[];

  @Field(() => [Money], { description: 'What it would cost the partner, in each currency.' })
  theirSwitchingCosts!: Money[];

  @Field(() => Float, {
    nullable: true, description: '(theirs − ours) / (theirs + ours), −1 to 1: above 0 the partner is bound more, below 0 the firm. Null wherever there is a gap.',
  })
  balance!: number | null;

  @Field(() => [LockInGapEnum], { description: 'Why sums are only lower bounds, or the sides cannot be compared; empty when all is known.' })
  gaps!: string[];
}

/** One bond as the statement brings it: our and their switching cost, each as minor units and currency. */
export type CostRow = readonly [string | null, string | null, string | null, string | null];

/** The two-sided lock-in of a relationship from its bonds; null when no switching cost is known. */
export function toLockIn(rows: readonly CostRow[]): LockIn | null {
  const costs = rows.map(([ours, ourCurrency, theirs, theirCurrency]): SwitchingCosts => ({
    ours: amountOf(ours, ourCurrency), theirs: amountOf(theirs, theirCurrency),
  }));
  const lockIn = lockInOf(costs);
  return lockIn === null ? null : shown(lockIn);
}

function amountOf(minorUnits: string | null, currencyCode: string | null): MoneyInMinorUnits | null {
  return minorUnits === null || currencyCode === null ? null : { minorUnits: BigInt(minorUnits), currencyCode };
}

function shown({ ours, theirs, balance, gaps }: LockInFacts): LockIn {
  return {
    ourSwitchingCosts: ours.map(toMoney), theirSwitchingCosts: theirs.map(toMoney), balance, gaps: [...gaps],
    ourSwitchingCost: ours.length === 1 ? toMoney(ours[0]!) : null,
    theirSwitchingCost: theirs.length === 1 ? toMoney(theirs[0]!) : null,
  };
}

function toMoney({ minorUnits, currencyCode }: MoneyInMinorUnits): Money {
  return { amount: fromMinorUnits({ minorUnits, currencyCode }), currencyCode };
}
