import type { Room } from '../../platform/room.ts';
import { followProjects } from '../projects/project-followers.ts';
import { closeDueRounds } from './close-due-rounds.job.ts';
import { CostComponentMutations, componentPayloads } from './component.mutations.resolver.ts';
import { CostComponentEntity, CostGapExplanationEntity, CostGapSnapshotEntity } from './cost.entity.ts';
import { ComponentRounds, GateCosts, InvolvementQuotes, ProjectCosts } from './cost-lists.type.ts';
import { CostQueries } from './cost.resolver.ts';
import { costRules } from './costs.policy.ts';
import './gap-guard.ts';
import { CostQuoteEntity, QuoteRequestEntity, QuoteRoundEntity } from './quote.entity.ts';
import { QuoteMutations, quotePayloads } from './quote.mutations.resolver.ts';
import { roundsFollowProject } from './follow-project.ts';

followProjects(roundsFollowProject);

/** What a product may cost and what it comes to, and what suppliers quote, sealed until all have had their time. */
export const costsRoom: Room = {
  resolvers: [CostQueries, CostComponentMutations, ...componentPayloads, QuoteMutations, ...quotePayloads, ProjectCosts, GateCosts, ComponentRounds, InvolvementQuotes],
  entities: [CostComponentEntity, QuoteRoundEntity, QuoteRequestEntity, CostQuoteEntity, CostGapExplanationEntity, CostGapSnapshotEntity],
  rules: costRules,
  jobs: [closeDueRounds],
};
