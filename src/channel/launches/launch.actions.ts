import { defineActions } from '../../platform/actions.ts';
import {
  approveLaunchRule, cancelLaunchRule, completeLaunchRule, holdLaunchRule, inviteToLaunchRule, type LaunchPartnerRule, type LaunchRule, moveLaunchRule, setLaunchNeedsRule, withdrawInvitationRule,
} from './launches.policy.ts';

/** What may be done with a launch, with the rule of each. */
export const launchActions: Readonly<Record<string, LaunchRule>> = {
  MOVE_CHANNEL_LAUNCH: moveLaunchRule, INVITE_TO_CHANNEL_LAUNCH: inviteToLaunchRule, APPROVE_CHANNEL_LAUNCH: approveLaunchRule, HOLD_CHANNEL_LAUNCH: holdLaunchRule, COMPLETE_CHANNEL_LAUNCH: completeLaunchRule, CANCEL_CHANNEL_LAUNCH: cancelLaunchRule,
};

/** The same of a partner's line. */
export const launchPartnerActions: Readonly<Record<string, LaunchPartnerRule>> = { SET_CHANNEL_LAUNCH_NEEDS: setLaunchNeedsRule, WITHDRAW_CHANNEL_LAUNCH_INVITATION: withdrawInvitationRule };

defineActions({
  MOVE_CHANNEL_LAUNCH: 'Put it on another day, for the firm.',
  INVITE_TO_CHANNEL_LAUNCH: 'Have a partner carry it, for the firm.',
  APPROVE_CHANNEL_LAUNCH: 'Go ahead with it, for the firm.',
  HOLD_CHANNEL_LAUNCH: 'Wait with it, for the firm.',
  COMPLETE_CHANNEL_LAUNCH: 'Say that the product is out, for the firm.',
  CANCEL_CHANNEL_LAUNCH: 'Call it off, for the firm.',
  SET_CHANNEL_LAUNCH_NEEDS: 'Set what the partner needs for it, for the firm.',
  WITHDRAW_CHANNEL_LAUNCH_INVITATION: 'Take the invitation back, for the firm.',
});
