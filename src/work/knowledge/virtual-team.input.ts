import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';

@InputType({ description: 'A virtual team for a partner.' })
export class FormVirtualTeamInput extends KeyedActInput {
  @Field(() => ID, { description: 'The relationship with the partner, which lives and is not internal.' })
  relationshipId!: string;

  @Field(() => String, { description: 'What it is called; 1 to 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'What it is for; 1 to 4,000 characters.' })
  purpose!: string;
}

@InputType({ description: 'A virtual team changed. What is absent stays.' })
export class ChangeVirtualTeamInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The team.' })
  virtualTeamId!: string;

  @Field(() => String, { nullable: true, description: 'What it is called; 1 to 200 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for; 1 to 4,000 characters.' })
  purpose?: string | null;
}

@InputType({ description: 'A virtual team that is dissolved.' })
export class DissolveVirtualTeamInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The team.' })
  virtualTeamId!: string;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Somebody who is of a virtual team from now on.' })
export class AddVirtualTeamMemberInput extends KeyedActInput {
  @Field(() => ID, { description: 'The team.' })
  virtualTeamId!: string;

  @Field(() => ID, { description: 'Who: an active person of the firm who deals with partners.' })
  userId!: string;

  @Field(() => ID, { nullable: true, description: 'The department of the firm that the person speaks for; absent where none.' })
  departmentId?: string | null;

  @Field(() => String, { description: 'What the person does there; 1 to 200 characters.' })
  role!: string;

  @Field(() => LocalDate, { description: 'The first day (UTC).' })
  fromOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; absent where that is not settled.' })
  untilOn?: string | null;
}

@InputType({ description: 'A membership that ends.' })
export class EndVirtualTeamMembershipInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The membership.' })
  virtualTeamMemberId!: string;

  @Field(() => LocalDate, { description: 'Its last day (UTC): not before its first, and not after the end that it had. A day that is over closes the team’s notes at once.' })
  untilOn!: string;
}
