import type { Room } from '../../platform/room.ts';
import { assessTiersDaily } from './assess-tiers.job.ts';
import { RelationshipTiers } from './relationship-tiers.type.ts';
import { tierRules } from './tiers.policy.ts';
import { tierPayloads, TierResolver } from './tiers.resolver.ts';

/** The tiers of the channel: by criteria that are data, told from the graph, gained and lost. */
export const tiersRoom: Room = {
  resolvers: [TierResolver, ...tierPayloads, RelationshipTiers],
  rules: tierRules,
  jobs: [assessTiersDaily],
};
