import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';

/** That a version is the newest of its plan that both have signed. */
export function isInForce(version: Row): Sql {
  return sql`(${version('state')} = 'SIGNED' and not exists (select from joint_plan_version newer where newer.workspace_id = ${version('workspace_id')}
    and newer.plan_id = ${version('plan_id')} and newer.state = 'SIGNED' and newer.number > ${version('number')}))`;
}
