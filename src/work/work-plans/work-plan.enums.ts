import type { PlanStatus } from '../../domain/work/plan-progress.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { WorkActionState } from './work-action.entity.ts';
import type { WorkPlanHorizon, WorkPlanResult, WorkPlanState } from './work-plan.entity.ts';

/** The enumerations of work plans, as the schema shows them. */

export const WorkPlanHorizonEnum = defineEnum<WorkPlanHorizon>('WorkPlanHorizon', 'How far a work plan looks.', {
  LONG_TERM: 'A year to ten years.', YEARLY: 'A year at most; it may stand under a long-term plan.',
});

export type WorkPlanScope = 'PARTNER' | 'DEPARTMENT' | 'FIRM';
export const WorkPlanScopeEnum = defineEnum<WorkPlanScope>('WorkPlanScope', 'What a work plan is about.', {
  PARTNER: 'The relationship with a partner outside the firm.', DEPARTMENT: 'A department of the firm.', FIRM: 'The whole firm.',
});

export const WorkPlanStateEnum = defineEnum<WorkPlanState>('WorkPlanState', 'Where a work plan stands.', {
  DRAFT: 'It is written.',
  SUBMITTED: 'It waits for approval.',
  IN_FORCE: 'It is approved, and worked on.',
  CLOSED: 'It is over, with a result.',
  WITHDRAWN: 'It was given up before it was in force.',
});

export const WorkPlanResultEnum = defineEnum<WorkPlanResult>('WorkPlanResult', 'What came of a work plan, as its owner judges.', {
  REACHED: 'What it was for is reached.', PARTLY_REACHED: 'A part of it is.', NOT_REACHED: 'It is not.',
});

export const WorkObjectiveStateEnum = defineEnum<'AIMED' | 'DROPPED'>('WorkObjectiveState', 'Whether an objective is aimed at.', {
  AIMED: 'It is.', DROPPED: 'It was left out of the plan before that was in force.',
});

export const WorkActionStateEnum = defineEnum<WorkActionState>('WorkActionState', 'Where an action of a work plan stands.', {
  OPEN: 'It is to be done.', DONE: 'It is done.', CANCELLED: 'It was given up; the plan is measured without it.',
});

export const WorkProgressStatusEnum = defineEnum<PlanStatus>('WorkProgressStatus', 'How what is done stands to what should be, of what is known. Up to a tenth either way is on track.', {
  NOT_STARTED: 'Nothing is done, and next to nothing has to be.',
  BEHIND: 'Less is done than should be, or something is left when all time is over.',
  ON_TRACK: 'As much is done as should be.',
  AHEAD: 'More is done than should be.',
  DONE: 'All is done.',
});
