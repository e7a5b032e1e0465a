import 'reflect-metadata';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { Side } from '../../domain/sides.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { MoneyInput } from '../../platform/money.type.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import type { JointPlanFigureKind } from './joint-plan.entity.ts';
import { JointPlanFigureKindEnum } from './joint-plan.enums.ts';

@InputType({ description: 'What is to be reached.' })
export class JointPlanObjectiveInput {
  @Field(() => SharingSideEnum, { nullable: true, description: 'Whose objective it is; left out for one of both.' })
  side?: Side | null;

  @Field(() => String, { description: 'What is to be reached; 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'By what one can tell that it is; 1 to 500 characters.' })
  target!: string;
}

@InputType({ description: 'What may go wrong, and who bears it.' })
export class JointPlanRiskInput {
  @Field(() => String, { description: 'What may go wrong; 1 to 500 characters.' })
  title!: string;

  @Field(() => Float, { nullable: true, description: 'The part that the focal firm bears, 0 to 1, the partner the rest; left out where it is not settled.' })
  focalShare?: number | null;
}

/** The terms of a version, wherever they are given. */
export interface JointPlanTermsInput {
  readonly objectives: readonly JointPlanObjectiveInput[];
  readonly risks: readonly JointPlanRiskInput[];
  readonly focalGainShare: number;
  readonly splitRule: string;
  readonly note?: string | null;
}

const described = {
  objectives: 'What is to be reached; 1 to 20, of each side or of both.',
  risks: 'What may go wrong; at most 20.',
  focalGainShare: 'The part of what both gain that the focal firm has, 0 to 1; the partner has the rest.',
  splitRule: 'How gains are reckoned and split, in words; 1 to 2,000 characters.',
  note: 'What else is said of these terms; at most 2,000 characters.',
};

@InputType({ description: 'A joint business plan with the first version of its terms. Both sides see it from now on, and may change it until it is put forward.' })
export class DraftJointPlanInput extends KeyedActInput implements JointPlanTermsInput {
  @Field(() => ID, { description: 'The relationship, which lives.' })
  relationshipId!: string;

  @Field(() => String, { description: 'What it is called; 1 to 200 characters.' })
  title!: string;

  @Field(() => Int, { description: 'The first calendar year that it covers; not before last year.' })
  firstYear!: number;

  @Field(() => Int, { description: 'The last calendar year that it covers; at most four after the first, and not over.' })
  lastYear!: number;

  @Field(() => [JointPlanObjectiveInput], { description: described.objectives })
  objectives!: JointPlanObjectiveInput[];

  @Field(() => [JointPlanRiskInput], { description: described.risks })
  risks!: JointPlanRiskInput[];

  @Field(() => Float, { description: described.focalGainShare })
  focalGainShare!: number;

  @Field(() => String, { description: described.splitRule })
  splitRule!: string;

  @Field(() => String, { nullable: true, description: described.note })
  note?: string | null;
}

@InputType()
abstract class JointPlanActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The plan.' })
  jointPlanId!: string;
}

@InputType({ description: 'Other terms of a plan: another version, to be put forward and signed like the first.' })
export class DraftJointPlanVersionInput extends JointPlanActInput implements JointPlanTermsInput {
  @Field(() => [JointPlanObjectiveInput], { description: described.objectives })
  objectives!: JointPlanObjectiveInput[];

  @Field(() => [JointPlanRiskInput], { description: described.risks })
  risks!: JointPlanRiskInput[];

  @Field(() => Float, { description: described.focalGainShare })
  focalGainShare!: number;

  @Field(() => String, { description: described.splitRule })
  splitRule!: string;

  @Field(() => String, { nullable: true, description: described.note })
  note?: string | null;
}

@InputType({ description: 'A version of a joint business plan to go on with.' })
export class JointPlanVersionActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The version.' })
  jointPlanVersionId!: string;
}

@InputType({ description: 'The terms of a draft, anew and whole.' })
export class UpdateJointPlanVersionInput extends JointPlanVersionActInput implements JointPlanTermsInput {
  @Field(() => [JointPlanObjectiveInput], { description: described.objectives })
  objectives!: JointPlanObjectiveInput[];

  @Field(() => [JointPlanRiskInput], { description: described.risks })
  risks!: JointPlanRiskInput[];

  @Field(() => Float, { description: described.focalGainShare })
  focalGainShare!: number;

  @Field(() => String, { description: described.splitRule })
  splitRule!: string;

  @Field(() => String, { nullable: true, description: described.note })
  note?: string | null;
}

@InputType({ description: 'A version that is declined.' })
export class DeclineJointPlanVersionInput extends JointPlanVersionActInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'What one’s own side has, or plans to have, of a quarter’s joint business.' })
export class JointPlanFigureInput {
  @Field(() => String, { description: 'The quarter, such as 2026-Q3: of what was, one that is over, from a year before the plan on; of what is planned, one of the plan’s years.' })
  quarter!: string;

  @Field(() => JointPlanFigureKindEnum, { description: 'What was, or what is planned in the version that is open and unsigned.' })
  kind!: JointPlanFigureKind;

  @Field(() => MoneyInput, { nullable: true, description: 'What one’s own side takes; 0 or more. Left out while unknown.' })
  revenue?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What is left of that after its costs, below 0 for a loss, in the same currency. Left out while unknown.' })
  profit?: MoneyInput | null;
}

@InputType({ description: 'One’s own side’s figures, each in place of what was said before. The other side sees of them what the sharing agreement on COST allows.' })
export class EnterJointPlanFiguresInput extends JointPlanActInput {
  @Field(() => [JointPlanFigureInput], { description: 'The figures; 1 to 40, each quarter and kind once.' })
  figures!: JointPlanFigureInput[];
}

@InputType({ description: 'The end of a plan.' })
export class CloseJointPlanInput extends JointPlanActInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. Both sides read it.' })
  reason!: string;
}

@InputType()
abstract class JointPlanReviewActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The review.' })
  jointPlanReviewId!: string;
}

@InputType({ description: 'What one’s own side finds of a quarter.' })
export class PrepareJointPlanReviewInput extends JointPlanReviewActInput {
  @Field(() => String, { description: 'What it finds, and what it proposes; 1 to 10,000 characters.' })
  findings!: string;
}

@InputType({ description: 'What one’s own side says to what the other finds of a quarter.' })
export class AnswerJointPlanReviewInput extends JointPlanReviewActInput {
  @Field(() => String, { description: 'The answer; 1 to 10,000 characters.' })
  answer!: string;
}
