import type { Room } from '../../platform/room.ts';
import { AgreementDecisions } from './agreement-decisions.type.ts';
import { decideProposals } from './decide-proposals.job.ts';
import { DecisionMutations, decisionPayloads } from './decision.mutations.resolver.ts';
import { decisionRules } from './decisions.policy.ts';
import { expireProposals } from './expire-proposals.job.ts';
import { ProposalDecision, ProposalLineDecision } from './proposal-decision.type.ts';
import { ProposalSubscriptions } from './proposal.subscription.resolver.ts';

/** What becomes of proposals. */
export const decisionsRoom: Room = {
  resolvers: [ProposalDecision, ProposalLineDecision, AgreementDecisions, DecisionMutations, ...decisionPayloads, ProposalSubscriptions],
  rules: decisionRules,
  jobs: [decideProposals, expireProposals],
};
