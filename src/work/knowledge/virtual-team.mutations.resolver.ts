import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { addVirtualTeamMember, changeVirtualTeam, dissolveVirtualTeam, endVirtualTeamMembership, formVirtualTeam } from './form-team.service.ts';
import { addMemberRule, changeTeamRule, dissolveTeamRule, endMembershipRule, formTeamRule } from './teams.policy.ts';
import { AddVirtualTeamMemberInput, ChangeVirtualTeamInput, DissolveVirtualTeamInput, EndVirtualTeamMembershipInput, FormVirtualTeamInput } from './virtual-team.input.ts';
import { VirtualTeam, VirtualTeamMember } from './virtual-team.type.ts';

const team = { virtualTeam: { type: VirtualTeam, from: 'virtualTeamId', description: 'The team as it now is; null when refused.' } };
const member = { ...team, virtualTeamMember: { type: VirtualTeamMember, from: 'virtualTeamMemberId', description: 'The membership as it now is; null when refused.' } };
const payload = (act: string, records: Parameters<typeof definePayload>[2]) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records);
const formed = payload('formVirtualTeam', team);
const changed = payload('changeVirtualTeam', team);
const dissolved = payload('dissolveVirtualTeam', team);
const added = payload('addVirtualTeamMember', member);
const ended = payload('endVirtualTeamMembership', member);

export const virtualTeamPayloads = [formed, changed, dissolved, added, ended].map(({ resolver }) => resolver);

@Resolver()
export class VirtualTeamMutations {
  @Mutation(() => formed.type, { nullable: true, description: 'Forms a virtual team for a partner, by the manager of the relationship.' })
  @Ruled(formTeamRule)
  formVirtualTeam(@Arg('input', () => FormVirtualTeamInput, { description: 'The team.' }) input: FormVirtualTeamInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return formVirtualTeam(ctx, input);
  }

  @Mutation(() => changed.type, { nullable: true, description: 'Changes what a team is called and for.' })
  @Ruled(changeTeamRule)
  changeVirtualTeam(@Arg('input', () => ChangeVirtualTeamInput, { description: 'Which one, and what changes.' }) input: ChangeVirtualTeamInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return changeVirtualTeam(ctx, input);
  }

  @Mutation(() => dissolved.type, { nullable: true, description: 'Dissolves a team: its notes are their owners’ alone from now on.' })
  @Ruled(dissolveTeamRule)
  dissolveVirtualTeam(@Arg('input', () => DissolveVirtualTeamInput, { description: 'Which one, and why.' }) input: DissolveVirtualTeamInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return dissolveVirtualTeam(ctx, input);
  }

  @Mutation(() => added.type, { nullable: true, description: 'Says who else is of a team: its notes are open to that person in that time.' })
  @Ruled(addMemberRule)
  addVirtualTeamMember(@Arg('input', () => AddVirtualTeamMemberInput, { description: 'Which team, and who.' }) input: AddVirtualTeamMemberInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addVirtualTeamMember(ctx, input);
  }

  @Mutation(() => ended.type, { nullable: true, description: 'Ends a membership: the team’s notes are closed to that person after its last day.' })
  @Ruled(endMembershipRule)
  endVirtualTeamMembership(@Arg('input', () => EndVirtualTeamMembershipInput, { description: 'Which one, and when.' }) input: EndVirtualTeamMembershipInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endVirtualTeamMembership(ctx, input);
  }
}
