import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput, ChangeInput } from '../../../platform/act.input.ts';
import { LocalDate } from '../../../platform/scalars.ts';

@InputType({ description: 'Who works in a department.' })
export class NameDepartmentPostInput extends ActInput {
  @Field(() => ID, { description: 'The department’s relationship, in the internal market.' })
  relationshipId!: string;

  @Field(() => ID, { description: 'The person: an active member of the firm who has no place in this department yet.' })
  personId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether they are its head. A department has one at most.' })
  isHead!: boolean;

  @Field(() => LocalDate, { description: 'Since which day; not ahead.' })
  sinceOn!: string;
}

@InputType({ description: 'That somebody works in a department no longer.' })
export class EndDepartmentPostInput extends ChangeInput {
  @Field(() => ID, { description: 'The post.' })
  departmentPostId!: string;

  @Field(() => LocalDate, { description: 'The first day on which they do no longer; not ahead, and not before they began.' })
  untilOn!: string;
}
