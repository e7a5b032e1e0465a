import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { measures } from '../measures/indicator-source.ts';
import { monthsWatched } from '../measures/months-watched.ts';
import { bothTell, jointQuartersIn, quartersAs, versionThen } from './measured-quarters.ts';

/**
 * How the indicators of shared prosperity are told from joint business plans. Of figures only those count that both sides have agreed to tell
 * each other: where one has not, nothing is known, and an indicator gives nothing away that its reader is not shown.
 */

const heldReviews = (look: Row): Sql => sql`joint_plan_review v where v.workspace_id = ${look('workspace_id')} and v.relationship_id = ${look('relationship_id')}
  and v.state = 'HELD' and v.answered_at > ${look('since')} and v.answered_at <= ${look('until')}`;

/** A share of the quarters of which it is known for both sides. */
const shareOf = (look: Row, known: Sql, holds: Sql): Sql => sql`select avg(case when ${holds} then 1 else 0 end)::double precision as value, count(*)::double precision as evidence
  from (${jointQuartersIn(look)}) q where ${known} and ${bothTell(look, 'AGGREGATED')}`;

const bothGrowthsKnown = sql`q.focal_revenue is not null and q.partner_revenue is not null and q.focal_revenue_before > 0 and q.partner_revenue_before > 0`;
const bothMarginsKnown = sql`q.focal_revenue > 0 and q.partner_revenue > 0 and q.focal_profit is not null and q.partner_profit is not null`;
const bothGainsKnown = sql`q.focal_profit is not null and q.partner_profit is not null and q.focal_profit_before is not null and q.partner_profit_before is not null and q.focal_currency = q.partner_currency`;

measures(
  {
    indicator: 'PLAN_REVIEWS',
    records: (look) => sql`select 'JointPlanReview' as type, v.id, v.answered_at as at from ${heldReviews(look)}`,
    measured: (look) => sql`select (select count(*) from ${heldReviews(look)})::double precision as value, ${monthsWatched(look)} as evidence`,
  },
  {
    indicator: 'QUARTERS_BOTH_GREW',
    records: (look) => quartersAs(look, bothGrowthsKnown, 'AGGREGATED'),
    measured: (look) => shareOf(look, bothGrowthsKnown, sql`q.focal_revenue > q.focal_revenue_before and q.partner_revenue > q.partner_revenue_before`),
  },
  {
    indicator: 'QUARTERS_BOTH_EARNED',
    records: (look) => quartersAs(look, bothMarginsKnown, 'AGGREGATED'),
    measured: (look) => shareOf(look, bothMarginsKnown, sql`q.focal_profit > 0 and q.partner_profit > 0`),
  },
  {
    indicator: 'GAIN_GAP',
    records: (look) => quartersAs(look, bothGainsKnown, 'ALL'),
    // From the gap and one's own gain the other's can be worked out: it takes all of it. Of two that gained nothing there is no part.
    measured: (look) => sql`select (abs(g.focal - g.partner) / nullif(abs(g.focal) + abs(g.partner), 0))::double precision as value, g.quarters::double precision as evidence from (
      select sum(q.focal_profit - q.focal_profit_before) as focal, sum(q.partner_profit - q.partner_profit_before) as partner, count(*) as quarters
      from (${jointQuartersIn(look)}) q where ${bothGainsKnown} and ${bothTell(look, 'ALL')}) g`,
  },
  {
    indicator: 'RISKS_SHARED',
    records: (look) => sql`select 'JointPlanVersion' as type, v.id, greatest(v.focal_signed_at, v.partner_signed_at) as at from (${versionThen(look)}) v`,
    measured: (look) => sql`select avg(case when r.risk ->> 'focalShare' is null then 0 else 1 end)::double precision as value, count(*)::double precision as evidence
      from (${versionThen(look)}) v cross join lateral jsonb_array_elements(v.risks) r(risk)`,
  },
);
