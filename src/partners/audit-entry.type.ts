import 'reflect-metadata';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { toGlobalId } from '../platform/ids.ts';
import { Node, toInstant } from '../platform/public.type.ts';
import { column, computed, expression, one, readType } from '../platform/reads/declare.ts';
import { definePage } from '../platform/reads/define-page.ts';
import { DateTime } from '../platform/scalars.ts';
import { sql } from '../platform/sql.ts';
import { seeAudit, seeAuditEntry } from './partners.policy.ts';
import { User } from './user.type.ts';

export const PrincipalKindEnum = { USER: 'USER', API_KEY: 'API_KEY', SYSTEM: 'SYSTEM' } as const;
registerEnumType(PrincipalKindEnum, {
  name: 'PrincipalKind', description: 'Who acts.',
  valuesConfig: {
    USER: { description: 'A person who signed in.' },
    API_KEY: { description: 'A system with an API key.' },
    SYSTEM: { description: 'The platform itself: seeds, schedules, the command line.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One field of a record before and after a change, as JSON text. Personal data and secrets are not written down.' })
export class AuditedChange {
  @Field(() => String, { description: 'The field.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Its value before; null when the record was made.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Its value after; null when the record was removed.' })
  after!: string | null;
}

@readType({ table: 'audit_entry', rule: seeAuditEntry, implements: Node, description: 'One change to one record: who, when, what. Written with the change, never changed, and chained by hashes.' })
export class AuditEntry extends Node {
  @column(() => DateTime, { column: 'recorded_at', convert: toInstant, description: 'When it happened.' })
  recordedAt!: Date;

  @column(() => String, { column: 'action', description: 'The rule under which it was done, such as relationship.end.' })
  action!: string;

  @column(() => PrincipalKindEnum, { column: 'principal_kind', description: 'What kind of actor did it.' })
  actorKind!: string;

  @one(() => User, { link: { principal_id: 'id' }, nullable: true, description: 'Who did it; null for a key or the platform itself.' })
  actor!: User | null;

  @computed(() => String, {
    needs: { type: 'subject_type', id: 'subject_id' }, compute: ({ type, id }) => toGlobalId(String(type), String(id)), description: 'Id of the record, for node(id:).',
  })
  subjectId!: string;

  @column(() => String, { column: 'subject_type', description: 'What the record is.' })
  subjectType!: string;

  @column(() => [AuditedChange], { column: 'changes', convert: toChanges, description: 'What changed.' })
  changes!: AuditedChange[];

  @column(() => String, { column: 'trace_id', description: 'The request it belongs to, as logs name it.' })
  traceId!: string;

  @expression(() => Boolean, {
    description: 'It is part of the hash chain; a fresh entry waits about a second for that.',
    sql: (row) => sql`exists (select from audit_seal s where s.workspace_id = ${row('workspace_id')} and s.entry_id = ${row('id')})`,
  })
  isSealed!: boolean;
}

export const auditPage = definePage({
  name: 'AuditEntry',
  type: () => AuditEntry,
  description: 'The audit log, for who may read it.',
  defaultSize: 25,
  rule: seeAudit,
  orders: { RECORDED_AT: { column: 'id', cast: 'uuid', field: 'recordedAt', description: 'In the order recorded.' } },
  defaultOrder: { field: 'RECORDED_AT', direction: 'DESC' },
  filters: {
    actions: { type: () => [String], field: 'action', sql: (row, actions: string[]) => sql`${row('action')} = any(${actions}::text[])`, description: 'Done under one of these rules.' },
    recordedAtOrAfter: { type: () => DateTime, field: 'recordedAt', sql: (row, at: Date) => sql`${row('recorded_at')} >= ${at}::timestamptz`, description: 'From this instant.' },
    recordedBefore: { type: () => DateTime, field: 'recordedAt', sql: (row, at: Date) => sql`${row('recorded_at')} < ${at}::timestamptz`, description: 'Before this instant.' },
  },
});

function toChanges(value: unknown): AuditedChange[] {
  const text = (part: unknown) => (part === undefined ? null : JSON.stringify(part));
  return Object.entries(value as Record<string, { before?: unknown; after?: unknown }>)
    .map(([field, { before, after }]) => ({ field, before: text(before), after: text(after) }));
}
