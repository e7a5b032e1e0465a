import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';

/** Months of the relationship in the time looked at, 0 to 12: what was not done in them is known not to have been. */
export function monthsWatched(look: Row): Sql {
  return sql`(select greatest(0, least(12, extract(epoch from ${look('until')} - greatest(${look('since')}, coalesce(r.started_on::timestamp at time zone 'UTC', r.created_at))) / 2629800))::double precision
    from relationship r where r.workspace_id = ${look('workspace_id')} and r.id = ${look('relationship_id')})`;
}
