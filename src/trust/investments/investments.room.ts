import type { Room } from '../../platform/room.ts';
import { InvestmentEntity } from './investment.entity.ts';
import { InvestmentResolver, investmentPayloads } from './investment.resolver.ts';
import { investmentRules } from './investments.policy.ts';
import { recordInvestmentQuarters } from './record-investment-quarters.job.ts';
import { RelationshipInvestments } from './relationship-investments.type.ts';

/** What two sides put into a relationship. */
export const investmentsRoom: Room = {
  resolvers: [InvestmentResolver, ...investmentPayloads, RelationshipInvestments],
  entities: [InvestmentEntity],
  rules: investmentRules,
  jobs: [recordInvestmentQuarters],
};
