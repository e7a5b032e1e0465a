import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { say } from '../../platform/messages.ts';
import type { Reader } from '../../platform/reads/reader.ts';
import { LocalDate } from '../../platform/scalars.ts';
import type { KpiDefinitions } from '../agreements/kpi-definitions.ts';
import { kpiDefinitionMessages } from './kpi.messages.ts';
import { kpiNames, type MeasuredKpis } from './measured-kpis.ts';

@ObjectType({ simpleResolvers: true, description: 'A figure by which both sides are measured.' })
export class SupplyKpi {
  @Field(() => Float, { nullable: true, description: 'The figure; null where there is too little to tell it from, which is neither 0 nor a full mark.' })
  value!: number | null;

  @Field(() => Int, { description: 'How many lines, days or periods it was computed from.' })
  basedOn!: number;

  @Field(() => String, { description: 'How it is computed, by the agreement’s own definitions.' })
  definition!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The figures of an agreement over a span of days, by its own definitions: both sides read the same ones.' })
export class SupplyKpis {
  @Field(() => LocalDate, { description: 'The first day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The last day.' })
  until!: string;

  @Field(() => SupplyKpi, { description: 'Fill rate, of units or lines as agreed, 0 to 1.' })
  fillRate!: SupplyKpi;

  @Field(() => SupplyKpi, { description: 'Fill rate of lines, 0 to 1.' })
  lineFillRate!: SupplyKpi;

  @Field(() => SupplyKpi, { description: 'On time and in full (OTIF), by line, 0 to 1.' })
  onTimeInFull!: SupplyKpi;

  @Field(() => SupplyKpi, { description: 'Inventory turns a year.' })
  turns!: SupplyKpi;

  @Field(() => SupplyKpi, { description: 'Days that the mean stock lasts.' })
  daysOfSupply!: SupplyKpi;

  @Field(() => SupplyKpi, { description: 'Days without stock, of all positions.' })
  stockOutDays!: SupplyKpi;

  @Field(() => SupplyKpi, { description: 'Part of the known days without stock, 0 to 1.' })
  stockOutRate!: SupplyKpi;

  @Field(() => SupplyKpi, { description: 'Weighted absolute error of the forecasts, as a part of demand.' })
  forecastError!: SupplyKpi;

  @Field(() => SupplyKpi, { description: 'Bias of the forecasts, as a part of demand; above 0 where they are too high.' })
  forecastBias!: SupplyKpi;

  @Field(() => SupplyKpi, { description: 'Bullwhip ratio; above 1 where orders vary more than demand.' })
  bullwhipRatio!: SupplyKpi;

  @Field(() => SupplyKpi, { description: 'Part of proposed lines approved as proposed, 0 to 1.' })
  acceptance!: SupplyKpi;

  @Field(() => SupplyKpi, { description: 'Part of approved lines whose quantity people changed, 0 to 1.' })
  overrides!: SupplyKpi;

  @Field(() => SupplyKpi, { description: 'Part of proposed lines approved without a person, 0 to 1.' })
  automatic!: SupplyKpi;

  @Field(() => SupplyKpi, { description: 'Value shipped beyond what was proposed, as a part of what was proposed.' })
  pushedShare!: SupplyKpi;
}

/** What the definitions in words speak of. */
export interface DefinedSpan {
  readonly from: string;
  readonly until: string;
  readonly reviewDays: number;
  readonly definitions: KpiDefinitions;
}

/** Figures with their definitions in the reader's language. */
export function shownKpis(measured: MeasuredKpis, { from, until, reviewDays, definitions }: DefinedSpan, { locales }: Reader): SupplyKpis {
  const { earlyDays, lateDays, shortTolerance, onTimeBy, fillRateOf, daysOfYear, forecastLagDays } = definitions;
  const values = { of: fillRateOf, by: onTimeBy, short: Number((100 * shortTolerance).toFixed(2)), early: earlyDays, late: lateDays, year: daysOfYear, lag: forecastLagDays, review: reviewDays };
  const figures = kpiNames.map((name) => [name, { ...measured[name], definition: say(kpiDefinitionMessages[name], locales, values) }]);
  return { from, until, ...Object.fromEntries(figures) } as SupplyKpis;
}
