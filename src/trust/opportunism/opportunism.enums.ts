import { defineEnum } from '../../platform/define-enum.ts';
import type { OpportunisticActKind, OpportunisticActStatus } from './opportunistic-act.entity.ts';

/** The enumerations of opportunistic acts, as the schema shows them. */

export const OpportunisticActKindEnum = defineEnum<OpportunisticActKind>('OpportunisticActKind', 'How one side served itself at the other’s cost.', {
  WITHHELD_INFORMATION: 'Kept back what the other had to know.',
  BROKE_CONFIDENTIALITY: 'Told others what was confidential.',
  SHIRKED: 'Did less than was agreed, where the other could not see it.',
  HELD_UP: 'Exploited that the other depends on it.',
  FALSE_REPORT: 'Reported what was not so.',
  SOLD_TO_RIVAL: 'Sold to a rival what was meant for the other.',
  POACHED: 'Took away the other’s people or customers.',
  OTHER: 'Something else.',
});

export const OpportunisticActStatusEnum = defineEnum<OpportunisticActStatus>('OpportunisticActStatus', 'Where a report stands. Only what is confirmed counts.', {
  REPORTED: 'Waits for another person; counts for nothing yet.',
  CONFIRMED: 'Another person has found it true: it counts.',
  REJECTED: 'Another person has not found it true.',
  OVERTURNED: 'It was confirmed, and another approver has found that it was none: it counts no more.',
});
