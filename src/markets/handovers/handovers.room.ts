import type { Room } from '../../platform/room.ts';
import { HandoverEntity, HandoverItemEntity } from './handover.entity.ts';
import { HandoverMutations, handoverPayloads } from './handover.mutations.resolver.ts';
import { HandoverQueries } from './handover.resolver.ts';
import { handoverRules } from './handovers.policy.ts';
import { RelationshipHandovers } from './relationship-handovers.type.ts';

/** Relationships on their way from one manager to the next. */
export const handoversRoom: Room = {
  resolvers: [HandoverQueries, HandoverMutations, ...handoverPayloads, RelationshipHandovers],
  entities: [HandoverEntity, HandoverItemEntity],
  rules: handoverRules,
};
