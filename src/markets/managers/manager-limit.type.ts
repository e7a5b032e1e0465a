import 'reflect-metadata';
import { Int } from 'type-graphql';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { Relationship } from '../relationship.type.ts';
import { seeLoadOverride, seeManagerLimit } from './managers.policy.ts';

@readType({
  table: 'manager_limit', rule: seeManagerLimit, implements: [Node, Versioned],
  description: 'How many key relationships one person may manage, or everybody who has no limit of their own.',
})
export class ManagerLimit extends Node {
  @one(() => User, { link: { user_id: 'id' }, nullable: true, description: 'Whose limit it is; null for the workspace’s, which holds for all who have none of their own.' })
  user!: User | null;

  @column(() => Int, { column: 'key_limit', nullable: true, description: 'Key relationships, 0 to 100; null where the next wider limit holds: the workspace’s, and without one 8.' })
  limit!: number | null;

  @column(() => String, { column: 'reason', nullable: true, description: 'Why it is what it is.' })
  reason!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;
}

export const managerLimitPage = definePage({
  name: 'ManagerLimit',
  type: () => ManagerLimit,
  description: 'The limits that have been set.',
  defaultSize: 25,
  orders: { CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when they were first set.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
  filters: {},
});

@readType({ table: 'load_override', rule: seeLoadOverride, implements: Node, description: 'Why somebody was given more key relationships than the limit. Never changed afterwards.' })
export class LoadOverride extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The key relationship that was one too many.' })
  relationship!: Relationship;

  @one(() => User, { link: { user_id: 'id' }, description: 'Who got it.' })
  manager!: User;

  @column(() => Int, { column: 'key_relationships', description: 'How many key relationships the manager had with it.' })
  keyRelationships!: number;

  @column(() => Int, { column: 'key_limit', description: 'The limit at that time.' })
  limit!: number;

  @column(() => String, { column: 'reason', description: 'Why it was done all the same.' })
  reason!: string;

  @column(() => DateTime, { column: 'overridden_at', convert: toInstant, description: 'When.' })
  overriddenAt!: Date;

  @one(() => User, { link: { overridden_by: 'id' }, nullable: true, description: 'Who did it; null for a key or the platform.' })
  overriddenBy!: User | null;
}

definesTimeline('LoadOverride', () => LoadOverride, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, userId: { field: 'manager', idOf: 'User' }, keyLimit: { field: 'limit' }, overriddenBy: { field: 'overriddenBy', idOf: 'User' },
});

export const loadOverridePage = definePage({
  name: 'LoadOverride',
  type: () => LoadOverride,
  description: 'Key relationships that were given past a limit, with the reasons.',
  defaultSize: 25,
  orders: { OVERRIDDEN_AT: { column: 'id', cast: 'uuid', field: 'overriddenAt', description: 'In the order done.' } },
  defaultOrder: { field: 'OVERRIDDEN_AT', direction: 'DESC' },
  filters: {},
});
