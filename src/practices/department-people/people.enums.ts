import { defineEnum } from '../../platform/define-enum.ts';

/** The enumerations of departments' people, as the schema shows them. */

export type DepartmentRoleState = 'OPEN' | 'FILLED' | 'CLOSED';
export type IncentiveGoalState = 'SET' | 'AGREED' | 'WITHDRAWN';
export type TrainingState = 'AGREED' | 'DONE' | 'CANCELLED';
export type AppraisalState = 'DUE' | 'HELD' | 'COMMENTED' | 'CANCELLED';

export const DepartmentRoleStateEnum = defineEnum<DepartmentRoleState>('DepartmentRoleState', 'Whether somebody fills a role.', {
  OPEN: 'Nobody does.', FILLED: 'Somebody does.', CLOSED: 'It was given up.',
});
export const IncentiveGoalStateEnum = defineEnum<IncentiveGoalState>('IncentiveGoalState', 'Where a goal stands.', {
  SET: 'The head has set it; whose goal it is has not agreed yet.', AGREED: 'Both have agreed on it.', WITHDRAWN: 'It was taken back.',
});
export const TrainingStateEnum = defineEnum<TrainingState>('TrainingState', 'Where a training stands.', { AGREED: 'It is to be done.', DONE: 'It is done.', CANCELLED: 'It was given up.' });
export const AppraisalStateEnum = defineEnum<AppraisalState>('AppraisalState', 'Where an appraisal stands.', {
  DUE: 'It is to be held.', HELD: 'It was held.', COMMENTED: 'It was held, and who was appraised has said what they think of it.', CANCELLED: 'It was called off.',
});
