import 'reflect-metadata';
import { Int } from 'type-graphql';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { localeArgument, nameIn } from '../../partners/localized-name.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { Relationship } from '../relationship.type.ts';
import type { HandoverStatus } from './handover.entity.ts';
import { addHandoverItemRule, cancelHandoverRule, completeHandoverRule, seeHandover } from './handovers.policy.ts';

defineActions({
  START_HANDOVER: 'Begin to hand a relationship over to another manager.',
  ADD_HANDOVER_ITEM: 'Add to the list, and tick what is on it.',
  COMPLETE_HANDOVER: 'Complete it: the new manager takes over.',
  CANCEL_HANDOVER: 'Cancel it, with a reason.',
});

export const HandoverStatusEnum = defineEnum<HandoverStatus>('HandoverStatus', 'Where a hand-over stands: OPEN → COMPLETED or CANCELLED.', {
  OPEN: 'Under way; the manager is still the old one.', COMPLETED: 'The new manager has taken over.', CANCELLED: 'Broken off, with a reason.',
});

@readType({
  table: 'handover', rule: seeHandover, implements: [Node, Versioned, Actionable],
  description: 'A relationship on its way from one manager to the next, with what must be done first. The firm’s own: a partner sees the new manager.',
})
export class Handover extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'What is handed over.' })
  relationship!: Relationship;

  @one(() => User, { link: { from_user_id: 'id' }, description: 'Who managed it when this began.' })
  fromManager!: User;

  @one(() => User, { link: { to_user_id: 'id' }, description: 'Who is to manage it.' })
  toManager!: User;

  @one(() => User, { link: { started_by: 'id' }, nullable: true, description: 'Who began it; null for a key or the platform.' })
  startedBy!: User | null;

  @column(() => String, { column: 'reason', description: 'Why.' })
  reason!: string;

  @column(() => LocalDate, { column: 'due_on', nullable: true, description: 'By when it is to be done.' })
  dueOn!: string | null;

  @expression(() => Boolean, {
    sql: (row, { now }) => sql`(${row('status')} = 'OPEN' and ${row('due_on')} is not null and ${row('due_on')} < (${now.toISOString()}::timestamptz at time zone 'UTC')::date)`,
    description: 'Still open after its day, by the day in UTC.',
  })
  isOverdue!: boolean;

  @column(() => HandoverStatusEnum, { column: 'status', description: 'Where it stands.' })
  status!: string;

  @list(() => HandoverItem, { link: { id: 'handover_id' }, order: ['position', 'id'], description: 'What is to be done first; at most 50.' })
  items!: unknown;

  @expression(() => Int, {
    sql: (row) => sql`(select count(*) from handover_item i where i.workspace_id = ${row('workspace_id')} and i.handover_id = ${row('id')} and i.is_required and i.done_at is null)`,
    description: 'Required items that are not done yet.',
  })
  openItems!: number;

  @column(() => DateTime, { column: 'closed_at', nullable: true, convert: toInstant, description: 'When it was completed or cancelled.' })
  closedAt!: Date | null;

  @one(() => User, { link: { closed_by: 'id' }, nullable: true, description: 'Who completed or cancelled it; null while open, and for a key or the platform.' })
  closedBy!: User | null;

  @column(() => String, { column: 'close_reason', nullable: true, description: 'Why it was cancelled.' })
  closeReason!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ status: 'status' }, { ADD_HANDOVER_ITEM: addHandoverItemRule, COMPLETE_HANDOVER: completeHandoverRule, CANCEL_HANDOVER: cancelHandoverRule })
  viewerActions!: unknown;
}

@readType({ table: 'handover_item', rule: seeHandover, implements: [Node, Versioned], description: 'One thing to do before a hand-over is completed.' })
export class HandoverItem extends Node {
  @one(() => Handover, { link: { handover_id: 'id' }, description: 'The hand-over.' })
  handover!: Handover;

  @expression(() => String, { sql: nameIn, args: localeArgument, description: 'What is to be done, in the language asked for; what staff added, as they wrote it.' })
  name!: string;

  @column(() => Int, { column: 'position', description: 'Its place in the list, from 1.' })
  position!: number;

  @column(() => Boolean, { column: 'is_required', description: 'Whether the hand-over waits for it.' })
  isRequired!: boolean;

  @expression(() => Boolean, { sql: (row) => sql`${row('done_at')} is not null`, description: 'Whether it is done.' })
  isDone!: boolean;

  @column(() => DateTime, { column: 'done_at', nullable: true, convert: toInstant, description: 'When it was ticked.' })
  doneAt!: Date | null;

  @one(() => User, { link: { done_by: 'id' }, nullable: true, description: 'Who ticked it; null while it is not done, and for a key or the platform.' })
  doneBy!: User | null;

  @column(() => String, { column: 'note', nullable: true, description: 'What there is to say of it.' })
  note!: string | null;
}

definesTimeline('Handover', () => Handover, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, fromUserId: { field: 'fromManager', idOf: 'User' }, toUserId: { field: 'toManager', idOf: 'User' },
  startedBy: { field: 'startedBy', idOf: 'User' }, closedBy: { field: 'closedBy', idOf: 'User' },
});
definesTimeline('HandoverItem', () => HandoverItem, { handoverId: { field: 'handover', idOf: 'Handover' }, doneBy: { field: 'doneBy', idOf: 'User' } });
