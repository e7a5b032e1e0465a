import 'reflect-metadata';
import { Float, Int } from 'type-graphql';
import { patternOfState } from '../../domain/forecast/demand-class.ts';
import { demandOf } from '../../domain/forecast/forecast-errors.ts';
import { type ForecastState, methodOf } from '../../domain/forecast/forecast-state.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import { Node } from '../../platform/public.type.ts';
import { column as shown, expression, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { Decimal, LocalDate } from '../../platform/scalars.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { seeSupply } from '../supply.policy.ts';
import { DemandDay, DemandForecastDay, DemandForecastErrors } from './demand-day.type.ts';
import { orNull, toDemandDays, toForecastDays, toForecastErrors } from './demand-days.ts';
import { DemandClassEnum, ForecastMethodEnum } from './demand.enums.ts';
import { demandMessages } from './demand.messages.ts';
import { eventsInSql } from './events-of-positions.ts';
import { bytesOfHex, stateOf } from './packed.ts';

/** A field told from the forecast state. */
function told(type: () => unknown, options: { readonly description: string; readonly nullable?: boolean }, of: (state: ForecastState) => unknown): PropertyDecorator {
  return expression(type, { ...options, sql: (row) => sql`encode(${row('state')}, 'hex')`, convert: (hex) => of(stateOf(bytesOfHex(hex as string))) });
}

const days = (most: number, description: string) => ({ days: { type: () => Int, defaultValue: most, description } });

@readType({ table: 'position_demand', rule: seeSupply, implements: Node, description: 'What is known of the demand of a position, and what is expected of it.' })
export class PositionDemand extends Node {
  @told(() => DemandClassEnum, { description: 'How demand comes.' }, (state) => patternOfState(state).demandClass)
  demandClass!: string;

  @told(() => Float, { nullable: true, description: 'Days from one demand to the next, on average; null without a demand.' }, (state) => patternOfState(state).meanInterval)
  meanInterval!: number | null;

  @told(() => Float, { nullable: true, description: 'Squared coefficient of variation of the sizes of demands; null with fewer than two.' }, (state) => patternOfState(state).squaredVariation)
  squaredVariation!: number | null;

  @told(() => ForecastMethodEnum, { description: 'How it is forecast; chosen by the class, and among methods of one class by the corrected Akaike criterion.' }, (state) => methodOf(state))
  method!: string;

  @told(() => Decimal, { nullable: true, description: 'Mean units a day of all days learned from: those known, with stock, without what known events did to them. Null without any.' }, (state) => orNull(demandOf(state).mean))
  meanPerDay!: string | null;

  @told(() => Decimal, { nullable: true, description: 'Standard deviation of the same; null with fewer than two days.' }, (state) => orNull(demandOf(state).deviation))
  deviationPerDay!: string | null;

  @told(() => DemandForecastErrors, { description: 'How good its forecasts were.' }, toForecastErrors)
  errors!: DemandForecastErrors;

  @expression(() => LocalDate, { sql: (row) => sql`(${row('folded_until')} - 1)::text`, description: 'The last day that the forecast has learned of.' })
  learnedThrough!: string;

  @expression(() => LocalDate, { sql: (row) => sql`(${row('fitted_until')} - 1)::text`, nullable: true, description: 'The last day that was known when the method was chosen; null while there is too little to choose by. It is chosen anew after each week of news.' })
  methodChosenThrough!: string | null;

  @shown(() => Boolean, { column: 'is_dirty', description: 'Whether something became known of a day learned before, so that the forecast is about to be learned anew.' })
  isBeingRelearned!: boolean;

  @expression(() => [DemandDay], {
    description: 'The days known, the oldest first.', args: days(90, 'Days back from the last one known of, 1 to 366.'),
    sql: (row, _reader, args) => historyInSql(row, checked(args['days'] as number)), convert: toDemandDays,
  })
  history!: DemandDay[];

  @expression(() => [DemandForecastDay], {
    nullable: true, description: 'The days ahead, today’s first; null while too little is known to expect anything.', args: days(28, 'Days ahead, 1 to 366.'),
    sql: (row, { now }, args) => forecastInSql(row, now.toISOString().slice(0, 10), checked(args['days'] as number)), convert: toForecastDays,
  })
  forecast!: DemandForecastDay[] | null;
}

definesTimeline('PositionDemand', () => PositionDemand);

function historyInSql(row: Row, most: number): Sql {
  const from = sql`greatest(0, octet_length(${row('demand')}) / 4 - ${most}::integer)`;
  return sql`json_build_array(${row('first_day')} + ${from}, encode(substr(${row('demand')}, 4 * ${from} + 1), 'hex'), encode(substr(${row('closing')}, 4 * ${from} + 1), 'hex'))`;
}

function forecastInSql(row: Row, today: string, most: number): Sql {
  const events = eventsInSql((name) => column('p', name), { from: sql`${today}::date`, to: sql`${today}::date + ${most}::integer` });
  return sql`(select json_build_array(encode(${row('state')}, 'hex'), ${row('folded_until')}, ${today}::text, ${most}::integer, ${events})
    from stock_position p where p.workspace_id = ${row('workspace_id')} and p.id = ${row('id')})`;
}

function checked(count: number): number {
  if (count < 1 || count > 366) throw new RequestError('BAD_USER_INPUT', demandMessages.daysRange);
  return count;
}
