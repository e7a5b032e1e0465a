import { defineEnum } from '../../platform/define-enum.ts';

export const ProposalStatusEnum = defineEnum('ReplenishmentProposalStatus', 'Where a proposal stands.', {
  COMPUTED: 'Just computed; nobody has looked at it.',
  PENDING_APPROVAL: 'A person has to decide.',
  COUNTERED: 'One side asked for other quantities; the other decides.',
  APPROVED: 'Approved: it has become an order.',
  REJECTED: 'Rejected, with a reason.',
  EXPIRED: 'Nobody decided in time.',
  SUPERSEDED: 'What it was computed from has changed; another took its place, or none was needed any more.',
});

export const RunStatusEnum = defineEnum('ReplenishmentRunStatus', 'Where a run stands.', {
  RUNNING: 'At work.',
  COMPLETED: 'Through.',
  FAILED: 'Cut off; a later try may go on with it.',
});
