import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { GateOutcome, GateVote } from '../../domain/development/gate-votes.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import { EsiGateOutcomeEnum, EsiGateVoteChoiceEnum } from '../projects/gate.enums.ts';

const reason = 'Why; at most 2,000 characters. The firm’s people read it.';

@InputType()
abstract class GateActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The gate.' })
  esiGateId!: string;
}

@InputType({ description: 'The day on which a gate is to be passed.' })
export class PlanEsiGateInput extends GateActInput {
  @Field(() => LocalDate, { nullable: true, description: 'The day; null for none.' })
  plannedOn?: string | null;
}

@InputType({ description: 'Everybody who decides at a gate, and how many of them must be for it.' })
export class NameEsiGateDecidersInput extends GateActInput {
  @Field(() => [ID], { description: 'Ids of 1 to 20 of the firm’s people who may decide in development projects; whoever is left out decides no longer.' })
  userIds!: string[];

  @Field(() => Int, { nullable: true, description: 'How many of them must be for it, 1 to all; null for all of them.' })
  quorum?: number | null;
}

@InputType({ description: 'A gate to be reviewed.' })
export class OpenEsiGateReviewInput extends GateActInput {}

@InputType({ description: 'What somebody who decides says of a gate.' })
export class VoteAtEsiGateInput extends GateActInput {
  @Field(() => EsiGateVoteChoiceEnum, { description: 'The vote. At the last gate PASS or FAIL.' })
  vote!: GateVote;

  @Field(() => String, { nullable: true, description: `${reason} Required unless it is PASS.` })
  reason?: string | null;
}

@InputType({ description: 'Work that a gate is passed on condition of.' })
export class EsiGateConditionInput {
  @Field(() => String, { description: 'What is to be done; 1 to 2,000 characters.' })
  statement!: string;

  @Field(() => ID, { description: 'Whose it is to do: one of the firm’s people who may decide in development projects.' })
  ownerId!: string;

  @Field(() => LocalDate, { description: 'The day on which it is due, today at the earliest.' })
  dueOn!: string;
}

@InputType({ description: 'What the votes at a gate come to, put down.' })
export class DecideEsiGateInput extends GateActInput {
  @Field(() => EsiGateOutcomeEnum, { description: 'What they come to; refused when they come to something else.' })
  outcome!: GateOutcome;

  @Field(() => String, { description: reason })
  reason!: string;

  @Field(() => [EsiGateConditionInput], { nullable: true, description: 'With CONDITIONAL, and only then: 1 to 20 conditions.' })
  conditions?: EsiGateConditionInput[] | null;
}

@InputType({ description: 'A review to be taken back.' })
export class WithdrawEsiGateReviewInput extends GateActInput {
  @Field(() => String, { description: reason })
  reason!: string;
}

@InputType({ description: 'Something more that a gate asks.' })
export class AddEsiGateCriterionInput extends GateActInput {
  @Field(() => String, { description: 'Its code, such as TESTS_PASSED: up to 60 capital letters, digits and underscores, once in a gate.' })
  code!: string;

  @Field(() => String, { description: 'What is asked, in English; 1 to 300 characters.' })
  labelEn!: string;

  @Field(() => String, { description: 'The same in traditional Chinese.' })
  labelZhHant!: string;

  @Field(() => String, { description: 'The same in simplified Chinese.' })
  labelZhHans!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'The gate is not passed without it, not on conditions either.' })
  isMandatory!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Suppliers to whom the project is open are told of it, or never will be: what is told once stays told.' })
  concernsSuppliers!: boolean;
}

@InputType()
abstract class CriterionActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The criterion.' })
  esiGateCriterionId!: string;
}

@InputType({ description: 'What changes of a criterion; what is left out stays.' })
export class UpdateEsiGateCriterionInput extends CriterionActInput {
  @Field(() => String, { nullable: true, description: 'What is asked, in English; 1 to 300 characters.' })
  labelEn?: string | null;

  @Field(() => String, { nullable: true, description: 'The same in traditional Chinese.' })
  labelZhHant?: string | null;

  @Field(() => String, { nullable: true, description: 'The same in simplified Chinese.' })
  labelZhHans?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The gate is not passed without it.' })
  isMandatory?: boolean | null;
}

@InputType({ description: 'A criterion that is no longer asked.' })
export class RemoveEsiGateCriterionInput extends CriterionActInput {}

@InputType({ description: 'Whether a criterion is met, and what shows it.' })
export class AssessEsiGateCriterionInput extends CriterionActInput {
  @Field(() => Boolean, { description: 'It is met, or no longer so.' })
  isMet!: boolean;

  @Field(() => String, { nullable: true, description: 'What shows it; at most 2,000 characters; the firm’s people read it. Required where it is met.' })
  evidenceNote?: string | null;
}

@InputType()
abstract class ConditionActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The condition.' })
  esiGateConditionId!: string;
}

@InputType({ description: 'A condition that is met.' })
export class MeetEsiGateConditionInput extends ConditionActInput {
  @Field(() => String, { description: 'What shows it; at most 2,000 characters.' })
  note!: string;
}

@InputType({ description: 'A condition that is no longer asked.' })
export class WaiveEsiGateConditionInput extends ConditionActInput {
  @Field(() => String, { description: reason })
  reason!: string;
}
