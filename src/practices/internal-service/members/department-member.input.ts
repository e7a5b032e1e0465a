import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { KeyedActInput, KeyedChangeInput } from '../../../trust/keyed-act.input.ts';
import type { DepartmentRole } from './department-member.entity.ts';
import { DepartmentRoleEnum } from '../internal-service.enums.ts';

@InputType({ description: 'Somebody who is to act for a department.' })
export class NameDepartmentMemberInput extends KeyedActInput {
  @Field(() => ID, { description: 'A department of the firm.' })
  departmentId!: string;

  @Field(() => ID, { description: 'An active person of the firm whose role deals with partners.' })
  userId!: string;

  @Field(() => DepartmentRoleEnum, { description: 'As what. A department has one head: a new one takes the place of the present one.' })
  role!: DepartmentRole;

  @Field(() => String, { nullable: true, description: 'Why; needed where somebody’s place ends with it, that of the present head or the person’s own other one. At most 2,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Somebody who no longer acts for a department.' })
export class EndDepartmentMembershipInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The person’s place in the department: the id of a `DepartmentMember`.' })
  departmentMemberId!: string;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}
