import type { Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';

/** The day it is, in UTC. */
export const today: Sql = raw("(now() at time zone 'UTC')::date");

/** The last day of a contract as things stand; null while it is open. */
export function lastDay(row: Row): Sql {
  return sql`coalesce(${row('ends_on')}, ${row('valid_until')})`;
}

/** Days until then, of a contract that binds. */
export function daysLeft(row: Row): Sql {
  return sql`case when ${row('state')} in ('IN_FORCE', 'RENEWED', 'NOTICE_GIVEN') then greatest(0, ${lastDay(row)} - ${today}) end`;
}
