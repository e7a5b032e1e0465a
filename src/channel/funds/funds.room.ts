import type { Room } from '../../platform/room.ts';
import { expireFunds } from './expire-funds.job.ts';
import { ChannelFundApprovalEntity, ChannelFundBudgetEntity, ChannelFundClaimEntity, ChannelFundEntity, ChannelFundRequestEntity } from './fund.entity.ts';
import { FundMutations, fundPayloads } from './funds.mutations.resolver.ts';
import { fundRules } from './funds.policy.ts';
import { FundQueries } from './funds.resolver.ts';
import { RelationshipFunds } from './relationship-funds.type.ts';

/** Development funds of the channel: what partners ask for, claim with proof, and are paid. */
export const fundsRoom: Room = {
  resolvers: [FundQueries, FundMutations, ...fundPayloads, RelationshipFunds],
  entities: [ChannelFundEntity, ChannelFundBudgetEntity, ChannelFundRequestEntity, ChannelFundApprovalEntity, ChannelFundClaimEntity],
  rules: fundRules,
  jobs: [expireFunds],
};
