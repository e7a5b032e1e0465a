import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { ChangeRequestStateEnum, ChangeSubjectKindEnum } from './change-request.enums.ts';
import { ChangeRequest, isOverdue } from './change-request.type.ts';

/** Lists of requests for changes, wherever they stand. */
export const changeRequestPage = definePage({
  name: 'ChangeRequest',
  type: () => ChangeRequest,
  description: 'Requests for changes that the asker may see: staff all, a partner those of its own relationships.',
  defaultSize: 25,
  orders: {
    PROPOSED_AT: { column: 'proposed_at', cast: 'timestamptz', field: 'proposedAt', description: 'By when they were asked for.' },
    ANSWER_DUE_ON: { column: 'answer_due_on', cast: 'date', field: 'answerDueOn', description: 'By when the last terms are to be answered.' },
  },
  defaultOrder: { field: 'PROPOSED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [ChangeRequestStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    subjectKinds: { type: () => [ChangeSubjectKindEnum], field: 'subjectKind', sql: oneOf('subject_kind'), description: 'About one of these kinds of things.' },
    proposedBySides: { type: () => [SharingSideEnum], field: 'proposedBySide', sql: oneOf('proposed_by_side'), description: 'Asked for by one of these sides.' },
    waitsForSide: {
      type: () => SharingSideEnum, field: 'turnSide', sql: (row, side: string) => sql`(${row('state')} in ('PROPOSED','COUNTERED') and ${row('turn_side')} = ${side})`, description: 'That wait for this side to answer.',
    },
    isOverdue: { type: () => Boolean, field: 'isOverdue', sql: (row, value: boolean) => sql`${isOverdue(row)} = ${value}`, description: 'Those past their day without an answer, or the others.' },
    answerDueOnOrBefore: { type: () => LocalDate, field: 'answerDueOn', sql: (row, day: string) => sql`${row('answer_due_on')} <= ${day}::date`, description: 'Whose last terms were to be answered by this day or before.' },
  },
});
