import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { MoneyInput } from '../../platform/money.type.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType({ description: 'What is to be changed, as one side asks for it.' })
export class ChangeTermsInput {
  @Field(() => String, { description: 'What is to be otherwise; 1 to 10,000 characters.' })
  what!: string;

  @Field(() => String, { description: 'Why; 1 to 4,000 characters.' })
  why!: string;

  @Field(() => LocalDate, { description: 'From which day on; not one that is past.' })
  effectiveOn!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'What it costs the side that is asked to change, 0 or more; null is unknown.' })
  cost?: MoneyInput | null;

  @Field(() => LocalDate, { nullable: true, description: 'By which day, in UTC, the other side is to answer: 1 to 90 days from today; 14 when absent.' })
  answerDueOn?: string | null;
}

@InputType({ description: 'A change that one’s own side asks for. At most one of the four ids is given; without one, the title says what it is about.' })
export class ProposeChangeInput extends KeyedActInput {
  @Field(() => ID, { description: 'The relationship, which lives and is not internal.' })
  relationshipId!: string;

  @Field(() => String, { description: 'Its heading; 1 to 200 characters.' })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'The agreement on vendor-managed inventory that is to be changed, which was put to the partner.' })
  vmiAgreementId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The contract that is to be changed.' })
  contractId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The order that is to be changed.' })
  replenishmentOrderId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The supplier’s part in a project that is to be changed, to which it was invited.' })
  esiInvolvementId?: string | null;

  @Field(() => ChangeTermsInput, { description: 'What is asked for.' })
  terms!: ChangeTermsInput;

  @Field(() => ID, { nullable: true, description: 'The request that this one is to take the place of: an open one of one’s own side at once; one that was agreed or imposed when this one is.' })
  supersedesChangeRequestId?: string | null;
}

@InputType({ description: 'A request for a change to go on with.' })
export class ActOnChangeInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The request.' })
  changeRequestId!: string;
}

@InputType({ description: 'Other terms for a change.' })
export class CounterChangeInput extends ActOnChangeInput {
  @Field(() => ChangeTermsInput, { description: 'The terms.' })
  terms!: ChangeTermsInput;
}

@InputType({ description: 'A change that is agreed to.' })
export class AgreeToChangeInput extends ActOnChangeInput {
  @Field(() => String, { nullable: true, description: 'What is said to that; at most 4,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'Something done with a request for a change, with its reason.' })
export class EndChangeInput extends ActOnChangeInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. The other side reads it.' })
  reason!: string;
}

@InputType({ description: 'What the side on which a change was imposed says.' })
export class StateOnChangeInput extends ActOnChangeInput {
  @Field(() => String, { description: 'The statement; 1 to 10,000 characters. It is made once.' })
  statement!: string;
}

@InputType({ description: 'The dispute about an imposed change.' })
export class DisputeChangeInput extends ActOnChangeInput {
  @Field(() => ID, { description: 'The dispute, which one’s own side has raised in this relationship.' })
  disputeId!: string;
}
