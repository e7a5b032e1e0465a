import { ID } from 'type-graphql';
import { idOf } from '../../platform/ids.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { Handover, HandoverStatusEnum } from './handover.type.ts';

/** Lists of hand-overs, wherever they stand. */
export const handoverPage = definePage({
  name: 'Handover',
  type: () => Handover,
  description: 'Hand-overs between managers that the asker may see.',
  defaultSize: 25,
  orders: {
    CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when they began.' },
    DUE_ON: { column: 'due_on', cast: 'date', isNullable: true, field: 'dueOn', description: 'By the day they are due.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filters: {
    statuses: { type: () => [HandoverStatusEnum], field: 'status', sql: oneOf('status'), description: 'Standing so.' },
    fromManagerIds: { type: () => [ID], field: 'fromManager', sql: ofUsers('from_user_id'), description: 'From one of these managers; at most 100.' },
    toManagerIds: { type: () => [ID], field: 'toManager', sql: ofUsers('to_user_id'), description: 'To one of these managers; at most 100.' },
  },
});

/** A filter by users; what is no user's id matches nothing, as an id of nobody would. */
function ofUsers(columnName: string): (row: Row, ids: readonly string[]) => Sql {
  return (row, ids) => sql`${row(columnName)} = any(${ids.map((id) => idOf('User', id)).filter((id) => id !== null)}::uuid[])`;
}
