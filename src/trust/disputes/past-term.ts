import type { Row } from '../../platform/reads/reader.ts';
import { join, literal, type Sql, sql } from '../../platform/sql.ts';
import { openStatuses } from './dispute.entity.ts';

/** That a dispute is open. */
export function isOpen(row: Row): Sql {
  return sql`${row('status')} in (${join(openStatuses.map((status) => literal(status)), ', ')})`;
}

/** That a dispute is open, and its term over by the database's day in UTC. */
export function isPastTerm(row: Row): Sql {
  return sql`(${isOpen(row)} and ${row('due_on')} < (now() at time zone 'UTC')::date)`;
}
