import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';

/**
 * Whole months of the span looked at in which the relationship was there, 0 to 12: so much would have been recorded of what may rightly not
 * occur. A relationship without a first day is counted from when it was recorded.
 */
export function monthsRecorded(look: Row): Sql {
  return sql`coalesce((select extract(year from a.span) * 12 + extract(month from a.span) from (select age(${look('until')}, least(${look('until')}, greatest(${look('since')}, coalesce(r.started_on::timestamptz, r.created_at)))) as span
    from relationship r where r.workspace_id = ${look('workspace_id')} and r.id = ${look('relationship_id')}) a), 0)::double precision`;
}

/** That a row is of the relationship looked at. */
export function isLookedAt(row: Row, look: Row): Sql {
  return sql`${row('workspace_id')} = ${look('workspace_id')} and ${row('relationship_id')} = ${look('relationship_id')}`;
}
