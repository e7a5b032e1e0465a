import { defineActions } from '../../platform/actions.ts';
import { endTeamMemberRule, moveDeliverableRule, updateDeliverableRule } from './work.policy.ts';

/** The acts on team members and deliverables as `viewerActions` names them, with their rules. */
export const teamActions = { END_ESI_TEAM_MEMBER: endTeamMemberRule };
export const deliverableActions = { UPDATE_ESI_DELIVERABLE: updateDeliverableRule, MOVE_ESI_DELIVERABLE: moveDeliverableRule };

defineActions({
  END_ESI_TEAM_MEMBER: 'Say that they have left the team.',
  UPDATE_ESI_DELIVERABLE: 'Say anew what is to be delivered by when.',
  MOVE_ESI_DELIVERABLE: 'Say how far it is.',
});
