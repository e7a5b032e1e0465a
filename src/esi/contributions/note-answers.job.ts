import { sql } from '../../platform/sql.ts';
import { answersJob, isExpected } from '../answer-evidence.ts';
import { noteAnswersRule } from './contributions.policy.ts';

/** Notes how long suppliers took to evaluate the firm's ideas, and which ideas of either side are past their time without an answer. */
export const noteContributionAnswers = answersJob({
  name: 'esi.note-contribution-answers',
  rule: noteAnswersRule,
  type: 'EsiContribution',
  table: 'esi_contribution',
  asked: sql`select c.workspace_id, c.id, '' as key, c.relationship_id, case c.submitted_by_side when 'FOCAL' then 'PARTNER' else 'FOCAL' end as side, c.submitted_at as asked_at, c.answer_due_at as due_at, c.evaluated_at as answered_at
    from esi_contribution c where c.evaluated_at is not null or (c.state <> 'WITHDRAWN' and ${isExpected('c')})`,
});
