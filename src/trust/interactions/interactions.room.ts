import type { Room } from '../../platform/room.ts';
import { InteractionEntity, InteractionParticipantEntity } from './interaction.entity.ts';
import { interactionPayloads, InteractionResolver } from './interaction.resolver.ts';
import { interactionRules } from './interactions.policy.ts';
import { RelationshipInteractions } from './relationship-interactions.type.ts';

/** Contact between the sides of relationships. */
export const interactionsRoom: Room = {
  resolvers: [InteractionResolver, ...interactionPayloads, RelationshipInteractions],
  entities: [InteractionEntity, InteractionParticipantEntity],
  rules: interactionRules,
};
