import type { Room } from '../../platform/room.ts';
import { DemandEventEntity } from './demand-event.entity.ts';
import { DemandEventResolver, demandEventPayloads } from './demand-event.resolver.ts';
import { StockPositionDemand, VmiAgreementDemand } from './demand-of.type.ts';
import { demandRules } from './demand.policy.ts';
import { fitDemandJob } from './fit-demand.job.ts';
import { PositionDemand } from './position-demand.type.ts';

/** What is asked for of each position, and what is expected. */
export const demandRoom: Room = {
  types: [PositionDemand],
  resolvers: [DemandEventResolver, ...demandEventPayloads, StockPositionDemand, VmiAgreementDemand],
  entities: [DemandEventEntity],
  rules: demandRules,
  jobs: [fitDemandJob],
};
