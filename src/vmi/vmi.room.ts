import type { Room } from '../platform/room.ts';
import { StockPosition } from './positions/stock-position.type.ts';
import { ProposalLineEntity, ReplenishmentProposalEntity, ReplenishmentRunEntity } from './proposals/proposal.entity.ts';
import { supplyRules } from './supply.policy.ts';

/** The records that every part of vendor-managed inventory stands on. */
export const vmiRoom: Room = {
  types: [StockPosition],
  resolvers: [],
  entities: [
    ReplenishmentRunEntity, ReplenishmentProposalEntity, ProposalLineEntity,
  ],
  rules: supplyRules,
};
