import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput } from '../../platform/act.input.ts';
import { LocalDate } from '../../platform/scalars.ts';
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

@InputType({ description: 'A relationship between two departments of the firm.' })
export class ConnectDepartmentsInput extends ActInput {
  @Field(() => ID, { description: 'The department that provides the service said below. It stands at the partner’s end.' })
  providingDepartmentId!: string;

  @Field(() => ID, { description: 'The department that receives it. It stands at the focal end.' })
  receivingDepartmentId!: string;

  @Field(() => String, { nullable: true, description: 'What is owed, at most 2,000 characters; that they serve each other in other things as well is for their service agreements to say.' })
  serviceOwed?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Since when they have worked together, not in the future. With it the relationship is established, without it identified.' })
  startedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The user who manages it: an active member of the firm.' })
  managerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The firm’s own notes, at most 10,000 characters.' })
  note?: string | null;
}
