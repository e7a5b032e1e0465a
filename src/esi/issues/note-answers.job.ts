import { sql } from '../../platform/sql.ts';
import { answersJob, isExpected } from '../answer-evidence.ts';
import { noteIssueAnswersRule } from './issues.policy.ts';

/** Notes how long suppliers took to answer, and which answers of either side are past their time; each round for itself. What is for all shows nothing. */
export const noteIssueAnswers = answersJob({
  name: 'esi.note-issue-answers',
  rule: noteIssueAnswersRule,
  type: 'DesignIssue',
  table: 'design_issue',
  asked: sql`select d.workspace_id, d.id, d.round::text as key, d.relationship_id, case d.raised_by_side when 'FOCAL' then 'PARTNER' else 'FOCAL' end as side, d.asked_at, d.answer_due_at as due_at, d.answered_at
    from design_issue d where d.relationship_id is not null and (d.answered_at is not null or (d.state = 'OPEN' and ${isExpected('d')}))`,
});
