import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about a department's people as they like. */
export const departmentPeopleTexts: readonly FreeTexts[] = [
  { type: 'DepartmentRole', table: 'department_role', columns: { name: 'name', close_reason: 'closeReason' } },
  { type: 'IncentiveGoal', table: 'incentive_goal', columns: { statement: 'statement', withdrawal_reason: 'withdrawalReason' } },
  { type: 'PersonSkill', table: 'person_skill', columns: { skill: 'skill' } },
  { type: 'Training', table: 'training', columns: { what: 'what', skill: 'skill', note: 'note' } },
  { type: 'Appraisal', table: 'appraisal', columns: { summary: 'summary', comment: 'comment', cancel_reason: 'cancelReason' } },
];
