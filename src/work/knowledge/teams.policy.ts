import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import { staffMessages } from '../staff/staff.messages.ts';
import { knowledgeMessages } from './knowledge.messages.ts';

/** Who forms virtual teams, and says who is of them: who cares for the relationship. */

export interface TeamSubject {
  readonly state: 'ACTIVE' | 'DISSOLVED';
  readonly managerId?: string | null;
}
export interface TeamMemberSubject {
  readonly state: 'NAMED' | 'ENDED';
  readonly teamState: 'ACTIVE' | 'DISSOLVED';
  readonly managerId?: string | null;
}

const named = (name: string, description: string) => ({ kind: 'act', name: `virtual-team.${name}`, description, permission: 'RELATIONSHIP_WRITE' }) as const;

/** A relationship that nobody manages is cared for by whoever may write relationships. */
function manages({ kind, id, permissions }: Principal, managerId: string | null | undefined): Message | null {
  if (kind === 'API_KEY') return staffMessages.peopleOnly;
  return managerId == null || managerId === id || permissions.has('RELATIONSHIP_APPROVE') ? null : knowledgeMessages.managerOnly;
}

function byManager(name: string, description: string): ActRule<TeamSubject> {
  return { ...named(name, description), refuses: (principal, { state, managerId }) => manages(principal, managerId) ?? (state === 'ACTIVE' ? null : knowledgeMessages.dissolved) };
}

export const formTeamRule: ActRule<{ readonly managerId?: string | null }> = { ...named('form', 'The relationship’s manager forms a virtual team for the partner.'), refuses: (principal, { managerId }) => manages(principal, managerId) };
export const changeTeamRule = byManager('change', 'The relationship’s manager changes what a team is called and for.');
export const addMemberRule = byManager('add-member', 'The relationship’s manager says who is of a team, which opens its notes to them.');
export const dissolveTeamRule = byManager('dissolve', 'The relationship’s manager dissolves a team, which closes its notes.');
export const endMembershipRule: ActRule<TeamMemberSubject> = {
  ...named('end-membership', 'The relationship’s manager ends a membership, which closes the team’s notes to that person.'),
  refuses: (principal, { state, teamState, managerId }) => manages(principal, managerId) ?? (teamState !== 'ACTIVE' ? knowledgeMessages.dissolved : state === 'ENDED' ? knowledgeMessages.memberEnded : null),
};

export const teamRules: readonly Rule[] = [formTeamRule, changeTeamRule, addMemberRule, dissolveTeamRule, endMembershipRule];
