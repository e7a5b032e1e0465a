import type { Room } from '../../platform/room.ts';
import { guardGates } from '../projects/gate-guards.ts';
import { EsiGateConditionEntity, EsiGateCriterionEntity, EsiGateDeciderEntity, EsiGateReviewEntity, EsiGateVoteEntity } from '../projects/gate-parts.entity.ts';
import { followProjects } from '../projects/project-followers.ts';
import { gateRules } from '../projects/gates.policy.ts';
import { endReview } from './close-review.ts';
import { GateParts } from './gate-parts.type.ts';
import { EsiGateMutations, gatePayloads } from './gate.mutations.resolver.ts';
import { EsiGateQueries } from './gate.resolver.ts';
import { noteOverdueConditions } from './note-overdue-conditions.job.ts';
import { ownGuards } from './own-guards.ts';

guardGates(...ownGuards);
followProjects({ name: 'gates', place: 1, ended: endReview });

/** Gates: what they ask, who decides, and on what conditions they were passed. */
export const gatesRoom: Room = {
  resolvers: [EsiGateQueries, EsiGateMutations, ...gatePayloads, GateParts],
  entities: [EsiGateCriterionEntity, EsiGateDeciderEntity, EsiGateVoteEntity, EsiGateReviewEntity, EsiGateConditionEntity],
  rules: gateRules,
  jobs: [noteOverdueConditions],
};
