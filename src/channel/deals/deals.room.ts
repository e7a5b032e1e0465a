import type { Room } from '../../platform/room.ts';
import { ChannelDealCheckEntity, ChannelDealEntity } from './deal.entity.ts';
import { DealMutations, dealPayloads } from './deal.mutations.resolver.ts';
import { DealQueries } from './deal.resolver.ts';
import { dealRules } from './deals.policy.ts';
import { expireDeals } from './expire-deals.job.ts';
import { RelationshipDeals } from './relationship-deals.type.ts';

/** Deals that channel partners register, so that nobody else is given them. */
export const dealsRoom: Room = {
  resolvers: [DealQueries, DealMutations, ...dealPayloads, RelationshipDeals],
  entities: [ChannelDealEntity, ChannelDealCheckEntity],
  rules: dealRules,
  jobs: [expireDeals],
};
