import type { Room } from '../../platform/room.ts';
import { concludeDisputes } from './conclude-disputes.job.ts';
import { DisputeEntity, DisputeMessageEntity, DisputeNoteEntity } from './dispute.entity.ts';
import { DisputeWritings } from './dispute-message.type.ts';
import { disputePayloads, DisputeResolver } from './dispute.resolver.ts';
import { disputeRules } from './disputes.policy.ts';
import { RelationshipDisputes } from './relationship-disputes.type.ts';

/** What the two sides raise against each other, and how they settle it. */
export const disputesRoom: Room = {
  resolvers: [DisputeResolver, ...disputePayloads, RelationshipDisputes, DisputeWritings],
  entities: [DisputeEntity, DisputeMessageEntity, DisputeNoteEntity],
  rules: disputeRules,
  jobs: [concludeDisputes],
};
