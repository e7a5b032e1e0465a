import { definePage } from '../platform/reads/define-page.ts';
import { orderKey } from '../platform/reads/keyset.ts';
import { oneOf, type OrderDeclaration } from '../platform/reads/page.ts';
import { LocalDate } from '../platform/scalars.ts';
import { column, type Sql, sql } from '../platform/sql.ts';
import { nameContains } from '../partners/localized-name.ts';
import type { Row } from '../platform/reads/reader.ts';
import { ID } from 'type-graphql';
import { idOf } from '../platform/ids.ts';
import { MarketEnum, RelationshipStageEnum } from './relationship.enums.ts';
import { Relationship } from './relationship.type.ts';

const byStart: OrderDeclaration = { column: 'started_on', cast: 'date', isNullable: true, field: 'startedOn', description: 'By first day of business.' };

/** Lists of relationships, wherever they stand. */
export const relationshipPage = definePage({
  name: 'Relationship',
  type: () => Relationship,
  description: 'Relationships that the asker may see.',
  defaultSize: 25,
  orders: {
    PARTNER_NAME: { column: 'partner_name', cast: 'text', field: 'partner', description: 'By the partner’s own name.' },
    STARTED_ON: byStart,
    UPDATED_AT: { column: 'updated_at', cast: 'timestamptz', field: 'updatedAt', description: 'By last change.' },
  },
  defaultOrder: { field: 'PARTNER_NAME', direction: 'ASC' },
  filters: {
    markets: { type: () => [MarketEnum], field: 'market', sql: oneOf('market'), description: 'In one of these markets.' },
    stages: { type: () => [RelationshipStageEnum], field: 'stage', sql: oneOf('stage'), description: 'In one of these stages.' },
    partnerIds: { type: () => [ID], field: 'partner', sql: among('Party', 'partner_id'), description: 'With one of these partners; at most 100.' },
    managerIds: { type: () => [ID], field: 'manager', sql: among('User', 'manager_id'), description: 'Managed by one of these users; at most 100.' },
    hasManager: { type: () => Boolean, field: 'manager', sql: (row, value: boolean) => sql`(${row('manager_id')} is not null) = ${value}`, description: 'Managed by somebody, or by nobody.' },
    isKey: { type: () => Boolean, field: 'isKey', sql: (row, value: boolean) => sql`${row('is_key')} = ${value}`, description: 'Key relationships, or the others; staff only.' },
    startedOnOrAfter: { type: () => LocalDate, field: 'startedOn', sql: startedSince, description: 'Started on this day or later.' },
    startedOnOrBefore: { type: () => LocalDate, field: 'startedOn', sql: startedUntil, description: 'Started on this day or earlier.' },
    search: { type: () => String, field: 'partner', sql: partnerContains, description: 'The partner’s name contains this text, in any recorded language; 1 to 100 characters.' },
  },
});

/** A filter by ids; what is no id of the type matches nothing, as an id of nobody would. */
function among(type: string, columnName: string): (row: Row, ids: readonly string[]) => Sql {
  return (row, ids) => sql`${row(columnName)} = any(${ids.map((id) => idOf(type, id)).filter((id) => id !== null)}::uuid[])`;
}

/** Said of the column, which leaves the unknown out, and of what the list is ordered by, so that the index leads there. */
function startedSince(row: Row, day: string): Sql {
  return sql`${row('started_on')} >= ${day}::date and ${orderKey(byStart, row('started_on'))} >= ${day}::date`;
}

function startedUntil(row: Row, day: string): Sql {
  return sql`${orderKey(byStart, row('started_on'))} <= ${day}::date`;
}

function partnerContains(row: Row, text: string): Sql {
  return sql`exists (select from party p where p.workspace_id = ${row('workspace_id')} and p.id = ${row('partner_id')} and ${nameContains((name) => column('p', name), text)})`;
}
