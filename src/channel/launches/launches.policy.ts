import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';
import { seenByBothSides } from '../../trust/sides.ts';
import { firmsPeople } from '../channel-partner.ts';
import { seenByFirm } from '../channel-sight.ts';
import type { LaunchPartnerState, LaunchState } from './launch.entity.ts';
import { launchMessages } from './launches.messages.ts';

/** Who sees launches and how ready partners are for them; only the firm's people do anything about them. */

export const seeLaunch: SightRule = {
  kind: 'see', name: 'channel-launch.see', description: 'Staff see all launches; a partner those that it was invited to.',
  sees: ({ permissions, isStaff, partyId }) => permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ')
    && (isStaff || ((row) => sql`exists (select from channel_launch_partner own_line join relationship r on r.workspace_id = own_line.workspace_id and r.id = own_line.relationship_id
      where own_line.workspace_id = ${row('workspace_id')} and own_line.launch_id = ${row('id')} and r.partner_id = ${partyId}::uuid)`)),
};
export const seeLaunchPartner = seenByBothSides('channel-launch.see-partner', 'Staff see what each partner needs for a launch and has; a partner its own line, and never how many there are.');
export const seeLaunchInside = seenByFirm('channel-launch.see-inside', 'Staff see what a launch asks of the channel as a whole, and how the firm decided; no partner does.');
export const seeLaunchFigures: SightRule = {
  kind: 'see', name: 'channel-launch.see-figures', description: 'Staff who read trust see how ready all partners are, and what the channel says; no partner does.',
  sees: ({ permissions, isStaff }) => isStaff && permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ') && permissions.has('TRUST_READ'),
};

/** What rules about a launch look at. */
export interface LaunchSubject {
  readonly state: LaunchState;
}

/** The same of a partner's line. */
export interface LaunchPartnerSubject {
  readonly state: LaunchPartnerState;
  readonly launchState: LaunchState;
}

/** An act on a launch, and the states in which it is done. */
export interface LaunchRule extends ActRule<LaunchSubject> {
  readonly states: readonly LaunchState[];
}

/** An act on a partner's line, and the states of the launch in which it is done. */
export interface LaunchPartnerRule extends ActRule<LaunchPartnerSubject> {
  readonly launchStates: readonly LaunchState[];
}

const permission = 'RELATIONSHIP_WRITE';
const preparing: readonly LaunchState[] = ['PLANNED', 'HELD'];

function act(name: string, description: string, states: readonly LaunchState[]): LaunchRule {
  return { kind: 'act', name: `channel-launch.${name}`, description, permission, states, refuses: (principal, { state }) => firmsPeople(principal) ?? (states.includes(state) ? null : launchMessages.notNow) };
}

function actOnPartner(name: string, description: string, launchStates: readonly LaunchState[]): LaunchPartnerRule {
  return {
    kind: 'act', name: `channel-launch.${name}`, description, permission, launchStates,
    refuses: (principal, { state, launchState }) => firmsPeople(principal) ?? (state === 'INVITED' && launchStates.includes(launchState) ? null : launchMessages.notNow),
  };
}

export const planLaunchRule: ActRule = { kind: 'act', name: 'channel-launch.plan', description: 'The firm’s people plan a launch.', permission, refuses: firmsPeople };
export const moveLaunchRule = act('move', 'The firm’s people put a launch on another day.', preparing);
export const inviteToLaunchRule = act('invite', 'The firm’s people have a partner carry a launch.', preparing);
export const setLaunchNeedsRule = actOnPartner('set-needs', 'The firm’s people set what a partner needs for a launch.', preparing);
export const withdrawInvitationRule = actOnPartner('withdraw-invitation', 'The firm’s people take an invitation back.', ['PLANNED', 'HELD', 'GO']);
export const approveLaunchRule = act('approve', 'The firm’s people go ahead with a launch; against the channel only with a reason.', preparing);
export const holdLaunchRule = act('hold', 'The firm’s people wait with a launch.', ['PLANNED']);
export const completeLaunchRule = act('complete', 'The firm’s people say that the product is out.', ['GO']);
export const cancelLaunchRule = act('cancel', 'The firm’s people call a launch off.', ['PLANNED', 'HELD', 'GO']);

export const launchRules: readonly Rule[] = [
  seeLaunch, seeLaunchPartner, seeLaunchInside, seeLaunchFigures, planLaunchRule, moveLaunchRule, inviteToLaunchRule, setLaunchNeedsRule, withdrawInvitationRule, approveLaunchRule, holdLaunchRule, completeLaunchRule, cancelLaunchRule,
];
