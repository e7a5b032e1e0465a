import type { ActRule, Rule } from '../../platform/rules.ts';

export const adoptTrustModelRule: ActRule = {
  kind: 'act', name: 'trust.adopt-model', description: 'Administrators set how evidence is weighed.', permission: 'TRUST_MODEL_WRITE',
};

export const modelRules: readonly Rule[] = [adoptTrustModelRule];
