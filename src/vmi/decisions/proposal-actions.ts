import type { ProposalAct } from '../../domain/replenishment/proposal-course.ts';
import { defineActions } from '../../platform/actions.ts';

/** The acts of the course as `viewerActions` names them. */
export const actionOf = {
  APPROVE: 'APPROVE_REPLENISHMENT_PROPOSAL', COUNTER: 'COUNTER_REPLENISHMENT_PROPOSAL', ACCEPT_COUNTER: 'ACCEPT_REPLENISHMENT_COUNTER',
  DROP_COUNTER: 'DROP_REPLENISHMENT_COUNTER', REJECT: 'REJECT_REPLENISHMENT_PROPOSAL',
} as const satisfies Record<ProposalAct, string>;

defineActions({
  APPROVE_REPLENISHMENT_PROPOSAL: 'Give one’s own side’s word for what was computed.',
  COUNTER_REPLENISHMENT_PROPOSAL: 'Put other quantities on the table.',
  ACCEPT_REPLENISHMENT_COUNTER: 'Accept what the other side put on the table.',
  DROP_REPLENISHMENT_COUNTER: 'Take a counter from the table.',
  REJECT_REPLENISHMENT_PROPOSAL: 'Reject the proposal, with a reason.',
});
