import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about proposals, and about what goes without them, as they like. */
export const decisionTexts: readonly FreeTexts[] = [
  { type: 'ReplenishmentProposal', table: 'replenishment_proposal', columns: { decision_reason: 'decisionReason', exception_reason: 'exceptionReason' } },
  { type: 'ProposalLine', table: 'proposal_line', columns: { counter_reason: 'counterReason' } },
  { type: 'VmiAutonomy', table: 'vmi_autonomy', columns: { note: 'note' } },
  { type: 'AutonomyChange', table: 'autonomy_change', columns: { note: 'note' } },
];
