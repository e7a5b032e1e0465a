import 'reflect-metadata';
import { inDepartment } from '../../markets/internal/posts/posts.policy.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { cancelAppraisalRule, commentAppraisalRule, holdAppraisalRule, seePersonal } from './department-people.policy.ts';
import { AppraisalStateEnum } from './people.enums.ts';

defineActions({ HOLD_APPRAISAL: 'Record that an appraisal was held.', COMMENT_APPRAISAL: 'Say what one thinks of one’s own appraisal.', CANCEL_APPRAISAL: 'Call an appraisal off.' });

@readType({
  table: 'appraisal', rule: seePersonal, implements: [Node, Versioned, Actionable],
  description: 'When somebody’s work is looked at, what was found, and what they say to it. Seen by them, the head of their department, and who keeps the firm’s people.',
})
export class Appraisal extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The department’s relationship, in the internal market.' })
  relationship!: Relationship;

  @one(() => User, { link: { person_id: 'id' }, nullable: true, description: 'Who is appraised; null for whom the asker does not see.' })
  person!: User | null;

  @column(() => LocalDate, { column: 'due_on', description: 'The day on which it is due.' })
  dueOn!: string;

  @column(() => AppraisalStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @expression(() => Boolean, { sql: (row, { now }) => sql`(${row('state')} = 'DUE' and ${row('due_on')} < ${now.toISOString().slice(0, 10)}::date)`, description: 'It is to be held, and its day is over (UTC).' })
  isOverdue!: boolean;

  @column(() => LocalDate, { column: 'held_on', nullable: true, description: 'The day on which it was held; null while it is not.' })
  heldOn!: string | null;

  @column(() => Boolean, { column: 'looks_at_relationships', nullable: true, description: 'Results of relationships were looked at; null while it is not held.' })
  looksAtRelationships!: boolean | null;

  @column(() => String, { column: 'summary', nullable: true, description: 'What was found; null while it is not held.' })
  summary!: string | null;

  @one(() => User, { link: { held_by: 'id' }, nullable: true, description: 'Who held it; null while nobody has, and for whom the asker does not see.' })
  heldBy!: User | null;

  @column(() => String, { column: 'comment', nullable: true, description: 'What who was appraised thinks of it; null while they have not said.' })
  comment!: string | null;

  @column(() => DateTime, { column: 'commented_at', convert: toInstant, nullable: true, description: 'When they said so.' })
  commentedAt!: string | null;

  @column(() => String, { column: 'cancel_reason', nullable: true, description: 'Why it was called off; null where it was not.' })
  cancelReason!: string | null;

  @viewerActionsOver((row) => inDepartment(row, sql`'state', ${row('state')}, 'personId', ${row('person_id')}`),
    { HOLD_APPRAISAL: holdAppraisalRule, COMMENT_APPRAISAL: commentAppraisalRule, CANCEL_APPRAISAL: cancelAppraisalRule })
  viewerActions!: unknown;
}

/** Lists of appraisals. */
export const appraisalPage = definePage({
  name: 'Appraisal',
  type: () => Appraisal,
  description: 'Appraisals that the asker may see: their own, and of whom they lead.',
  defaultSize: 25,
  orders: { DUE_ON: { column: 'due_on', cast: 'date', field: 'dueOn', description: 'By the day on which they are due.' } },
  defaultOrder: { field: 'DUE_ON', direction: 'DESC' },
  filters: { states: { type: () => [AppraisalStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
