import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';

@InputType({ description: 'A skill that a role asks for.' })
export class AskedSkillInput {
  @Field(() => String, { description: 'What it is called; 1 to 100 characters. Small and capital letters are alike.' })
  skill!: string;

  @Field(() => Int, { description: 'How well at least, from 1 (begins) to 5 (teaches it).' })
  least!: number;
}

@InputType({ description: 'What there is to do in relationships.' })
export class DefineDepartmentRoleInput extends ActInput {
  @Field(() => ID, { description: 'The department’s relationship, in the internal market.' })
  relationshipId!: string;

  @Field(() => String, { description: 'What it is called; 1 to 200 characters.' })
  name!: string;

  @Field(() => [AskedSkillInput], { description: 'What it takes; at most 20 skills, each once.' })
  skills!: AskedSkillInput[];
}

@InputType({ description: 'Who fills a role.' })
export class FillDepartmentRoleInput extends ChangeInput {
  @Field(() => ID, { description: 'The role.' })
  departmentRoleId!: string;

  @Field(() => ID, { nullable: true, description: 'The person, who works in the department; null or absent: nobody.' })
  personId?: string | null;
}

@InputType({ description: 'A role that is given up.' })
export class CloseDepartmentRoleInput extends ChangeInput {
  @Field(() => ID, { description: 'The role.' })
  departmentRoleId!: string;

  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;
}
