import type { Room } from '../../platform/room.ts';
import { ChannelLaunchDecisionEntity, ChannelLaunchEntity, ChannelLaunchPartnerEntity } from './launch.entity.ts';
import { LaunchMutations, launchPayloads } from './launch.mutations.resolver.ts';
import { LaunchQueries } from './launch.resolver.ts';
import { launchRules } from './launches.policy.ts';
import { LaunchPartners, RelationshipLaunches } from './relationship-launches.type.ts';

/** Launches through the channel: how ready its partners are, what they say, and how the firm decides. */
export const launchesRoom: Room = {
  resolvers: [LaunchQueries, LaunchMutations, ...launchPayloads, RelationshipLaunches, LaunchPartners],
  entities: [ChannelLaunchEntity, ChannelLaunchPartnerEntity, ChannelLaunchDecisionEntity],
  rules: launchRules,
};
