import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeRelationshipInput } from '../relationship.input.ts';

@InputType({ description: 'Changes to what an internal relationship has of its own. A field that is absent stays.' })
export class UpdateInternalRelationshipInput extends ChangeRelationshipInput {
  @Field(() => ID, { nullable: true, description: 'The department that provides the service.' })
  providingDepartmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who receives it: another department, or the firm as a whole.' })
  receivingDepartmentId?: string | null;

  @Field(() => String, { nullable: true, description: 'What is owed, at most 2,000 characters; null clears it.' })
  serviceOwed?: string | null;
}
