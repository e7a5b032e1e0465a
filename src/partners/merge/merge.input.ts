import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput } from '../../platform/act.input.ts';
import { defineEnum } from '../../platform/define-enum.ts';

export const MembersOfDuplicateEnum = defineEnum('MembersOfDuplicate', 'What becomes of those who act for the duplicate.', {
  MOVE: 'They act for the survivor from then on, and see all that is its.',
  REMOVE: 'Their memberships end and their keys are revoked.',
});
export type MembersOfDuplicate = keyof typeof MembersOfDuplicateEnum;

@InputType({ description: 'The versions that were seen; when one of the two has changed since, nothing is done.' })
export class MergedVersionsInput {
  @Field(() => Int, { nullable: true, description: 'Of the party that stays.' })
  survivor?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of the party that goes.' })
  duplicate?: number | null;
}

@InputType({ description: 'Two records of one party: which stays, which goes into it, and why. It cannot be undone.' })
export class MergePartiesInput extends ActInput {
  @Field(() => ID, { description: 'The party that stays.' })
  survivorId!: string;

  @Field(() => ID, { description: 'The party that goes into it. What it kept moves to the survivor; its record stays as a sign of where to look.' })
  duplicateId!: string;

  @Field(() => String, { description: 'Why they are one, 1 to 2,000 characters; for staff.' })
  reason!: string;

  @Field(() => MembersOfDuplicateEnum, { nullable: true, description: 'What becomes of those who act for the duplicate; needed where people or keys act for both, else they move.' })
  membersOfDuplicate?: MembersOfDuplicate | null;

  @Field(() => MergedVersionsInput, { nullable: true, description: 'The versions that were seen.' })
  expectedVersions?: MergedVersionsInput | null;
}
