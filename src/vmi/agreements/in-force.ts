import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';

/** Which terms hold, as `termsInForce` says it, over rows. */

const today = sql`(now() at time zone 'UTC')::date`;

/** That a version holds today, UTC: signed and begun, the latest such, and not run out. */
export function isInForce(version: Row): Sql {
  return sql`(${version('status')} = 'SIGNED' and ${version('valid_from')} <= ${today} and coalesce(${version('valid_until')} >= ${today}, true) and not exists (select from vmi_agreement_version later
    where later.workspace_id = ${version('workspace_id')} and later.agreement_id = ${version('agreement_id')} and later.status = 'SIGNED' and later.valid_from <= ${today}
      and (later.valid_from, later.number) > (${version('valid_from')}, ${version('number')})))`;
}
