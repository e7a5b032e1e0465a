import { sql } from '../../platform/sql.ts';
import { answersJob } from '../answer-evidence.ts';
import { noteInvitationAnswersRule } from './involvements.policy.ts';

/**
 * Notes how long suppliers took to answer invitations, whatever they answered, and which they let lapse. What the firm took back before, or
 * what ended with its project, nobody had to answer.
 */
export const noteInvitationAnswers = answersJob({
  name: 'esi.note-invitation-answers',
  rule: noteInvitationAnswersRule,
  type: 'EsiInvolvement',
  table: 'esi_involvement',
  asked: sql`select i.workspace_id, i.id, '' as key, i.relationship_id, 'PARTNER' as side, i.invited_at as asked_at, i.answer_due_at as due_at, i.answered_at
    from esi_involvement i where i.answered_at is not null or i.state = 'LAPSED'`,
});
