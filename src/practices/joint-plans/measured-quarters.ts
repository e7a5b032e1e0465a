import type { Row } from '../../platform/reads/reader.ts';
import { column, join, literal, type Sql, sql } from '../../platform/sql.ts';

/** What indicators of the joint business are reckoned from. */

/** That each side tells the other its costs, at such a level at least, today. */
export function bothTell(look: Row, least: 'AGGREGATED' | 'ALL'): Sql {
  const levels = join((least === 'ALL' ? ['ALL'] : ['AGGREGATED', 'ALL']).map((level) => literal(level)), ', ');
  return sql`(select count(distinct told.direction) = 2 from sharing_in_force told where told.workspace_id = ${look('workspace_id')} and told.relationship_id = ${look('relationship_id')}
    and told.category = 'COST' and told.level in (${levels}))`;
}

/**
 * The quarters that ended in the time looked at, in which both sides have told a figure of a plan that was agreed: amounts of each and of the same
 * quarter of the year before, in minor units; null while unknown, and of the year before also where the books were kept in another currency.
 */
export function jointQuartersIn(look: Row): Sql {
  const figures = sql`(select distinct on (f.plan_id, f.side, f.quarter) f.plan_id, f.side, f.quarter, f.currency, f.revenue_minor, f.profit_minor
    from joint_plan_figure f where f.workspace_id = ${look('workspace_id')} and f.relationship_id = ${look('relationship_id')} and f.kind = 'ACTUAL' and f.entered_at <= ${look('until')}
    order by f.plan_id, f.side, f.quarter, f.revision desc)`;
  const of = (side: 'FOCAL' | 'PARTNER', name: string) => sql`max(${column('f', name)}) filter (where f.side = ${literal(side)})`;
  const before = (side: 'FOCAL' | 'PARTNER', name: string) => sql`max(${column('b', name)}) filter (where f.side = ${literal(side)})`;
  return sql`select f.plan_id, f.quarter, max(e.ended_at) as ended_at,
      ${of('FOCAL', 'revenue_minor')} as focal_revenue, ${of('FOCAL', 'profit_minor')} as focal_profit, ${of('FOCAL', 'currency')} as focal_currency,
      ${of('PARTNER', 'revenue_minor')} as partner_revenue, ${of('PARTNER', 'profit_minor')} as partner_profit, ${of('PARTNER', 'currency')} as partner_currency,
      ${before('FOCAL', 'revenue_minor')} as focal_revenue_before, ${before('FOCAL', 'profit_minor')} as focal_profit_before,
      ${before('PARTNER', 'revenue_minor')} as partner_revenue_before, ${before('PARTNER', 'profit_minor')} as partner_profit_before
    from ${figures} f
      join joint_plan p on p.workspace_id = ${look('workspace_id')} and p.id = f.plan_id and p.agreed_at <= ${look('until')}
      cross join lateral (select (make_date(left(f.quarter, 4)::integer, 3 * right(f.quarter, 1)::integer, 1) + interval '1 month') at time zone 'UTC' as ended_at) e
      left join ${figures} b on b.plan_id = f.plan_id and b.side = f.side and b.currency = f.currency and b.quarter = (left(f.quarter, 4)::integer - 1)::text || right(f.quarter, 3)
    where e.ended_at > ${look('since')} and e.ended_at <= ${look('until')} and left(f.quarter, 4)::integer between p.first_year and p.last_year
    group by f.plan_id, f.quarter having count(distinct f.side) = 2`;
}

/** The plans that such quarters are of, at the end of each. */
export function quartersAs(look: Row, known: Sql, least: 'AGGREGATED' | 'ALL'): Sql {
  return sql`select 'JointPlan' as type, q.plan_id as id, q.ended_at as at from (${jointQuartersIn(look)}) q where ${known} and ${bothTell(look, least)}`;
}

/** The newest version that both had signed by then, of each plan that was not closed then. */
export function versionThen(look: Row): Sql {
  return sql`select distinct on (v.plan_id) v.* from joint_plan_version v join joint_plan p on p.workspace_id = v.workspace_id and p.id = v.plan_id and (p.closed_at is null or p.closed_at > ${look('until')})
    where v.workspace_id = ${look('workspace_id')} and v.relationship_id = ${look('relationship_id')} and v.state = 'SIGNED' and greatest(v.focal_signed_at, v.partner_signed_at) <= ${look('until')}
    order by v.plan_id, v.number desc`;
}
