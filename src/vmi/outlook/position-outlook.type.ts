import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { toInstant } from '../../platform/public.type.ts';
import { addsTo, column, expression } from '../../platform/reads/declare.ts';
import { DateTime, Decimal } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { unitsOf } from '../amounts.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { isStale } from './is-stale.ts';
import { StockStatusEnum } from './outlook.enums.ts';
import { projectionInSql, toProjection } from './stock-projection.ts';
import { StockProjection } from './stock-projection.type.ts';

@ObjectType({ simpleResolvers: true, description: 'What the parameters of a position come down to today, in base units.' })
export class StockLevels {
  @Field(() => Decimal, { description: 'The inventory position at which one orders.' })
  orderAt!: string;

  @Field(() => Decimal, { description: 'The inventory position up to which one orders; with fixed lots, the highest that one of them leads to.' })
  orderUpTo!: string;
}

/** How a position stands, and what is to be expected of it. Status and days of supply are kept, so that lists are filtered and ordered by what they show. */
@addsTo(() => StockPosition)
export class PositionOutlook {
  @column(() => StockStatusEnum, { column: 'status', description: 'How it stands to the levels that it is kept by.' })
  status!: string;

  @expression(() => StockLevels, {
    nullable: true, description: 'The levels that it is kept by today; null where they go by a demand that is not known.',
    sql: (row) => sql`case when num_nulls(${row('order_at')}, ${row('order_up_to')}) = 0 then json_build_array(${row('order_at')}, ${row('order_up_to')}) end`,
    convert: (value) => {
      const [orderAt, orderUpTo] = value as [number, number];
      return { orderAt: unitsOf(orderAt), orderUpTo: unitsOf(orderUpTo) };
    },
  })
  levels!: StockLevels | null;

  @column(() => Float, {
    column: 'days_of_supply', nullable: true,
    description: 'Days that the stock available lasts, walking the forecast day by day with its promotions and closures, the last one in part. Null where nobody has counted or nothing is known of the demand.',
  })
  daysOfSupply!: number | null;

  @column(() => Boolean, { column: 'outlasts_forecast', nullable: true, description: 'Whether it lasts at least so long: the forecast, of 63 days, ends before the stock does. Null with daysOfSupply.' })
  isDaysOfSupplyAtLeast!: boolean | null;

  @column(() => DateTime, { column: 'looked_at', convert: toInstant, nullable: true, description: 'As of when status, levels and days of supply are.' })
  lookedAt!: Date | null;

  @expression(() => Boolean, { sql: isStale, description: 'Whether its stock was counted or reported longer ago than the agreement allows, or never: then no machine approves what is proposed for it.' })
  isStale!: boolean;

  @expression(() => StockProjection, {
    nullable: true, args: { days: { type: () => Int, defaultValue: 28, description: 'Days ahead, 1 to 366.' } }, sql: projectionInSql, convert: toProjection,
    description: 'Its stock by day, with the goods that this counts on and those that it does not. Null where nobody has counted or nothing is known of the demand.',
  })
  projection!: StockProjection | null;
}
