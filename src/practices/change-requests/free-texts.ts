import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write in requests for changes as they like. */
export const changeRequestTexts: readonly FreeTexts[] = [
  {
    type: 'ChangeRequest', table: 'change_request',
    columns: { title: 'title', answer_note: 'answerNote', withdrawal_reason: 'withdrawalReason', imposition_reason: 'impositionReason', statement: 'statement' },
  },
  { type: 'ChangeRequestRound', table: 'change_request_round', columns: { what: 'what', why: 'why' } },
];
