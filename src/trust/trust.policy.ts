import type { Rule, SightRule } from '../platform/rules.ts';

/** What the firm makes of the evidence is for its own people: neither a score nor what it rests on is shown to whom it is about. */
export const seeTrust: SightRule = {
  kind: 'see', name: 'trust.see', description: 'Evidence, scores and what they are made with: staff who may read trust.',
  sees: ({ isStaff, permissions }) => isStaff && permissions.has('TRUST_READ') && permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ'),
};

export const trustRules: readonly Rule[] = [seeTrust];
