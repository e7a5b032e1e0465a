import { defineActions } from '../../platform/actions.ts';
import type { TurnKind } from '../hold-turn.ts';
import { EsiContributionEntity, type EsiContributionRecord } from './contribution.entity.ts';
import { beginEvaluationRule, evaluateContributionRule, implementContributionRule, verifyContributionRule, withdrawContributionRule } from './contributions.policy.ts';

/** What may be done to a contribution, with the rule of each. */
export const contributionActions = {
  BEGIN_CONTRIBUTION_EVALUATION: beginEvaluationRule,
  EVALUATE_CONTRIBUTION: evaluateContributionRule,
  WITHDRAW_CONTRIBUTION: withdrawContributionRule,
  IMPLEMENT_CONTRIBUTION: implementContributionRule,
  VERIFY_CONTRIBUTION: verifyContributionRule,
} as const;

export const contributionKind: TurnKind<EsiContributionRecord> = { entity: EsiContributionEntity, type: 'EsiContribution', field: 'esiContributionId', actions: contributionActions };

defineActions({
  BEGIN_CONTRIBUTION_EVALUATION: 'Begin to evaluate what the other side brought in.',
  EVALUATE_CONTRIBUTION: 'Accept or reject it.',
  WITHDRAW_CONTRIBUTION: 'Take back what one’s own side brought in.',
  IMPLEMENT_CONTRIBUTION: 'Say that it is in the product.',
  VERIFY_CONTRIBUTION: 'Measure what it brought.',
});
