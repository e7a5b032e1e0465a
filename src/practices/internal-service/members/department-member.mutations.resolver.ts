import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../../platform/payload.ts';
import { Ruled } from '../../../platform/ruled.ts';
import { endMembershipRule, nameMemberRule } from '../internal-service.policy.ts';
import { endDepartmentMembership, nameDepartmentMember } from './name-member.service.ts';
import { EndDepartmentMembershipInput, NameDepartmentMemberInput } from './department-member.input.ts';
import { DepartmentMember } from './department-member.type.ts';

const records = { departmentMember: { type: DepartmentMember, from: 'departmentMemberId', description: 'The person’s place in the department as it now is; null when refused.' } };
const payload = (act: string) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const named = payload('nameDepartmentMember');
const ended = payload('endDepartmentMembership');

export const memberPayloads = [named, ended].map(({ resolver }) => resolver);

@Resolver()
export class MemberMutations {
  @Mutation(() => named.type, { nullable: true, description: 'Names somebody who acts for a department of the firm: its head, by who approves for the firm, or a member, by its head as well.' })
  @Ruled(nameMemberRule)
  nameDepartmentMember(@Arg('input', () => NameDepartmentMemberInput, { description: 'Who, for which department, and as what.' }) input: NameDepartmentMemberInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return nameDepartmentMember(ctx, input);
  }

  @Mutation(() => ended.type, { nullable: true, description: 'Says that somebody no longer acts for a department; what was done stays.' })
  @Ruled(endMembershipRule)
  endDepartmentMembership(@Arg('input', () => EndDepartmentMembershipInput, { description: 'Whose place, and why.' }) input: EndDepartmentMembershipInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endDepartmentMembership(ctx, input);
  }
}
