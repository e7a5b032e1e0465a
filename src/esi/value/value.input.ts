import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Decimal, LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import type { SplitBasis } from './split.entity.ts';
import { SplitBasisEnum } from './value.enums.ts';

@InputType({ description: 'One gain: a contribution’s, or one that no contribution speaks of.' })
export class JointValueLineInput {
  @Field(() => ID, { nullable: true, description: 'The contribution that it is; its supplier, title and amounts are the contribution’s.' })
  esiContributionId?: string | null;

  @Field(() => String, { nullable: true, description: 'Without a contribution: what was gained; 1 to 200 characters.' })
  title?: string | null;

  @Field(() => ID, { nullable: true, description: 'Without a contribution: the supplier’s part that it comes from; absent for what the firm did by itself.' })
  esiInvolvementId?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Without a contribution: what it is thought to come to, in the project’s currency. Absent is unknown.' })
  estimatedAmount?: string | null;
}

@InputType({ description: 'What is thought to have been gained together in a project, over a span of days.' })
export class OpenJointValueInput extends KeyedActInput {
  @Field(() => ID, { description: 'The project.' })
  esiProjectId!: string;

  @Field(() => String, { description: 'What it is called; 1 to 200 characters. Suppliers read it with their share.' })
  title!: string;

  @Field(() => LocalDate, { description: 'First day of the span.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day of the span.' })
  until!: string;

  @Field(() => [JointValueLineInput], { description: 'The gains, 1 to 200.' })
  lines!: JointValueLineInput[];
}

@InputType()
export abstract class ChangeJointValueInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The joint value.' })
  jointValueId!: string;
}

@InputType({ description: 'What a line without a contribution came to.' })
export class VerifiedLineInput {
  @Field(() => ID, { description: 'The line.' })
  jointValueLineId!: string;

  @Field(() => Decimal, { description: 'What was gained, in the currency; below 0 for a loss.' })
  amount!: string;

  @Field(() => String, { description: 'How it was measured; 1 to 2,000 characters.' })
  method!: string;
}

@InputType({ description: 'That the gains were measured. Lines of contributions take what was verified of those.' })
export class VerifyJointValueInput extends ChangeJointValueInput {
  @Field(() => [VerifiedLineInput], { description: 'Every line without a contribution, once.' })
  lines!: VerifiedLineInput[];

  @Field(() => String, { description: 'What it rests on; 1 to 2,000 characters.' })
  note!: string;
}

@InputType({ description: 'A supplier that takes part in a split.' })
export class SplitPartyInput {
  @Field(() => ID, { description: 'Its part in the project.' })
  esiInvolvementId!: string;

  @Field(() => Decimal, { nullable: true, description: 'JUDGED: what it would gain by itself; nothing when absent.' })
  aloneAmount?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'What it is offered, 0 or more; the Shapley value when absent. The firm keeps the rest.' })
  offeredAmount?: string | null;
}

@InputType({ description: 'What some of the parties would gain by themselves.' })
export class CoalitionValueInput {
  @Field(() => Boolean, { description: 'Whether the firm is among them.' })
  withFirm!: boolean;

  @Field(() => [ID], { description: 'The suppliers’ parts in the project.' })
  esiInvolvementIds!: string[];

  @Field(() => Decimal, { description: 'What they would gain without the others, in the currency.' })
  amount!: string;
}

@InputType({ description: 'How to split what was gained. Nothing is offered before a second person has approved it.' })
export class ProposeJointValueSplitInput extends ChangeJointValueInput {
  @Field(() => [SplitPartyInput], { description: 'The suppliers, 1 to 29; the firm takes part always.' })
  parties!: SplitPartyInput[];

  @Field(() => SplitBasisEnum, { description: 'What groups of parties would gain by themselves.' })
  basis!: SplitBasis;

  @Field(() => Decimal, { nullable: true, description: 'JUDGED: what the firm would gain by itself; nothing when absent.' })
  firmAloneAmount?: string | null;

  @Field(() => [CoalitionValueInput], { nullable: true, description: 'JUDGED: what coalitions of two or more would gain, at most 50. One that is not named is worth the most that its members gain in separate groups.' })
  coalitions?: CoalitionValueInput[] | null;

  @Field(() => Int, { nullable: true, description: 'For more than twelve parties: how many orders to draw, 100 to 20,000; 2,000 when absent.' })
  orders?: number | null;

  @Field(() => String, { description: 'The rule in words; 1 to 2,000 characters. Every supplier reads it with its share: name no other.' })
  rule!: string;

  @Field(() => String, { nullable: true, description: 'What the firm notes for itself; at most 2,000 characters.' })
  note?: string | null;

  @Field(() => LocalDate, { description: 'The day until which shares are to be paid.' })
  dueOn!: string;
}

@InputType({ description: 'Agreement of the firm to the split that was proposed.' })
export class ApproveJointValueSplitInput extends ChangeJointValueInput {}

@InputType({ description: 'The end of a joint value of which every share is paid.' })
export class SettleJointValueInput extends ChangeJointValueInput {}

@InputType({ description: 'The end of a joint value that is not shared.' })
export class CancelJointValueInput extends ChangeJointValueInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}
