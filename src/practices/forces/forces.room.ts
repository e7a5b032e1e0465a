import type { Room } from '../../platform/room.ts';
import { ForceAssessmentEntity, ForceFactEntity } from './force.entity.ts';
import { ForceAssessmentFacts } from './force-fact.type.ts';
import { forcePayloads, ForceResolver } from './force.resolver.ts';
import './forces.measures.ts';
import { forceRules } from './forces.policy.ts';
import { RelationshipForces } from './relationship-forces.type.ts';

/** How strong each side of a relationship stands towards the other, and what follows; for the firm alone. */
export const forcesRoom: Room = {
  resolvers: [ForceResolver, ...forcePayloads, RelationshipForces, ForceAssessmentFacts],
  entities: [ForceAssessmentEntity, ForceFactEntity],
  rules: forceRules,
};
