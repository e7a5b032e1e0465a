import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { DepartmentRole } from './role.type.ts';
import { closeRoleRule, defineRoleRule, fillRoleRule } from './department-people.policy.ts';
import { closeDepartmentRole, defineDepartmentRole, fillDepartmentRole } from './keep-role.service.ts';
import { CloseDepartmentRoleInput, DefineDepartmentRoleInput, FillDepartmentRoleInput } from './role.input.ts';

const payload = (act: string, answered: Parameters<typeof definePayload>[2]) => definePayload(`${act}Payload`, `The answer of ${act[0]!.toLowerCase()}${act.slice(1)}.`, answered);
const role = { departmentRole: { type: DepartmentRole, from: 'departmentRoleId', description: 'The role as it now is; null when refused.' } };

const defineDepartmentRoleAnswer = payload('DefineDepartmentRole', role);
const fillDepartmentRoleAnswer = payload('FillDepartmentRole', role);
const closeDepartmentRoleAnswer = payload('CloseDepartmentRole', role);

export const rolePayloads = [defineDepartmentRoleAnswer, fillDepartmentRoleAnswer, closeDepartmentRoleAnswer].map(({ resolver }) => resolver);

@Resolver()
export class DepartmentRoleMutations {
  @Mutation(() => defineDepartmentRoleAnswer.type, { nullable: true, description: 'Says what there is to do in relationships within a department, and what it takes.' })
  @Ruled(defineRoleRule)
  defineDepartmentRole(@Arg('input', () => DefineDepartmentRoleInput, { description: 'The role.' }) input: DefineDepartmentRoleInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return defineDepartmentRole(ctx, input);
  }

  @Mutation(() => fillDepartmentRoleAnswer.type, { nullable: true, description: 'Says who fills a role, or that nobody does.' })
  @Ruled(fillRoleRule)
  fillDepartmentRole(@Arg('input', () => FillDepartmentRoleInput, { description: 'Which, and who.' }) input: FillDepartmentRoleInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return fillDepartmentRole(ctx, input);
  }

  @Mutation(() => closeDepartmentRoleAnswer.type, { nullable: true, description: 'Gives a role up.' })
  @Ruled(closeRoleRule)
  closeDepartmentRole(@Arg('input', () => CloseDepartmentRoleInput, { description: 'Which, and why.' }) input: CloseDepartmentRoleInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return closeDepartmentRole(ctx, input);
  }
}
