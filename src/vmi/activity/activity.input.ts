import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import type { ActivityMetric } from '../../domain/activity-metrics.ts';
import { DateTime, Decimal, LocalDate } from '../../platform/scalars.ts';
import { KeyedChangeInput, KeyedInput } from '../keyed.input.ts';
import { ActivityCodeKindEnum, type ActivityErrorPolicy, ActivityErrorPolicyEnum, ActivityMetricEnum, FeedModeEnum } from './activity.enums.ts';

@InputType({ description: 'One figure of one item at one place.' })
export class ActivityLineInput {
  @Field(() => ID, { nullable: true, description: 'The position. Without it, item and location say which.' })
  positionId?: string | null;

  @Field(() => String, { nullable: true, description: 'A GTIN of any length, the firm’s number, or the number of either side; at most 80 characters.' })
  item?: string | null;

  @Field(() => String, { nullable: true, description: 'A GLN, or a code that has been mapped; at most 80 characters. Not needed for an item that is kept at one place only.' })
  location?: string | null;

  @Field(() => ActivityMetricEnum, { description: 'What it measures.' })
  metric!: ActivityMetric;

  @Field(() => Decimal, { description: 'How much; not below 0 but for adjustments, transfers and net sales. What is not reported is unknown, not 0.' })
  quantity!: string;

  @Field(() => String, { nullable: true, description: 'The unit of the quantity, of UN/ECE Recommendation 20 or X12 element 355; the item’s base unit when absent.' })
  unit?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day, at the place, that it was sold, or at whose end it was there; the last one of a period. Today when both day and asOf are absent.' })
  day?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day of the period, of what is summed over days; the day alone when absent.' })
  periodFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When a level was taken, not in the future; the end of the day when absent, or now if that is still to come.' })
  asOf?: Date | null;
}

@InputType({ description: 'What was sold, and what is where, under an agreement.' })
export class ReportActivityInput extends KeyedInput {
  @Field(() => ID, { description: 'The agreement, in force.' })
  agreementId!: string;

  @Field(() => String, { nullable: true, description: 'What the reporter calls the report; at most 100 characters.' })
  reference?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True where lines take the place of what was reported of the same before. False when absent: such lines then fail.' })
  isCorrection?: boolean | null;

  @Field(() => FeedModeEnum, { nullable: true, description: 'Whether what is left out means something; DELTA when absent.' })
  feedMode?: 'DELTA' | 'FULL' | null;

  @Field(() => ActivityErrorPolicyEnum, { nullable: true, description: 'What becomes of the good lines where others fail; REJECT_ALL when absent.' })
  errorPolicy?: ActivityErrorPolicy | null;

  @Field(() => [ActivityLineInput], { description: 'The lines, 1 to 500. Files of more are imported.' })
  lines!: ActivityLineInput[];
}

@InputType({ description: 'What a code of an item or a place stands for in reports under an agreement.' })
export class MapActivityCodeInput extends KeyedInput {
  @Field(() => ID, { description: 'The agreement, in force.' })
  agreementId!: string;

  @Field(() => ActivityCodeKindEnum, { description: 'What it is a code of.' })
  kind!: 'ITEM' | 'LOCATION';

  @Field(() => String, { description: 'The code as it is sent; at most 80 characters. What it stood for before is replaced.' })
  code!: string;

  @Field(() => ID, { nullable: true, description: 'The item, for a code of an item: one of the agreement.' })
  itemId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The place, for a code of a place: one where the agreement keeps stock.' })
  locationId?: string | null;
}

@InputType({ description: 'Giving up the lines of a report that are held.' })
export class DiscardActivityInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The report.' })
  activityReportId!: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason!: string;
}
