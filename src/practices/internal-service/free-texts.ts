import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write in the service between departments as they like. */
export const internalServiceTexts: readonly FreeTexts[] = [
  { type: 'ServiceAgreement', table: 'service_agreement', columns: { service: 'service', details: 'details', close_reason: 'closeReason' } },
  { type: 'ServiceRequest', table: 'service_request', columns: { title: 'title', what: 'what', comment: 'comment', withdrawal_reason: 'withdrawalReason' } },
  { type: 'ServiceRequestStep', table: 'service_request_step', columns: { note: 'note' } },
  { type: 'WorkHandOver', table: 'work_hand_over', columns: { title: 'title', what: 'what', withdrawal_reason: 'withdrawalReason' } },
  { type: 'WorkHandOverStep', table: 'work_hand_over_step', columns: { note: 'note' } },
  { type: 'DepartmentPromise', table: 'department_promise', columns: { statement: 'statement', settle_note: 'settleNote' } },
];
