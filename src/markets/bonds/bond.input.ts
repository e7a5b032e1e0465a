import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { BondKind } from '../../domain/bonds.ts';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { MoneyInput } from '../../platform/money.type.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { BondKindEnum } from './bond.enums.ts';

/** What may be said of a bond when it is added and later. */
@InputType()
export abstract class BondFacts extends ActInput {
  @Field(() => MoneyInput, { nullable: true, description: 'What it costs the firm in a year.' })
  ourCost?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What it is worth to the firm in a year.' })
  ourBenefit?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What it costs the partner in a year.' })
  theirCost?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What it is worth to the partner in a year.' })
  theirBenefit?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What leaving it would cost the firm, once; 0 is nothing, absent is unknown.' })
  ourSwitchingCost?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What leaving it would cost the partner, once; 0 is nothing, absent is unknown.' })
  theirSwitchingCost?: MoneyInput | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day; may lie ahead.' })
  startedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day agreed; absent while it is open.' })
  untilOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The partner sees it: what it is, and the partner’s own side of it. Null counts as false.' })
  isShownToPartner?: boolean | null;
}

@InputType({ description: 'A new bond of a living relationship. It counts once it is verified.' })
export class AddBondInput extends BondFacts {
  @Field(() => ID, { description: 'The relationship that it holds.' })
  relationshipId!: string;

  @Field(() => BondKindEnum, { description: 'Its level; it never changes.' })
  kind!: BondKind;

  @Field(() => String, { description: 'What it consists of, at most 2,000 characters.' })
  description!: string;
}

@InputType({ description: 'Changes to a bond. A field that is absent stays; null clears it. Other facts than those verified are to be verified again.' })
export class UpdateBondInput extends BondFacts {
  @Field(() => ID, { description: 'The bond.' })
  bondId!: string;

  @Field(() => String, { nullable: true, description: 'What it consists of, at most 2,000 characters.' })
  description?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; when the record has changed since, nothing is done.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'That a bond is there, by evidence.' })
export class VerifyBondInput extends ChangeInput {
  @Field(() => ID, { description: 'The bond.' })
  bondId!: string;

  @Field(() => String, { description: 'What shows it, such as a contract, a visit, an invoice; at most 2,000 characters.' })
  evidence!: string;
}

@InputType({ description: 'The end of a bond.' })
export class EndBondInput extends ChangeInput {
  @Field(() => ID, { description: 'The bond.' })
  bondId!: string;

  @Field(() => String, { description: 'Why it ended, at most 2,000 characters.' })
  reason!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, not in the future; today when absent.' })
  endedOn?: string | null;
}
