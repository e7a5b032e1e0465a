import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { sql } from '../../platform/sql.ts';
import { ContributionKindEnum, ContributionStateEnum } from './contribution.enums.ts';
import { EsiContribution, isAnswerOverdue } from './contribution.type.ts';

/** Lists of contributions, wherever they stand. */
export const contributionPage = definePage({
  name: 'EsiContribution',
  type: () => EsiContribution,
  description: 'Contributions that the asker may see: staff every supplier’s, a supplier its own.',
  defaultSize: 25,
  orders: {
    SUBMITTED_AT: { column: 'submitted_at', cast: 'timestamptz', field: 'submittedAt', description: 'By when they were brought in.' },
    ANSWER_DUE_AT: { column: 'answer_due_at', cast: 'timestamptz', field: 'answerDueAt', description: 'By when they are to be answered.' },
  },
  defaultOrder: { field: 'SUBMITTED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [ContributionStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    kinds: { type: () => [ContributionKindEnum], field: 'kind', sql: oneOf('kind'), description: 'That make one of these better.' },
    submittedBySides: { type: () => [SharingSideEnum], field: 'submittedBySide', sql: oneOf('submitted_by_side'), description: 'Brought in by one of these sides.' },
    isAnswerOverdue: { type: () => Boolean, field: 'isAnswerOverdue', sql: (row, value: boolean) => sql`${isAnswerOverdue(row)} = ${value}`, description: 'Those past their time without an answer, or the others.' },
  },
});
