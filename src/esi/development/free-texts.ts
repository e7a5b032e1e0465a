import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about supplier development as they like. */
export const supplierDevelopmentTexts: readonly FreeTexts[] = [
  { type: 'SupplierProgramme', table: 'supplier_programme', columns: { title: 'title', gap: 'gap', answer_note: 'answerNote', outcome_note: 'outcomeNote', cancel_reason: 'cancelReason' } },
  { type: 'SupplierAuditFinding', table: 'supplier_audit_finding', columns: { note: 'note' } },
  { type: 'SupplierGoal', table: 'supplier_goal', columns: { measure: 'measure' } },
  { type: 'SupplierHelp', table: 'supplier_help', columns: { title: 'title', note: 'note', answer_note: 'answerNote' } },
  { type: 'SupplierGoalResult', table: 'supplier_goal_result', columns: { method: 'method', verification_note: 'verificationNote' } },
];
