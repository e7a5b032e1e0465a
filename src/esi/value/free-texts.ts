import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about gains and shares as they like. */
export const valueTexts: readonly FreeTexts[] = [
  { type: 'JointValue', table: 'joint_value', columns: { title: 'title', verification_note: 'verificationNote', cancel_reason: 'cancelReason' } },
  { type: 'JointValueLine', table: 'joint_value_line', columns: { title: 'title', method: 'method' } },
  { type: 'JointValueSplit', table: 'joint_value_split', columns: { rule: 'rule', note: 'note' } },
  { type: 'JointValueShare', table: 'joint_value_share', columns: { title: 'title', rule: 'rule', refusal_reason: 'refusalReason', payment_reference: 'paymentReference' } },
];
