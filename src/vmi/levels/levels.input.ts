import 'reflect-metadata';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { Decimal, LocalDate } from '../../platform/scalars.ts';
import { type BulkErrorPolicy, BulkErrorPolicyEnum, mostLines } from '../bulk-error-policy.ts';
import { KeyedChangeInput, KeyedInput } from '../keyed.input.ts';
import type { ReplenishmentMethod } from '../positions/position.entity.ts';
import { ReplenishmentMethodEnum } from './levels.enums.ts';

@InputType({ description: 'How a position is kept supplied: the method with its own levels, all of them, and no others. Units are base units.' })
export class PositionLevelsInput {
  @Field(() => ReplenishmentMethodEnum, { description: 'The method.' })
  method!: ReplenishmentMethod;

  @Field(() => Decimal, { nullable: true, description: 'MIN_MAX: the level that triggers.' })
  minimum?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'MIN_MAX: up to where it is filled; no less than the minimum.' })
  maximum?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'REORDER_POINT: the level that triggers.' })
  reorderPoint?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'REORDER_POINT: what is ordered at a time; above 0.' })
  orderQuantity?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'BASE_STOCK: up to where it is always filled.' })
  baseStock?: string | null;

  @Field(() => Float, { nullable: true, description: 'DAYS_OF_SUPPLY: the days that trigger, 0 to 3,650.' })
  minimumDays?: number | null;

  @Field(() => Float, { nullable: true, description: 'DAYS_OF_SUPPLY: the days up to which it is filled, 0 to 3,650; no less than the minimum.' })
  targetDays?: number | null;

  @Field(() => Float, { nullable: true, description: 'BUFFER_ZONES: lead time factor, above 0 and at most 1.' })
  leadTimeFactor?: number | null;

  @Field(() => Float, { nullable: true, description: 'BUFFER_ZONES: variability factor, 0 to 1.' })
  variabilityFactor?: number | null;

  @Field(() => Float, { nullable: true, description: 'Days from order to receipt, 0 to 3,650; required at first, and left as it is where absent.' })
  leadTimeDays?: number | null;

  @Field(() => Float, { nullable: true, description: 'Standard deviation of those days, 0 to 3,650; at first 0, and left as it is where absent.' })
  leadTimeDeviation?: number | null;
}

@InputType({ description: 'An item to keep at a place, under an agreement.' })
export class OpenStockPositionInput extends KeyedInput {
  @Field(() => ID, { description: 'The item of the agreement.' })
  vmiAgreementItemId!: string;

  @Field(() => ID, { description: 'The place, of one of the two sides.' })
  locationId!: string;

  @Field(() => PositionLevelsInput, { description: 'How it is kept supplied.' })
  levels!: PositionLevelsInput;
}

@InputType({ description: 'A position at which nothing is kept any more.' })
export class EndStockPositionInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The position.' })
  stockPositionId!: string;

  @Field(() => LocalDate, { description: 'First day on which nothing is kept there.' })
  endedOn!: string;
}

@InputType({ description: 'The levels of one position.' })
export class PositionParametersLineInput {
  @Field(() => ID, { description: 'The position.' })
  stockPositionId!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; when the position has changed since, the line fails.' })
  expectedVersion?: number | null;

  @Field(() => PositionLevelsInput, { description: 'Its levels.' })
  levels!: PositionLevelsInput;
}

@InputType({ description: 'Levels of many positions. More go in a file.' })
export class SetPositionParametersInput extends KeyedInput {
  @Field(() => [PositionParametersLineInput], { description: `The lines, 1 to ${mostLines}.` })
  lines!: PositionParametersLineInput[];

  @Field(() => BulkErrorPolicyEnum, { defaultValue: 'REJECT_ALL', description: 'What becomes of the good lines where others fail.' })
  errorPolicy!: BulkErrorPolicy;

  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason?: string | null;
}

@InputType({ description: 'Days of supply: filled at the minimum up to the target, by the forecast.' })
export class DaysOfSupplyRuleInput {
  @Field(() => Float, { description: 'The days that trigger, 0 to 3,650.' })
  minimumDays!: number;

  @Field(() => Float, { description: 'The days up to which it is filled; no less than the minimum.' })
  targetDays!: number;
}

@InputType({ description: 'A reorder point that reaches a service level, from mean and deviation of the demand, the lead time and the review interval.' })
export class ServiceLevelRuleInput {
  @Field(() => Float, { nullable: true, description: 'The level, above 0 and below 1; that of the terms in force, of their type, when left out.' })
  serviceLevel?: number | null;

  @Field(() => Float, { description: 'Days of mean demand that one order covers, above 0 and at most 365; at least one pack.' })
  orderDays!: number;
}

@InputType({ description: 'A rule that sets the levels of many positions of an agreement at once. Positions of which too little is known to tell are left as they are, and told.' })
export class SetPositionParametersByRuleInput extends KeyedInput {
  @Field(() => ID, { description: 'The agreement.' })
  vmiAgreementId!: string;

  @Field(() => [ID], { nullable: true, description: 'Only these items; all when left out. At most 100.' })
  itemIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these places; all when left out. At most 100.' })
  locationIds?: string[] | null;

  @Field(() => DaysOfSupplyRuleInput, { nullable: true, description: 'One of the two rules.' })
  daysOfSupply?: DaysOfSupplyRuleInput | null;

  @Field(() => ServiceLevelRuleInput, { nullable: true, description: 'The other.' })
  serviceLevel?: ServiceLevelRuleInput | null;

  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason?: string | null;
}
