import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { LocalDate } from '../../platform/scalars.ts';

@InputType({ description: 'A relationship that is to have another manager.' })
export class StartHandoverInput extends ChangeInput {
  @Field(() => ID, { description: 'The relationship; somebody manages it.' })
  relationshipId!: string;

  @Field(() => ID, { description: 'Who is to manage it: an active member of the firm.' })
  toUserId!: string;

  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  reason!: string;

  @Field(() => LocalDate, { nullable: true, description: 'By when it is to be done; today or later.' })
  dueOn?: string | null;
}

/** What the input of every change to a hand-over carries. */
@InputType()
abstract class ChangeHandoverInput extends ChangeInput {
  @Field(() => ID, { description: 'The hand-over.' })
  handoverId!: string;
}

@InputType({ description: 'One more thing to do before a hand-over is completed.' })
export class AddHandoverItemInput extends ActInput {
  @Field(() => ID, { description: 'The hand-over; at most 50 items each.' })
  handoverId!: string;

  @Field(() => String, { description: 'What is to be done, 1 to 200 characters.' })
  name!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether the hand-over waits for it; it does when absent.' })
  isRequired?: boolean | null;
}

@InputType({ description: 'Something on the list is done, or after all is not.' })
export class TickHandoverItemInput extends ChangeInput {
  @Field(() => ID, { description: 'The item.' })
  handoverItemId!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Done, or not.' })
  isDone!: boolean;

  @Field(() => String, { nullable: true, description: 'What there is to say of it, at most 2,000 characters. Absent, the note stays; null clears it.' })
  note?: string | null;
}

@InputType({ description: 'A hand-over whose required items are all done.' })
export class CompleteHandoverInput extends ChangeHandoverInput {
  @Field(() => String, { nullable: true, description: 'Why the new manager gets more key relationships than the limit, at most 2,000 characters; needed for that, and kept.' })
  overrideReason?: string | null;
}

@InputType({ description: 'A hand-over that is not to be.' })
export class CancelHandoverInput extends ChangeHandoverInput {
  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  reason!: string;
}
