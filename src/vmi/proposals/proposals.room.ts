import type { Room } from '../../platform/room.ts';
import { AgreementProposals, ProposalMutations, proposalPayloads, ProposalQueries } from './proposal.resolver.ts';
import { ProposalLine, ReplenishmentProposal } from './proposal.type.ts';
import { proposalRules } from './proposals.policy.ts';
import { replenish } from './replenish.job.ts';
import { ReplenishmentRun } from './run.type.ts';
import { scheduleRuns } from './schedule-runs.job.ts';
import { PositionProposals } from './why-nothing.type.ts';

/** What positions need, proposed place by place, each quantity with all that made it. */
export const proposalsRoom: Room = {
  types: [ReplenishmentRun, ReplenishmentProposal, ProposalLine],
  resolvers: [ProposalQueries, ProposalMutations, ...proposalPayloads, AgreementProposals, PositionProposals],
  rules: proposalRules,
  jobs: [replenish, scheduleRuns],
};
