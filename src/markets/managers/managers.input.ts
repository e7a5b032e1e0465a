import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeInput } from '../../platform/act.input.ts';

@InputType({ description: 'How many key relationships somebody may manage. The first limit of a person or of the workspace has no version yet.' })
export class SetManagerLimitInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: 'Whose limit: an active member of the firm; null for the workspace’s, which holds for all who have none of their own.' })
  managerId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Key relationships, 0 to 100; null lets the next wider limit hold: the workspace’s, and without one 8. What somebody has already, stays.' })
  limit?: number | null;

  @Field(() => String, { nullable: true, description: 'Why, at most 2,000 characters.' })
  reason?: string | null;
}
