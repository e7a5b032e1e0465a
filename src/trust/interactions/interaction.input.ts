import 'reflect-metadata';
import type { Side } from '../../domain/sides.ts';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { DateTime } from '../../platform/scalars.ts';
import type { InteractionChannel, InteractionPurpose } from './interaction.entity.ts';
import { ErrorPolicyEnum, InteractionChannelEnum, InteractionPurposeEnum, type LinePolicy } from './interaction.enums.ts';

/** What is recorded of a contact. */
@InputType()
export abstract class ContactInput {
  @Field(() => InteractionChannelEnum, { description: 'How the sides were in contact.' })
  channel!: InteractionChannel;

  @Field(() => SharingSideEnum, { description: 'Which side began it.' })
  initiator!: Side;

  @Field(() => InteractionPurposeEnum, { description: 'What it was for.' })
  purpose!: InteractionPurpose;

  @Field(() => DateTime, { description: 'When it took place or began; not in the future.' })
  occurredAt!: Date;

  @Field(() => Int, { nullable: true, description: 'How long it took, in minutes, 1 to 14,400; absent when nobody noted it.' })
  durationMinutes?: number | null;

  @Field(() => String, { description: 'What it was about, for both sides where it is shared; at most 200 characters.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'For the focal firm’s own people; at most 10,000 characters. Not taken from partners.' })
  notes?: string | null;

  @Field(() => Boolean, {
    nullable: true, description: 'The partner sees it, without the notes. When absent: no, and in a correction as before. What was shared stays shared, and what a partner records always is.',
  })
  isShared?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Who took part: users, and contacts of either side; at most 50.' })
  participantIds?: string[] | null;
}

@InputType({ description: 'One contact of a call that records many.' })
export class LogInteractionLineInput extends ContactInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;
}

@InputType({ description: 'One contact between the sides of a relationship.' })
export class LogInteractionInput extends LogInteractionLineInput {
  @Field(() => String, { nullable: true, description: 'One effect and one answer for all calls with the same key; 1 to 200 characters.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Up to 500 contacts at once.' })
export class LogInteractionsInput extends ActInput {
  @Field(() => [LogInteractionLineInput], { description: 'The contacts; 1 to 500.' })
  lines!: LogInteractionLineInput[];

  @Field(() => ErrorPolicyEnum, { nullable: true, description: 'What becomes of the good lines where others fail; REJECT_FAILED_LINES when absent.' })
  errorPolicy?: LinePolicy | null;
}

@InputType({ description: 'A record of a contact that was recorded by mistake.' })
export class WithdrawInteractionInput extends ChangeInput {
  @Field(() => ID, { description: 'The record.' })
  interactionId!: string;

  @Field(() => String, { description: 'Why, for whoever sees the record; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A contact said anew, whole, in place of the record that was wrong.' })
export class CorrectInteractionInput extends ContactInput {
  @Field(() => ID, { description: 'The record that was wrong.' })
  interactionId!: string;

  @Field(() => String, { description: 'Why, for whoever sees the record; at most 2,000 characters.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; when the record has changed since, nothing is done.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'One effect and one answer for all calls with the same key; 1 to 200 characters.' })
  idempotencyKey?: string | null;
}
