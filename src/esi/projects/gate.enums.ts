import { defineEnum } from '../../platform/define-enum.ts';
import type { GateOutcome, GateVote } from '../../domain/development/gate-votes.ts';
import type { ConditionResolution } from './gate-parts.entity.ts';

export const EsiGateVoteChoiceEnum = defineEnum<GateVote>('EsiGateVoteChoice', 'What somebody who decides says of a gate.', {
  PASS: 'It is to be passed.',
  CONDITIONAL: 'It is to be passed on conditions; whoever says PASS does not stand against that.',
  FAIL: 'It is not to be passed.',
});

export const EsiGateOutcomeEnum = defineEnum<GateOutcome>('EsiGateOutcome', 'What the votes at a gate come to.', {
  PASSED: 'Enough of those who decide are for it.',
  CONDITIONAL: 'Enough are for it, some of them on conditions only.',
  FAILED: 'Too few are for it; its stage goes on.',
});

export const EsiGateReviewOutcomeEnum = defineEnum<GateOutcome | 'WITHDRAWN'>('EsiGateReviewOutcome', 'How a review ended.', {
  PASSED: 'The gate was passed.',
  CONDITIONAL: 'The gate was passed on conditions.',
  FAILED: 'The gate was not passed.',
  WITHDRAWN: 'The review was taken back, and the gate waits again.',
});

export const EsiConditionResolutionEnum = defineEnum<ConditionResolution>('EsiConditionResolution', 'What became of a condition.', {
  MET: 'It is done.',
  WAIVED: 'It is no longer asked.',
});
