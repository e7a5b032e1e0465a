import type { DisputeOutcome, Judgement } from '../../domain/disputes.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { DisputeMatter, DisputeStatus } from './dispute.entity.ts';

/** The enumerations of disputes, as the schema shows them. */

export const DisputeMatterEnum = defineEnum<DisputeMatter>('DisputeMatter', 'What a dispute is about.', {
  PRICE: 'What something costs.', QUALITY: 'How good it is.', DELIVERY: 'When, where and how much was delivered.', PAYMENT: 'What was paid, and when.',
  SCOPE: 'What was to be done, and by whom.', CONFIDENTIALITY: 'What was told to others.', OTHER: 'Something else.',
});

export const DisputeStatusEnum = defineEnum<DisputeStatus>('DisputeStatus', 'Where a dispute stands.', {
  RAISED: 'One side has raised it.',
  ACKNOWLEDGED: 'The other side says that there is a dispute; not that it is wrong.',
  IN_TALKS: 'The two talk.',
  SETTLEMENT_PROPOSED: 'One side has proposed a settlement; the other has not answered.',
  SETTLED: 'Both have agreed to a settlement.',
  WITHDRAWN: 'The side that raised it has withdrawn it. It counts for nothing.',
  ABANDONED: 'It was given up, by a side, or because nobody ended it within 180 days after its term.',
});

export const DisputeOutcomeEnum = defineEnum<DisputeOutcome>('DisputeOutcome', 'What became of a dispute.', {
  SETTLED_FAIRLY_IN_TIME: 'Settled within the term, and unfair to neither: conflict that works.',
  SETTLED_FAIRLY_LATE: 'Settled after the term, and unfair to neither.',
  SETTLED_UNFAIRLY: 'Settled, and at least one side found it unfair.',
  NEVER_SETTLED: 'Given up.',
});

export const SettlementJudgementEnum = defineEnum<Judgement>('SettlementJudgement', 'What a side says of a settlement that it has agreed to.', { FAIR: 'Fair.', UNFAIR: 'Unfair.' });
