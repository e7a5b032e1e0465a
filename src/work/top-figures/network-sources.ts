import { newestScorecard } from './shared-sources.ts';

/** What the competitiveness of the network is told from. Its resilience is reckoned over the whole network, and stands elsewhere. */

const none = 'null::double precision as low, null::double precision as high';
const reached = (verified: string, planned: string) => `case when ${verified} is not null then 100 * least(1, greatest(0, ${verified} / ${planned}))::double precision end`;

export const networkSources = {
  PARTNER_PERFORMANCE: newestScorecard('FOCAL', `l.is_partner and l.market in ('SUPPLIER', 'DISTRIBUTOR')`),
  // Even forces are the best: what is forced on the weaker side does not last. An assessment holds for a year.
  BALANCE_OF_FORCES: `select l.market, 'ForceAssessment' as type, case when f.id is not null then array[f.id] end as ids, f.assessed_at as at, 100 * (1 - abs(f.difference)) as value, ${none} from living l cross join look
    left join lateral (select n.id, n.difference, n.assessed_at from (select a.id, a.difference, a.assessed_at from force_assessment a where a.workspace_id = l.workspace_id and a.relationship_id = l.id and a.assessed_at > look.since and a.assessed_at <= look.until
      order by a.assessed_at desc, a.id desc limit 1) n where n.difference is not null) f on true where l.is_partner and l.market in ('SUPPLIER', 'DISTRIBUTOR', 'CUSTOMER')`,
  // Of each agreement at work the newest month of the last quarter: order lines on time and in full.
  REPLENISHMENT_SERVICE: `select l.market, 'KpiSnapshot' as type, case when k.id is not null then array[k.id] end as ids, k.computed_at as at, 100 * k.value as value, ${none}
    from living l cross join look join vmi_agreement a on a.workspace_id = l.workspace_id and a.relationship_id = l.id and a.status = 'ACTIVE'
    left join lateral (select n.id, n.computed_at, n.value from (select s.id, s.computed_at, (s.figures -> 'onTimeInFull' ->> 'value')::double precision as value from kpi_snapshot s where s.workspace_id = a.workspace_id and s.agreement_id = a.id
      and s.month > look.day - interval '4 months' and s.computed_at <= look.until order by s.month desc, s.id desc limit 1) n where n.value is not null) k on true`,
  // What was verified of what was planned, of what came into use in the year; until it is verified it does not tell.
  JOINT_GAINS: `select l.market, 'EsiContribution' as type, case when c.verified_at <= look.until and c.verified_amount is not null then array[c.id] end as ids, c.verified_at as at,
      case when c.verified_at <= look.until then ${reached('c.verified_amount', 'c.estimated_amount')} end as value, ${none} from living l cross join look
      join esi_contribution c on c.workspace_id = l.workspace_id and c.relationship_id = l.id and c.state in ('IMPLEMENTED', 'VERIFIED', 'SETTLED') and c.estimated_amount > 0 and c.implemented_at > look.since and c.implemented_at <= look.until
    union all select l.market, 'JointValueLine', array[n.id], v.verified_at, ${reached('n.verified_amount', 'n.estimated_amount')}, ${none} from living l cross join look
      join joint_value_line n on n.workspace_id = l.workspace_id and n.relationship_id = l.id and n.contribution_id is null and n.verified_amount is not null and n.estimated_amount > 0
      join joint_value v on v.workspace_id = n.workspace_id and v.id = n.joint_value_id and v.state <> 'CANCELLED' and v.verified_at > look.since and v.verified_at <= look.until`,
  // Of those whom the firm sells to: 100 for one that bought more in the last complete year than in the one before, in the same currency.
  SALES_GROWING: `select l.market, 'RelationshipFigure' as type, g.ids, g.at, g.value, ${none} from living l cross join look
    left join lateral (select array[y.id, b.id] as ids, y.recorded_at as at, case when y.revenue_minor > b.revenue_minor then 100 else 0 end::double precision as value
      from (${ofYear(1)}) y join (${ofYear(2)}) b on b.currency = y.currency where y.revenue_minor is not null and b.revenue_minor is not null) g on true where l.is_partner and l.market in ('CUSTOMER', 'DISTRIBUTOR')`,
  // No record of the platform tells how rivals do; so many there are.
  RIVALS: `select l.market, 'Relationship' as type, null::uuid[] as ids, null::timestamptz as at, null::double precision as value, ${none} from living l where l.market = 'COMPETITOR'`,
} as const;

/** What the relationship brought in the complete year so many years ago, as it was known at the moment. */
function ofYear(ago: number): string {
  return `select f.id, f.currency, f.revenue_minor, f.recorded_at from relationship_figure f where f.workspace_id = l.workspace_id and f.relationship_id = l.id and f.year = extract(year from look.day)::integer - ${ago}
    and f.recorded_at <= look.until order by f.recorded_at desc, f.id desc limit 1`;
}
