import type { Room } from '../../platform/room.ts';
import { ContractEntity, RenewalReviewEntity } from './contract.entity.ts';
import { ContractResolver, contractPayloads } from './contract.resolver.ts';
import { contractRules } from './contracts.policy.ts';
import { followContracts } from './follow-contracts.job.ts';
import { recordContractQuarters } from './record-contract-quarters.job.ts';
import { RelationshipContracts } from './relationship-contracts.type.ts';

/** What two sides bind themselves to, for how long, and whether they go on. */
export const contractsRoom: Room = {
  resolvers: [ContractResolver, ...contractPayloads, RelationshipContracts],
  entities: [ContractEntity, RenewalReviewEntity],
  rules: contractRules,
  jobs: [followContracts, recordContractQuarters],
};
