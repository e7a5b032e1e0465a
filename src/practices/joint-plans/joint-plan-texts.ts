import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write in joint business plans as they like. */
export const jointPlanTexts: readonly FreeTexts[] = [
  { type: 'JointPlan', table: 'joint_plan', columns: { title: 'title', close_reason: 'closeReason' } },
  { type: 'JointPlanVersion', table: 'joint_plan_version', columns: { listed_text: 'objectives', split_rule: 'splitRule', note: 'note', decline_reason: 'declineReason' } },
  { type: 'JointPlanReview', table: 'joint_plan_review', columns: { findings: 'findings', answer: 'answer' } },
];
