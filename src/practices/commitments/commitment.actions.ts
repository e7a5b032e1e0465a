import { defineActions } from '../../platform/actions.ts';
import { reviewCommitmentRule, weighCommitmentRule } from './commitments.policy.ts';

/** What may be done to a commitment, with the rule of each. */
export const commitmentActions = { REVIEW_COMMITMENT: reviewCommitmentRule, WEIGH_COMMITMENT: weighCommitmentRule } as const;

defineActions({ REVIEW_COMMITMENT: 'Record that the two have talked about its end.', WEIGH_COMMITMENT: 'Say how much it means to the firm.' });
