import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { Money } from '../../platform/money.type.ts';
import { CoProsperityEnum, ShownFigureKindEnum } from './joint-plan.enums.ts';

@ObjectType({ simpleResolvers: true, description: 'A share or rate, as far as the asker is shown it. Of the other side’s figures a band is shown under a sharing agreement on COST of AGGREGATED, the figure itself under ALL.' })
export class JointPlanShownFigure {
  @Field(() => ShownFigureKindEnum, { description: 'How much of it is shown.' })
  kind!: string;

  @Field(() => Float, { nullable: true, description: 'The figure: 0.1 is a tenth. Null unless it is EXACT.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'From where the band goes, its own; null for no end, and unless it is a BAND.' })
  from!: number | null;

  @Field(() => Float, { nullable: true, description: 'Up to where the band goes, no longer its own; null for no end, and unless it is a BAND.' })
  to!: number | null;
}

const amounts = 'null while unknown, and where it is the other side’s and not shared with the asker under ALL.';

@ObjectType({ simpleResolvers: true, description: 'What one side has of the joint business in a quarter, as far as the asker is shown it.' })
export class JointPlanSideQuarter {
  @Field(() => Money, { nullable: true, description: `What it took; ${amounts}` })
  revenue!: Money | null;

  @Field(() => Money, { nullable: true, description: `What of that was left after its costs, below 0 for a loss; ${amounts}` })
  profit!: Money | null;

  @Field(() => Money, { nullable: true, description: `What it planned to take, in the version in force or, before that, the newest; ${amounts}` })
  plannedRevenue!: Money | null;

  @Field(() => Money, { nullable: true, description: `What it planned to be left of that; ${amounts}` })
  plannedProfit!: Money | null;

  @Field(() => JointPlanShownFigure, { description: 'Growth of its revenue against the same quarter of the year before.' })
  growth!: JointPlanShownFigure;

  @Field(() => JointPlanShownFigure, { description: 'Its profit over its revenue.' })
  margin!: JointPlanShownFigure;

  @Field(() => JointPlanShownFigure, { description: 'Growth as planned.' })
  plannedGrowth!: JointPlanShownFigure;

  @Field(() => JointPlanShownFigure, { description: 'Margin as planned.' })
  plannedMargin!: JointPlanShownFigure;
}

@ObjectType({ simpleResolvers: true, description: 'How what both gained in a quarter would have to be split for both to gain alike, relative to what each had before. A suggestion; the split is for both to agree.' })
export class JointPlanSplit {
  @Field(() => Money, { description: 'What the focal firm would have gained.' })
  focalDue!: Money;

  @Field(() => Money, { description: 'What the partner would have gained.' })
  partnerDue!: Money;

  @Field(() => Money, { description: 'What the focal firm would pass on to the partner for that; below 0 the partner passes on as much.' })
  toPartner!: Money;

  @Field(() => Float, { description: 'What both would have gained over the revenue of the year before: 0.1 is a tenth.' })
  relativeGain!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A quarter of the joint business, as the asker may see it.' })
export class JointPlanQuarter {
  @Field(() => String, { description: 'The quarter, such as 2026-Q3.' })
  quarter!: string;

  @Field(() => JointPlanSideQuarter, { description: 'The focal firm’s side of it.' })
  focal!: JointPlanSideQuarter;

  @Field(() => JointPlanSideQuarter, { description: 'The partner’s side of it.' })
  partner!: JointPlanSideQuarter;

  @Field(() => CoProsperityEnum, { nullable: true, description: 'Who gained; null where the other side’s figures are not shared with the asker at AGGREGATED at least.' })
  coProsperity!: string | null;

  @Field(() => JointPlanSplit, { nullable: true, description: 'How to adjust the split; null where the other side’s figures are not shared with the asker under ALL, and where nothing can be suggested.' })
  suggestedSplit!: JointPlanSplit | null;
}

@ObjectType({ simpleResolvers: true, description: 'That only one side gained in a quarter.' })
export class JointPlanWarning {
  @Field(() => String, { description: 'The quarter, such as 2026-Q3.' })
  quarter!: string;

  @Field(() => SharingSideEnum, { description: 'The side that gained.' })
  gains!: string;

  @Field(() => Int, { description: 'Quarters up to and with this one in which it was the same side alone; 1 or more.' })
  quartersInARow!: number;

  @Field(() => Boolean, { description: 'Whether it is to be talked about: from the second quarter in a row on.' })
  isRaised!: boolean;

  @Field(() => JointPlanSplit, { nullable: true, description: 'How to adjust the split; as of the quarter.' })
  suggestedSplit!: JointPlanSplit | null;
}
