import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { ActionStateEnum, PracticeEnum } from './practice.enums.ts';
import { cancelActionRule, completeActionRule, seePracticeWork } from './programmes.policy.ts';

defineActions({ COMPLETE_PRACTICE_ACTION: 'Say that an action for a practice is done.', CANCEL_PRACTICE_ACTION: 'Give an action for a practice up.' });

const isOverdue = (row: Row): Sql => sql`(${row('state')} = 'OPEN' and ${row('due_on')} < (now() at time zone 'UTC')::date)`;

@readType({ table: 'practice_action', rule: seePracticeWork, implements: [Node, Versioned, Actionable], description: 'Something to be done for a practice, by somebody of either side.' })
export class PracticeAction extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => PracticeEnum, { column: 'practice', description: 'The practice.' })
  practice!: string;

  @column(() => String, { column: 'what', description: 'What is to be done.' })
  what!: string;

  @column(() => SharingSideEnum, { column: 'owner_side', description: 'Whose people do it.' })
  ownerSide!: string;

  @one(() => User, { link: { owner_id: 'id' }, nullable: true, description: 'Who sees to it; null for whom the asker does not see.' })
  owner!: User | null;

  @column(() => LocalDate, { column: 'due_on', description: 'The last day for it (UTC).' })
  dueOn!: string;

  @expression(() => Boolean, { sql: isOverdue, description: 'It is open, and the day is over.' })
  isOverdue!: boolean;

  @column(() => Boolean, { column: 'is_told', description: 'Whether the partner sees it, as long as it is told of its practices.' })
  isTold!: boolean;

  @column(() => ActionStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @one(() => User, { link: { planned_by: 'id' }, nullable: true, description: 'Who planned it; null for whom the asker does not see.' })
  plannedBy!: User | null;

  @one(() => User, { link: { ended_by: 'id' }, nullable: true, description: 'Who ended it; null while it is open, and for whom the asker does not see.' })
  endedBy!: User | null;

  @column(() => DateTime, { column: 'ended_at', convert: toInstant, nullable: true, description: 'When it was done or given up.' })
  endedAt!: string | null;

  @column(() => String, { column: 'note', nullable: true, description: 'What came of it, or why it was given up; null while it is open.' })
  note!: string | null;

  @viewerActions({ state: 'state', ownerSide: 'owner_side' }, { COMPLETE_PRACTICE_ACTION: completeActionRule, CANCEL_PRACTICE_ACTION: cancelActionRule })
  viewerActions!: unknown;
}

definesTimeline('PracticeAction', () => PracticeAction, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, ownerId: { field: 'owner', idOf: 'User' }, plannedBy: { field: 'plannedBy', idOf: 'User' }, endedBy: { field: 'endedBy', idOf: 'User' },
});

/** Lists of actions. */
export const actionPage = definePage({
  name: 'PracticeAction',
  type: () => PracticeAction,
  description: 'Actions for practices that the asker may see.',
  defaultSize: 10,
  orders: { DUE_ON: { column: 'due_on', cast: 'date', field: 'dueOn', description: 'By the last day for them.' } },
  defaultOrder: { field: 'DUE_ON', direction: 'ASC' },
  filters: {
    states: { type: () => [ActionStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    ownerSides: { type: () => [SharingSideEnum], field: 'ownerSide', sql: oneOf('owner_side'), description: 'Of one of these sides.' },
    isOverdue: { type: () => Boolean, field: 'isOverdue', sql: (row, value: boolean) => sql`${isOverdue(row)} = ${value}`, description: 'Those past their day, or the others.' },
  },
});
