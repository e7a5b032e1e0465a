import type { PeriodKind } from '../../domain/scorecards/periods.ts';
import type { ScoreMeasure } from '../../domain/scorecards/scorecard-model.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { ScorecardDisputeState, ScorecardState } from './scorecard.entity.ts';

/** The enumerations of scorecards, as the schema shows them. */

export const ScorecardPeriodKindEnum = defineEnum<PeriodKind>('ScorecardPeriodKind', 'How long a period is: whole months of the calendar.', {
  MONTH: 'A month.', QUARTER: 'Three months, from January, April, July or October.', HALF_YEAR: 'Six months, from January or July.', YEAR: 'A year, from January.',
});

export const ScorecardStateEnum = defineEnum<ScorecardState>('ScorecardState', 'Where a scorecard stands.', {
  OPEN: 'The scoring side judges what people judge; the other side does not see the rows.',
  ISSUED: 'Both see it, and nothing of it changes; the side scored may dispute rows for some days.',
  CLOSED: 'Those days are over, and every dispute is decided.',
  WITHDRAWN: 'It was given up before it was issued. It counts for nothing.',
});

export const ScorecardToldEnum = defineEnum<'MEASURED' | 'JUDGED'>('ScorecardTold', 'How a row is told.', { MEASURED: 'From records of the relationship, when the card is issued.', JUDGED: 'By a person, 0 to 100, with a reason.' });

export const ScoreMeasureEnum = defineEnum<ScoreMeasure>('ScoreMeasure', 'What the records of a period tell of one side. Days are of UTC.', {
  ON_TIME_IN_FULL: 'Of the order lines due in it, the share, 0 to 1, of which all had come by the day promised.',
  GOODS_WITHOUT_FAULT: 'Of the lines counted at the door in it, the share, 0 to 1, of which nothing was damaged or wrong.',
  QUALITY_CLAIMS: 'Disputes of quality raised against it, for each hundred lines counted at the door.',
  PROMISES_KEPT: 'Of the promises that were settled in it, the share, 0 to 1, kept in time.',
  ANSWERED_IN_TIME: 'Of the questions whose answer was due in it, the share, 0 to 1, answered in time.',
});

export const ScorecardDisputeStateEnum = defineEnum<ScorecardDisputeState>('ScorecardDisputeState', 'Where the dispute of a row stands.', {
  OPEN: 'The scoring side has not decided.',
  UPHELD: 'It is right: the row no longer counts.',
  CHANGED: 'It is right: another value counts.',
  KEPT: 'The row counts as it was.',
  WITHDRAWN: 'The side that raised it took it back.',
});

export type ScorecardDecision = 'UPHELD' | 'CHANGED' | 'KEPT';
export const ScorecardDecisionEnum = defineEnum<ScorecardDecision>('ScorecardDecision', 'What the scoring side decides of a dispute.', {
  UPHELD: 'It is right: the row no longer counts.', CHANGED: 'It is right: another value counts.', KEPT: 'The row counts as it was.',
});
