import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { sql } from '../../platform/sql.ts';
import { DesignIssue, isOverdue, IssueStateEnum } from './issue.type.ts';

/** Lists of design issues, wherever they stand. */
export const issuePage = definePage({
  name: 'DesignIssue',
  type: () => DesignIssue,
  description: 'Design issues that the asker may see: staff all, a supplier those for all in its projects and those with itself.',
  defaultSize: 25,
  orders: {
    RAISED_AT: { column: 'raised_at', cast: 'timestamptz', field: 'raisedAt', description: 'By when they were raised.' },
    ANSWER_DUE_AT: { column: 'answer_due_at', cast: 'timestamptz', field: 'answerDueAt', description: 'By when they are to be answered.' },
  },
  defaultOrder: { field: 'RAISED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [IssueStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    raisedBySides: { type: () => [SharingSideEnum], field: 'raisedBySide', sql: oneOf('raised_by_side'), description: 'Raised by one of these sides.' },
    isBlocking: { type: () => Boolean, field: 'isBlocking', sql: (row, value: boolean) => sql`${row('is_blocking')} = ${value}`, description: 'Those that hold up production, or the others.' },
    isOverdue: { type: () => Boolean, field: 'isOverdue', sql: (row, value: boolean) => sql`${isOverdue(row)} = ${value}`, description: 'Those past their time without an answer, or the others.' },
  },
});
