import 'reflect-metadata';
import { Node, toInstant, Versioned } from '../platform/public.type.ts';
import type { Row } from '../platform/reads/reader.ts';
import { column, expression, one, readType } from '../platform/reads/declare.ts';
import { definePage } from '../platform/reads/define-page.ts';
import { oneOf } from '../platform/reads/page.ts';
import { DateTime } from '../platform/scalars.ts';
import { type Sql, sql } from '../platform/sql.ts';
import type { AuditEntry } from './audit-entry.type.ts';
import { lastChange } from './last-change.ts';
import { seeKey } from './partners.policy.ts';
import { Party } from './party.type.ts';
import { PermissionEnum, RoleEnum } from './principal.enums.ts';
import { User } from './user.type.ts';

@readType({
  table: 'api_key',
  rule: seeKey,
  implements: [Node, Versioned],
  description:
    'A system’s way in: bound to one party, narrowed to its scopes, ending on a day. Its secret is shown when it is made and never again.',
})
export class ApiKey extends Node {
  @one(() => Party, { link: { party_id: 'id' }, nullable: true, description: 'The party it acts for. Null for a key that may not read parties.' })
  party!: Party | null;

  @column(() => RoleEnum, { column: 'role', description: 'What it may do at most.' })
  role!: string;

  @column(() => String, { column: 'name', description: 'What it is for.' })
  name!: string;

  @column(() => [PermissionEnum], { column: 'scopes', description: 'What of its role it may do.' })
  scopes!: string[];

  @column(() => DateTime, { column: 'expires_at', convert: toInstant, description: 'When it stops working, unless revoked before.' })
  expiresAt!: Date;

  @column(() => DateTime, { column: 'revoked_at', convert: toInstant, nullable: true, description: 'When it was revoked.' })
  revokedAt!: Date | null;

  @column(() => DateTime, {
    column: 'last_used_at',
    convert: toInstant,
    nullable: true,
    description: 'When it was last used, to the minute; null when never.',
  })
  lastUsedAt!: Date | null;

  @expression(() => Boolean, { sql: isActive, description: 'It works now: neither expired nor revoked.' })
  isActive!: boolean;

  @one(() => User, { link: { created_by: 'id' }, nullable: true, description: 'Who made it; null for the command line or another key.' })
  createdBy!: User | null;

  @lastChange()
  lastChange!: AuditEntry | null;
}

export const apiKeyPage = definePage({
  name: 'ApiKey',
  type: () => ApiKey,
  description: 'API keys, for who may read them.',
  defaultSize: 25,
  rule: seeKey,
  orders: {
    CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when they were made.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filters: {
    roles: { type: () => [RoleEnum], field: 'role', sql: oneOf('role'), description: 'In one of these roles.' },
    isActive: {
      type: () => Boolean,
      field: 'isActive',
      sql: (row, value: boolean) => sql`(${isActive(row)}) = ${value}`,
      description: 'Those that work now, or those that do not.',
    },
  },
});

function isActive(row: Row): Sql {
  return sql`${row('revoked_at')} is null and ${row('expires_at')} > now()`;
}
