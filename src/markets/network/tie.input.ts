import 'reflect-metadata';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { MoneyInput } from '../../platform/money.type.ts';
import { LocalDate } from '../../platform/scalars.ts';
import type { TieForm, TieKind } from './tie.entity.ts';
import { TieFormEnum, TieKindEnum } from './tie.enums.ts';

/** What may be said of a tie when it is added and later. */
@InputType()
abstract class TieFacts {
  @Field(() => TieFormEnum, { nullable: true, description: 'What it grew from.' })
  form?: TieForm | null;

  @Field(() => String, { nullable: true, description: 'What flows, such as battery cells; at most 200 characters. Not for mutual ties.' })
  good?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What flows in a year. Not for mutual ties.' })
  yearlyAmount?: MoneyInput | null;

  @Field(() => Float, { nullable: true, description: 'How much of the receiver’s need of the good it covers, 0–1; null while unknown. Not for mutual ties.' })
  shareOfNeed?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day, not in the future.' })
  startedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The firm’s own notes, at most 10,000 characters.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'Calls with the same key have one effect and one answer; at most 200 characters.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A new tie between two parties.' })
export class AddTieInput extends TieFacts {
  @Field(() => TieKindEnum, { description: 'What it is; it never changes.' })
  kind!: TieKind;

  @Field(() => ID, { description: 'The party it leads from; either one when it is mutual.' })
  fromId!: string;

  @Field(() => ID, { description: 'The party it leads to.' })
  toId!: string;
}

@InputType({ description: 'Changes to a current tie. A field that is absent stays; null clears it.' })
export class UpdateTieInput extends TieFacts {
  @Field(() => ID, { description: 'The tie.' })
  tieId!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; a newer one is not overwritten.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'The end of a tie.' })
export class EndTieInput {
  @Field(() => ID, { description: 'The tie.' })
  tieId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, not in the future; today when absent.' })
  endedOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; a newer one is not overwritten.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Calls with the same key have one effect and one answer; at most 200 characters.' })
  idempotencyKey?: string | null;
}
