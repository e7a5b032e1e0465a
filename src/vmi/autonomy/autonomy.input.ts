import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { Decimal } from '../../platform/scalars.ts';
import { KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType()
export abstract class AutonomyActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The agreement.' })
  agreementId!: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason!: string;
}

@InputType({ description: 'That the limit stays where it is, however the vendor behaves.' })
export class HoldVmiAutonomyInput extends AutonomyActInput {}

@InputType({ description: 'Another limit, set by a person.' })
export class OverrideVmiAutonomyInput extends AutonomyActInput {
  @Field(() => Decimal, { description: 'The limit in the agreement’s currency: 0, by which nothing is approved by itself any more, up to the cap of the terms. Where both sides approve, up to what is earned.' })
  limit!: string;
}

@InputType({ description: 'That the limit follows again.' })
export class ReleaseVmiAutonomyInput extends AutonomyActInput {}
