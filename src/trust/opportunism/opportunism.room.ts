import type { Room } from '../../platform/room.ts';
import { opportunismRules } from './opportunism.policy.ts';
import { OpportunisticActEntity } from './opportunistic-act.entity.ts';
import { opportunismPayloads, OpportunisticActResolver } from './opportunistic-act.resolver.ts';
import { RelationshipOpportunism } from './opportunistic-act.type.ts';
import { recordCleanMonths } from './record-clean-months.job.ts';

/** Acts against trust, which two people find to be so, and the clean months without them. */
export const opportunismRoom: Room = {
  resolvers: [OpportunisticActResolver, ...opportunismPayloads, RelationshipOpportunism],
  entities: [OpportunisticActEntity],
  rules: opportunismRules,
  jobs: [recordCleanMonths],
};
