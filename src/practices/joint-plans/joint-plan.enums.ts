import type { CoProsperity } from '../../domain/joint-plan/co-prosperity.ts';
import type { ShownFigure } from '../../domain/joint-plan/shown-figure.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { JointPlanFigureKind, JointPlanReviewState, JointPlanState, JointPlanVersionState } from './joint-plan.entity.ts';

/** The enumerations of joint business plans, as the schema shows them. */

export const JointPlanStateEnum = defineEnum<JointPlanState>('JointPlanState', 'Where a joint business plan stands.', {
  DRAFT: 'Both sides can read and write its first version.',
  PROPOSED: 'A version was put forward; nothing is agreed yet.',
  AGREED: 'Both have signed a version, and its first year has not begun.',
  RUNNING: 'Agreed, and its first year has begun. It runs until a side closes it.',
  CLOSED: 'A side has closed it, also before it was agreed.',
});

export const JointPlanVersionStateEnum = defineEnum<JointPlanVersionState>('JointPlanVersionState', 'Where a version of a joint business plan stands.', {
  DRAFT: 'It is written; either side may change it.',
  PROPOSED: 'It was put forward and changes no more; both sides are to sign it.',
  SIGNED: 'Both have signed it. The newest of these is in force.',
  DECLINED: 'The side that did not put it forward has declined it.',
  WITHDRAWN: 'The side that drafted it or put it forward has taken it back.',
});

export const JointPlanReviewStateEnum = defineEnum<JointPlanReviewState>('JointPlanReviewState', 'Where the review of a quarter stands.', {
  DUE: 'The quarter is over, and neither side has prepared the review.',
  PREPARED: 'One side has said what it finds; the other is to answer.',
  HELD: 'Both have spoken.',
});

export const JointPlanFigureKindEnum = defineEnum<JointPlanFigureKind>('JointPlanFigureKind', 'Of which kind a figure is.', {
  PLANNED: 'Planned in a version of the plan.', ACTUAL: 'What it came to.',
});

export const CoProsperityEnum = defineEnum<CoProsperity>('CoProsperity', 'Who gains from the joint business in a quarter, against the same quarter of the year before.', {
  BOTH_GAIN: 'Both sides gain.',
  ONLY_WE_GAIN: 'The focal firm alone gains.',
  ONLY_PARTNER_GAINS: 'The partner alone gains.',
  NEITHER: 'Neither side gains.',
  UNKNOWN: 'It is not known of both.',
});

export const ShownFigureKindEnum = defineEnum<ShownFigure['kind']>('JointPlanShownFigureKind', 'How much of a figure is shown.', {
  EXACT: 'The figure itself.',
  BAND: 'The band that it lies in.',
  UNKNOWN: 'It is not known.',
  WITHHELD: 'It is not shared with the asker; whether it is known is not told either.',
});
