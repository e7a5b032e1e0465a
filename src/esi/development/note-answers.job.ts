import { sql } from '../../platform/sql.ts';
import { answersJob } from '../answer-evidence.ts';
import { noteProgrammeAnswersRule } from './development.policy.ts';

/** Notes how long suppliers took to answer the plans that were put to them, and which are past their time without an answer. */
export const noteProgrammeAnswers = answersJob({
  name: 'esi.note-programme-answers',
  rule: noteProgrammeAnswersRule,
  type: 'SupplierProgramme',
  table: 'supplier_programme',
  asked: sql`select p.workspace_id, p.id, p.round::text as key, p.relationship_id, 'PARTNER' as side, p.proposed_at as asked_at, p.answer_due_at as due_at, p.answered_at
    from supplier_programme p where p.round > 0 and (p.state <> 'CANCELLED' or p.answered_at is not null)`,
});
