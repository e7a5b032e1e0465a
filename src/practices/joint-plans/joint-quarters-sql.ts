import type { Reader, Row } from '../../platform/reads/reader.ts';
import { literal, type Sql, sql } from '../../platform/sql.ts';
import { sideOf } from '../../trust/sides.ts';
import { directionTo } from './joint-plans.policy.ts';

/**
 * What the quarters of a plan are worked out from, as JSON: the level that the other side has agreed to, and the newest figures. Of the other
 * side's there are none below AGGREGATED; the policies of the table say the same.
 */
export function quarterFacts(plan: Row, { principal }: Reader): Sql {
  const level = sql`coalesce((select told.level from sharing_in_force told where told.workspace_id = ${plan('workspace_id')} and told.relationship_id = ${plan('relationship_id')}
    and told.category = 'COST' and told.direction = ${literal(directionTo(principal))} limit 1), 'HIDDEN')`;
  return sql`(select json_build_object('level', agreed.level, 'firstYear', ${plan('first_year')}, 'lastYear', ${plan('last_year')}, 'figures', (
      select coalesce(json_agg(json_build_array(f.quarter, f.side, f.kind, f.currency, f.revenue_minor::text, f.profit_minor::text)), '[]') from (
        select distinct on (f.side, f.quarter, f.kind) f.* from joint_plan_figure f
          left join joint_plan_version v on v.workspace_id = f.workspace_id and v.id = f.version_id
        where f.workspace_id = ${plan('workspace_id')} and f.plan_id = ${plan('id')} and (f.side = ${literal(sideOf(principal))} or agreed.level in ('AGGREGATED', 'ALL'))
          and (f.version_id is null or v.number <= ${versionLookedAt(plan)})
        order by f.side, f.quarter, f.kind, v.number desc, f.revision desc) f))
    from (select ${level} as level) agreed)`;
}

/** The version in force or, before that, the newest: what was planned in an earlier one and not said anew still holds. */
function versionLookedAt(plan: Row): Sql {
  const newest = (more: Sql) => sql`(select max(w.number) from joint_plan_version w where w.workspace_id = ${plan('workspace_id')} and w.plan_id = ${plan('id')} ${more})`;
  return sql`coalesce(${newest(sql`and w.state = 'SIGNED'`)}, ${newest(sql`and w.state in ('DRAFT', 'PROPOSED')`)}, ${newest(sql``)})`;
}
