import 'reflect-metadata';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { toGlobalId } from '../platform/ids.ts';
import { Node, toInstant } from '../platform/public.type.ts';
import { column, computed, expression, one, page, readInterface, readVariant, sharedInterface } from '../platform/reads/declare.ts';
import { definePage } from '../platform/reads/define-page.ts';
import { oneOf } from '../platform/reads/page.ts';
import { DateTime } from '../platform/scalars.ts';
import { sql } from '../platform/sql.ts';
import { shownChanges, shownState, toTimelineChanges } from '../platform/timeline.ts';
import { partsOf } from '../platform/writes/audit-record.ts';
import { PrincipalKindEnum } from './audit-entry.type.ts';
import { seeTimeline } from './timeline.policy.ts';
import { User } from './user.type.ts';

export const TimelineEventKindEnum = { CREATED: 'CREATED', CHANGED: 'CHANGED', STATE_CHANGED: 'STATE_CHANGED', REMOVED: 'REMOVED' } as const;
registerEnumType(TimelineEventKindEnum, {
  name: 'TimelineEventKind', description: 'What kind of event.',
  valuesConfig: {
    CREATED: { description: 'A record was made.' },
    CHANGED: { description: 'Fields of a record changed.' },
    STATE_CHANGED: { description: 'A record moved to another state or stage.' },
    REMOVED: { description: 'A record was removed.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One field of a record before and after a change, as JSON text. Personal data and secrets are not written down.' })
export class FieldChange {
  @Field(() => String, { description: 'The field.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Its value before; null when there was none.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Its value after; null when there is none.' })
  after!: string | null;
}

@readInterface({
  table: 'audit_entry', rule: seeTimeline, discriminator: 'kind', implements: Node,
  description: 'Something that happened to a record, or to what belongs to it. Each asker sees of it the fields that they see of the record.',
})
export abstract class TimelineEvent extends Node {
  @column(() => DateTime, { column: 'recorded_at', convert: toInstant, description: 'When it happened.' })
  at!: Date;

  @column(() => String, { column: 'action', description: 'The act, such as relationship.end.' })
  action!: string;

  @column(() => PrincipalKindEnum, { column: 'principal_kind', description: 'What kind of actor did it.' })
  actorKind!: string;

  @one(() => User, { link: { principal_id: 'id' }, nullable: true, description: 'Who did it; null for a key, the platform itself, and whom the asker does not see.' })
  actor!: User | null;

  @computed(() => String, {
    needs: { type: 'subject_type', id: 'subject_id' }, compute: ({ type, id }) => toGlobalId(String(type), String(id)), description: 'Id of the record, for node(id:).',
  })
  subjectId!: string;

  @column(() => String, { column: 'subject_type', description: 'What the record is, such as Relationship or Contact.' })
  subjectType!: string;

  @expression(() => [FieldChange], { sql: shownChanges, convert: toTimelineChanges, description: 'What changed, as far as the asker sees it; of a new record, what it was made with.' })
  changes!: FieldChange[];
}

@readVariant({ of: TimelineEvent, value: 'CREATED', description: 'A record was made.' })
export class RecordCreatedEvent extends TimelineEvent {}

@readVariant({ of: TimelineEvent, value: 'REMOVED', description: 'A record was removed; shown to staff only, since nobody can be asked any more who else saw it.' })
export class RecordRemovedEvent extends TimelineEvent {}

@readVariant({ of: TimelineEvent, value: 'CHANGED', description: 'Fields of a record changed.' })
export class FieldsChangedEvent extends TimelineEvent {}

@readVariant({ of: TimelineEvent, value: 'STATE_CHANGED', description: 'A record moved to another state or stage.' })
export class StateChangedEvent extends TimelineEvent {
  @expression(() => String, { nullable: true, sql: (row, reader) => shownState(row, reader, 'before'), description: 'The state it left.' })
  fromState!: string | null;

  @expression(() => String, { nullable: true, sql: (row, reader) => shownState(row, reader, 'after'), description: 'The state it came to.' })
  toState!: string | null;
}

export const timelinePage = definePage({
  name: 'TimelineEvent',
  type: () => TimelineEvent,
  description: 'What happened, as far as the asker may see it.',
  defaultSize: 25,
  orders: {
    AT: { column: 'id', cast: 'uuid', field: 'at', description: 'By when it was recorded.' },
    SEALED: {
      column: 'id', cast: 'bigint', field: 'at', description: 'In the order of commits, from which nothing is ever missing behind a cursor: for catching up. A fresh event appears in it after about a second.',
      sql: (row) => sql`(select s.sequence from audit_seal s where s.workspace_id = ${row('workspace_id')} and s.entry_id = ${row('id')})`,
    },
  },
  defaultOrder: { field: 'AT', direction: 'DESC' },
  filters: {
    kinds: { type: () => [TimelineEventKindEnum], field: 'at', sql: oneOf('kind'), description: 'Of one of these kinds.' },
    subjectTypes: { type: () => [String], field: 'subjectType', sql: oneOf('subject_type'), description: 'About records of these types.' },
  },
});

@sharedInterface({ name: 'HasTimeline', description: 'A record whose history can be read.' })
export abstract class HasTimeline {
  @page(() => timelinePage, { link: { id: 'belongs_to' }, about: (owner) => [owner, ...partsOf(`${owner.toLowerCase()}Id`)], description: 'What happened to it and to what belongs to it, newest first. For catching up after a pause: orderBy SEALED ascending, after the last cursor.' })
  timeline!: unknown;
}
