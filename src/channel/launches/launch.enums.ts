import type { LaunchWarning } from '../../domain/channel/launch-decision.ts';
import type { ReadinessPart } from '../../domain/channel/readiness.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { LaunchDecision, LaunchPartnerState, LaunchState } from './launch.entity.ts';

export const ChannelLaunchStateEnum = defineEnum<LaunchState>('ChannelLaunchState', 'Where a launch stands.', {
  PLANNED: 'It is prepared; nobody has decided.', GO: 'The firm goes ahead.', HELD: 'The firm waits; it may still go ahead.', LAUNCHED: 'The product is out.', CANCELLED: 'It does not come.',
});

export const ChannelLaunchPartnerStateEnum = defineEnum<LaunchPartnerState>('ChannelLaunchPartnerState', 'Whether a partner is to carry a launch.', {
  INVITED: 'It is.', WITHDRAWN: 'No more: the firm has taken the invitation back.',
});

export const ChannelLaunchDecisionKindEnum = defineEnum<LaunchDecision>('ChannelLaunchDecisionKind', 'How the firm decided on a launch.', { GO: 'To go ahead.', HELD: 'To wait.' });

export const ChannelLaunchWarningEnum = defineEnum<LaunchWarning>('ChannelLaunchWarning', 'What speaks against going ahead.', {
  LOW_SUPPORT: 'The channel’s mean is below the least that the launch asks for. Going ahead takes a reason.',
  PARTNERS_NOT_READY: 'At least one partner falls short of what is needed. Going ahead takes a reason.',
  SUPPORT_UNKNOWN: 'Support is asked for, and of no partner is it known.',
  PARTNERS_UNKNOWN: 'Of at least one partner it cannot be told whether it is ready.',
});

export const ChannelLaunchPartEnum = defineEnum<ReadinessPart>('ChannelLaunchPart', 'What a partner must have for a launch.', {
  TRAINED_PEOPLE: 'People with a certificate of the launch’s course that holds on the launch day.',
  STOCK_ON_HAND: 'Units of the item on hand, where the firm keeps the partner’s stock.',
  SENTIMENT: 'The score of the partner’s people, 0 to 100; for the firm’s people alone.',
  CERTIFICATES: 'Certificates of any course that hold on the launch day.',
});

export const ChannelLaunchVerdictEnum = defineEnum<'READY' | 'NOT_READY'>('ChannelLaunchVerdict', 'Whether a partner is ready.', {
  READY: 'It has everything that is asked for.', NOT_READY: 'Of something that is known it has too little.',
});
