import type { Room } from '../platform/room.ts';
import { Evidence } from './evidence/evidence.type.ts';
import { modelRules } from './models/models.policy.ts';
import { rebuildStandings } from './models/rebuild-standings.job.ts';
import { TrustModelResolver, trustModelPayloads } from './models/trust-model.resolver.ts';
import { RelationshipScorecard } from './scorecard/relationship-scorecard.type.ts';
import { scorecardRules } from './scorecard/scorecard.policy.ts';
import { ageStandings } from './scores/age-standings.job.ts';
import { RelationshipStanding } from './scores/relationship-standing.type.ts';
import { StandingQueries } from './scores/standing.resolver.ts';
import { trustRules } from './trust.policy.ts';

/** What each side of a relationship has shown the other, and the trust and commitment that it comes to. */
export const trustRoom: Room = {
  types: [Evidence],
  resolvers: [StandingQueries, RelationshipStanding, RelationshipScorecard, TrustModelResolver, ...trustModelPayloads],
  rules: [...trustRules, ...modelRules, ...scorecardRules],
  jobs: [rebuildStandings, ageStandings],
};
