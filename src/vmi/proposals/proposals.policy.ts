import type { ActRule, Rule } from '../../platform/rules.ts';

/** Either side may ask; what is computed is the platform's. */
export const runReplenishmentRule: ActRule = { kind: 'act', name: 'replenishment.run', description: 'Has the needs of an agreement’s positions computed now; both sides may ask.', permission: 'VMI_WRITE' };

export const replenishRule: ActRule = { kind: 'act', name: 'replenishment.propose', description: 'The platform computes what is needed and proposes it.', permission: 'RELATIONSHIP_WRITE' };

export const proposalRules: readonly Rule[] = [runReplenishmentRule, replenishRule];
