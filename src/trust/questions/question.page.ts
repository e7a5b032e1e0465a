import { ID } from 'type-graphql';
import { InformationCategoryEnum, SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { idOf } from '../../platform/ids.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { isOverdue } from './answer-times.type.ts';
import { QuestionStateEnum } from './question.enums.ts';
import { Question } from './question.type.ts';

/** Lists of questions, wherever they stand. */
export const questionPage = definePage({
  name: 'Question',
  type: () => Question,
  description: 'Questions between the sides that the asker may see.',
  defaultSize: 25,
  orders: {
    ASKED_AT: { column: 'asked_at', cast: 'timestamptz', field: 'askedAt', description: 'By when it was asked.' },
    DUE_AT: { column: 'due_at', cast: 'timestamptz', field: 'dueAt', description: 'By when it is to be answered.' },
  },
  defaultOrder: { field: 'ASKED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [QuestionStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing at one of these.' },
    askedBySides: { type: () => [SharingSideEnum], field: 'askedBySide', sql: oneOf('asked_by_side'), description: 'Asked by one of these sides.' },
    categories: { type: () => [InformationCategoryEnum], field: 'category', sql: oneOf('category'), description: 'For one of these kinds of information.' },
    isOverdue: { type: () => Boolean, field: 'isOverdue', sql: (row, value: boolean) => sql`${isOverdue(row)} = ${value}`, description: 'Open with the time to answer over, or not.' },
    isInTime: { type: () => Boolean, field: 'isInTime', sql: (row, value: boolean) => sql`${row('is_in_time')} = ${value}`, description: 'Answered within the hours agreed, or not.' },
    dueBefore: { type: () => DateTime, field: 'dueAt', sql: (row, at: Date) => sql`${row('due_at')} < ${at}::timestamptz`, description: 'To be answered before this instant.' },
    relationshipIds: {
      type: () => [ID], field: 'relationship', description: 'In one of these relationships; at most 100.',
      sql: (row, ids: readonly string[]) => sql`${row('relationship_id')} = any(${ids.map((id) => idOf('Relationship', id)).filter((id) => id !== null)}::uuid[])`,
    },
  },
});
