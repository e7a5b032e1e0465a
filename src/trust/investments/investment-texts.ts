import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write of joint investments as they like. */
export const investmentTexts: readonly FreeTexts[] = [
  { type: 'JointInvestment', table: 'joint_investment', columns: { title: 'title', purpose: 'purpose', end_reason: 'endReason' } },
];
