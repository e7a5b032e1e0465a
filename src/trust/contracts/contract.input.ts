import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../keyed-act.input.ts';
import type { ContractKind } from './contract.entity.ts';
import { ContractKindEnum } from './contract.enums.ts';

@InputType({ description: 'A contract put to the other side. It is in force once that side agrees; its terms never change.' })
export class DraftContractInput extends KeyedActInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => ContractKindEnum, { description: 'What it is about.' })
  kind!: ContractKind;

  @Field(() => String, { description: 'What it is called; at most 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Its number on paper; at most 100 characters.' })
  number?: string | null;

  @Field(() => String, { description: 'What is agreed; at most 10,000 characters.' })
  terms!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the signatures on paper, not in the future; absent where there is no paper.' })
  signedOn?: string | null;

  @Field(() => LocalDate, { description: 'First day.' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; absent for one that is open.' })
  validUntil?: string | null;

  @Field(() => Int, { description: 'Days between a notice and the end: 0 to 3,650.' })
  noticeDays!: number;

  @Field(() => Int, { nullable: true, description: 'It renews itself for so many months, 1 to 120, unless a side gives notice; absent for one that does not.' })
  renewalMonths?: number | null;

  @Field(() => ID, { nullable: true, description: 'The contract in force that it goes on from, of the same kind.' })
  renewsContractId?: string | null;
}

@InputType({ description: 'The agreement of the side that did not draft it.' })
export class AgreeToContractInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The draft.' })
  contractId!: string;
}

@InputType({ description: 'The refusal of the side that did not draft it.' })
export class DeclineContractInput extends AgreeToContractInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason!: string;
}

@InputType({ description: 'A draft taken back by the side that wrote it.' })
export class WithdrawContractInput extends AgreeToContractInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason!: string;
}

@InputType({ description: 'Notice of a contract in force. It ends when the notice has run, or with its own last day where that comes first.' })
export class GiveContractNoticeInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason!: string;
}
