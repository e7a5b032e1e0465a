import type { Room } from '../../platform/room.ts';
import { followScorecards } from './follow-scorecards.job.ts';
import { RelationshipScorecards } from './relationship-scorecards.type.ts';
import { PeriodScorecardEntity, ScorecardDisputeEntity, ScorecardRowEntity } from './scorecard.entity.ts';
import { ScorecardContent } from './scorecard-content.type.ts';
import { scorecardPayloads, ScorecardResolver } from './scorecard.resolver.ts';
import { scorecardRoomRules } from './scorecards.policy.ts';

/** How the two sides score each other, period by period, and what is disputed of that. */
export const scorecardsRoom: Room = {
  resolvers: [ScorecardResolver, ...scorecardPayloads, RelationshipScorecards, ScorecardContent],
  entities: [PeriodScorecardEntity, ScorecardRowEntity, ScorecardDisputeEntity],
  rules: scorecardRoomRules,
  jobs: [followScorecards],
};
