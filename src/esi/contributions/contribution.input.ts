import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Decimal, LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import type { ContributionKind } from './contribution.entity.ts';
import { ContributionKindEnum } from './contribution.enums.ts';

@InputType({ description: 'An idea of one’s own side for a supplier’s part in a project.' })
export class SubmitContributionInput extends KeyedActInput {
  @Field(() => ID, { description: 'The supplier’s part, which is active.' })
  esiInvolvementId!: string;

  @Field(() => ContributionKindEnum, { description: 'What it makes better.' })
  kind!: ContributionKind;

  @Field(() => String, { description: 'Its heading; 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What is to be done, and why that is better; 1 to 10,000 characters.' })
  description!: string;

  @Field(() => Decimal, { nullable: true, description: 'What it is thought to save in all, in the project’s currency; below 0 for a cost. Absent is unknown.' })
  estimatedAmount?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days by which it is thought to bring the launch forward, −3,650 to 3,650. Absent is unknown.' })
  estimatedDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days that the other side has to answer, 7 to 60; 14 when absent.' })
  answerDays?: number | null;
}

@InputType({ description: 'A contribution to go on with.' })
export class ChangeContributionInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The contribution.' })
  esiContributionId!: string;
}

@InputType({ description: 'A contribution accepted by the side that evaluates it.' })
export class AcceptContributionInput extends ChangeContributionInput {
  @Field(() => String, { nullable: true, description: 'What is said to it; at most 2,000 characters. Both sides read it.' })
  note?: string | null;
}

@InputType({ description: 'The end of a contribution, with its reason.' })
export class EndContributionInput extends ChangeContributionInput {
  @Field(() => String, { description: 'Why; 1 to 2,000 characters. Both sides read it.' })
  reason!: string;
}

@InputType({ description: 'A contribution that is in the product.' })
export class ImplementContributionInput extends ChangeContributionInput {
  @Field(() => LocalDate, { description: 'Since which day; not one to come.' })
  implementedOn!: string;
}

@InputType({ description: 'What a contribution brought, as it was measured: money, days, or both.' })
export class VerifyContributionInput extends ChangeContributionInput {
  @Field(() => Decimal, { nullable: true, description: 'What it has saved in the period, in its currency; below 0 where it cost more.' })
  amount?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days by which it has brought the launch forward, −3,650 to 3,650.' })
  days?: number | null;

  @Field(() => String, { description: 'How it was measured; 1 to 2,000 characters. Both sides read it.' })
  method!: string;

  @Field(() => LocalDate, { description: 'First day of the period measured.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day of the period measured; not one to come.' })
  until!: string;
}
