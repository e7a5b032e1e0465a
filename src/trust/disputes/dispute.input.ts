import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Judgement } from '../../domain/disputes.ts';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { MoneyInput } from '../../platform/money.type.ts';
import type { DisputeMatter } from './dispute.entity.ts';
import { DisputeMatterEnum, SettlementJudgementEnum } from './disputes.enums.ts';
import { TitledLinkInput } from './titled-link.ts';

@InputType({ description: 'A dispute that one’s own side raises against the other.' })
export class RaiseDisputeInput extends ActInput {
  @Field(() => ID, { description: 'The relationship, which lives.' })
  relationshipId!: string;

  @Field(() => DisputeMatterEnum, { description: 'What it is about.' })
  matter!: DisputeMatter;

  @Field(() => String, { description: 'Its heading; at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What happened, and what is asked for; at most 10,000 characters.' })
  description!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'What is claimed; 0 or more.' })
  claim?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'Number of the order, delivery or invoice that it is about; at most 500 characters.' })
  documentReference?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days within which it is to be settled, 7 to 365; 30 when absent.' })
  termDays?: number | null;
}

@InputType({ description: 'A dispute to go on with.' })
export class AdvanceDisputeInput extends ChangeInput {
  @Field(() => ID, { description: 'The dispute.' })
  disputeId!: string;
}

@InputType({ description: 'A settlement proposed to the other side.' })
export class ProposeSettlementInput extends AdvanceDisputeInput {
  @Field(() => String, { description: 'What each side does; at most 10,000 characters.' })
  terms!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'What the side complained of pays; 0 or more. Null where no money moves.' })
  amount?: MoneyInput | null;
}

@InputType({ description: 'Whether one’s own side found the settlement fair.' })
export class JudgeSettlementInput extends AdvanceDisputeInput {
  @Field(() => SettlementJudgementEnum, { description: 'Fair or unfair; said once.' })
  judgement!: Judgement;
}

@InputType({ description: 'The end of something in a dispute, with its reason.' })
export class CloseDisputeInput extends AdvanceDisputeInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'What is said to the other side in a dispute.' })
export class WriteInDisputeInput extends ActInput {
  @Field(() => ID, { description: 'The dispute.' })
  disputeId!: string;

  @Field(() => String, { description: 'The text; at most 10,000 characters.' })
  body!: string;

  @Field(() => [TitledLinkInput], { nullable: true, description: 'What goes with it; at most 10.' })
  attachments?: readonly TitledLinkInput[] | null;
}

@InputType({ description: 'What the firm notes on a dispute for itself.' })
export class NoteDisputeInput extends ActInput {
  @Field(() => ID, { description: 'The dispute.' })
  disputeId!: string;

  @Field(() => String, { description: 'The text; at most 10,000 characters.' })
  body!: string;
}
