import type { Reader, Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';

/** Whether the stock of a position was counted longer ago than the terms in force allow. What never was, is. */
export function isStale(row: Row, _reader?: Reader): Sql {
  return sql`coalesce(${row('counted_at')} < now() - make_interval(hours => (select v.stale_after_hours from vmi_agreement_version v
    where v.workspace_id = ${row('workspace_id')} and v.agreement_id = ${row('agreement_id')} and v.status = 'SIGNED' and v.valid_from <= current_date
    order by v.valid_from desc, v.number desc limit 1)), true)`;
}
