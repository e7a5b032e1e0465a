import type { RelationshipStage } from '../../markets/relationship.entity.ts';
import { marketMessages } from '../../markets/markets.messages.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { forceMessages } from './forces.messages.ts';

/** How strong a partner stands is for the firm alone to know: no partner learns of it by any path. */

export const seeForces: SightRule = {
  kind: 'see', name: 'forces.see', description: 'How strong each side stands, and what that rests on: staff who read trust; never a partner.',
  sees: ({ isStaff, permissions }) => isStaff && permissions.has('TRUST_READ') && permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ'),
};

export const assessForcesRule: ActRule<{ readonly stage: RelationshipStage }> = {
  kind: 'act', name: 'forces.assess', description: 'Staff who may write relationships assess the forces in living ones.', permission: 'RELATIONSHIP_WRITE',
  refuses: ({ isStaff }, { stage }) => (isStaff ? (stage === 'TERMINATED' ? marketMessages.alreadyEnded : null) : forceMessages.firmAssesses),
};

export const forceRules: readonly Rule[] = [seeForces, assessForcesRule];
