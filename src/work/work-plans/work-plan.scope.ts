import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';

/** What a plan is about, from its row. */
export function scopeOf(row: Row): Sql {
  return sql`case when ${row('relationship_id')} is null then 'FIRM' else (select case r.market when 'INTERNAL' then 'DEPARTMENT' else 'PARTNER' end from relationship r
    where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')}) end`;
}
