import type { ActRule, Rule } from '../../platform/rules.ts';
import { marketMessages } from '../markets.messages.ts';
import type { RelationshipSubject } from '../markets.policy.ts';

/** Who says how close a relationship is meant to be. */
export const setIntendedLevelRule: ActRule<RelationshipSubject> = {
  kind: 'act', name: 'relationship.set-intended-level', description: 'Who may write relationships says how close living ones are meant to be.', permission: 'RELATIONSHIP_WRITE',
  refuses: (_principal, { stage }) => (stage === 'TERMINATED' ? marketMessages.alreadyEnded : null),
};

export const levelRules: readonly Rule[] = [setIntendedLevelRule];
