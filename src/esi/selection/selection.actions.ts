import { defineActions } from '../../platform/actions.ts';
import { abandonSelectionRule, computeSelectionRule, decideSelectionRule, judgeCandidatesRule, weighCriteriaRule } from './selection.policy.ts';

/** The acts on selections as `viewerActions` names them, with their rules. */
export const selectionActions = {
  WEIGH_SELECTION_CRITERIA: weighCriteriaRule, JUDGE_SELECTION_CANDIDATES: judgeCandidatesRule, COMPUTE_PARTNER_SELECTION: computeSelectionRule,
  DECIDE_PARTNER_SELECTION: decideSelectionRule, ABANDON_PARTNER_SELECTION: abandonSelectionRule,
};

defineActions({
  WEIGH_SELECTION_CRITERIA: 'Compare its criteria.',
  JUDGE_SELECTION_CANDIDATES: 'Judge its candidates.',
  COMPUTE_PARTNER_SELECTION: 'Work out what the judgements come to.',
  DECIDE_PARTNER_SELECTION: 'Choose a candidate.',
  ABANDON_PARTNER_SELECTION: 'Give it up.',
});
