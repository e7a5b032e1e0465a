import 'reflect-metadata';
import type { Side } from '../../domain/sides.ts';
import { Field, Float, ID, InputType } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { MoneyInput } from '../../platform/money.type.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../keyed-act.input.ts';
import type { BenefitKind } from './benefit.entity.ts';
import { BenefitKindEnum } from './benefit.enums.ts';

/** What may be said of a benefit when it is recorded and corrected. */
@InputType()
export abstract class BenefitFacts extends KeyedActInput {
  @Field(() => BenefitKindEnum, { description: 'What was given.' })
  kind!: BenefitKind;

  @Field(() => LocalDate, { description: 'The day it was given, or the first of a period; not in the future.' })
  fromOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the period, not in the future; absent for a single day.' })
  untilOn?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What it was worth to the receiver; absent where nobody knows, which is not nothing.' })
  worth?: MoneyInput | null;

  @Field(() => String, { description: 'What it consisted of; at most 2,000 characters. Both sides read it.' })
  note!: string;
}

@InputType({ description: 'Something that one side gave the other. Recorded by the giver, it waits for the receiver’s word; recorded by the receiver, it is acknowledged.' })
export class RecordBenefitInput extends BenefitFacts {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => SharingSideEnum, { description: 'Which side gave it.' })
  giver!: Side;
}

@InputType({ description: 'What is right in place of what was recorded; the receiver answers it anew.' })
export class CorrectBenefitInput extends BenefitFacts {
  @Field(() => ID, { description: 'The record that was wrong.' })
  benefitId!: string;
}

@InputType({ description: 'A record that should never have been.' })
export class TakeBackBenefitInput extends KeyedActInput {
  @Field(() => ID, { description: 'The record.' })
  benefitId!: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason!: string;
}

@InputType({ description: 'That the receiver got it.' })
export class AcknowledgeBenefitInput extends KeyedActInput {
  @Field(() => ID, { description: 'The record.' })
  benefitId!: string;
}

@InputType({ description: 'That the receiver did not get it, or not so.' })
export class DisputeBenefitInput extends AcknowledgeBenefitInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason!: string;
}

/** What every figure says. */
@InputType()
export abstract class MeasureFacts extends KeyedActInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => String, { description: 'A quarter that is over, such as 2026-Q3.' })
  quarter!: string;

  @Field(() => String, { description: 'Where the figure comes from; at most 500 characters.' })
  source!: string;
}

@InputType({ description: 'What part of its purchases of our kind a customer or distributor made from the firm in a quarter; or the firm, of a category, from a supplier.' })
export class RecordShareOfWalletInput extends MeasureFacts {
  @Field(() => Float, { description: 'The part: 0 to 1.' })
  share!: number;
}

@InputType({ description: 'What one side received in a quarter of a gain that was agreed to be shared.' })
export class RecordGainSharedInput extends MeasureFacts {
  @Field(() => SharingSideEnum, { description: 'Which side was to give it.' })
  giver!: Side;

  @Field(() => MoneyInput, { description: 'What was agreed; more than nothing.' })
  agreed!: MoneyInput;

  @Field(() => MoneyInput, { description: 'What was received, in the same currency.' })
  received!: MoneyInput;
}

@InputType({ description: 'A figure that was wrong. Another may be recorded in its place.' })
export class TakeBackBenefitMeasureInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The figure.' })
  benefitMeasureId!: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}
