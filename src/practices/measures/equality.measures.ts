import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { measures } from './indicator-source.ts';
import { inYear, monthsStood, ofLook } from './look.ts';

/** What equality is measured by, of what the records of supply, disputes and surveys tell. */

/** Orders of the year, with the sides that changed them, or the proposal that they came from, later than agreed. */
const orders = (look: Row): Sql => sql`select o.id, o.issued_at as at, coalesce(c.by_focal, false) as by_focal, coalesce(c.by_partner, false) as by_partner from replenishment_order o
  cross join lateral (select bool_or(i.imposed_by_side = 'FOCAL') as by_focal, bool_or(i.imposed_by_side = 'PARTNER') as by_partner from imposed_change i
    where i.workspace_id = o.workspace_id and i.agreement_id = o.agreement_id and i.subject_id in (o.id, o.proposal_id) and i.imposed_at <= ${look('until')}
      and i.kind in ('INSIDE_FREEZE', 'CALLED_OFF_EARLY')) c
  where ${ofLook(look, 'o')} and ${inYear(look, sql`o.issued_at`)}`;

/** Disputes that ended for one side: found unfair by the other alone, or given up, which ends them for the side complained of. */
const oneSided = (look: Row): Sql => sql`select d.id, d.at, d.won from (
    select d.id, coalesce(d.settled_at, d.closed_at) as at, case
      when d.status = 'ABANDONED' then case d.raised_by_side when 'FOCAL' then 'PARTNER' else 'FOCAL' end
      when d.focal_judgement = 'UNFAIR' and d.partner_judgement is distinct from 'UNFAIR' then 'PARTNER'
      when d.partner_judgement = 'UNFAIR' and d.focal_judgement is distinct from 'UNFAIR' then 'FOCAL' end as won
    from dispute d where ${ofLook(look, 'd')} and d.status in ('SETTLED', 'ABANDONED')) d
  where d.won is not null and ${inYear(look, sql`d.at`)}`;

/** What the partner's people last said of the firm: of each construct the newest result of the year that enough have answered. A propensity to leave and opportunism are turned. */
const ratings = (look: Row): Sql => sql`select distinct on (s.construct) s.id, s.closed_at as at, s.respondents_at_least as people,
    case when s.construct in ('OPPORTUNISM', 'PROPENSITY_TO_LEAVE') then 100 - s.score else s.score end as score
  from survey_result s where ${ofLook(look, 's')} and s.side = 'PARTNER' and s.score is not null and ${inYear(look, sql`s.closed_at`)}
    and s.construct in ('TRUST', 'COMMITMENT', 'COMMUNICATION', 'OPPORTUNISM', 'SATISFACTION', 'COOPERATION', 'PROPENSITY_TO_LEAVE')
  order by s.construct, s.closed_at desc, s.id desc`;

measures(
  {
    indicator: 'LATE_CHANGES',
    records: (look) => sql`select 'ReplenishmentOrder' as type, x.id, x.at from (${orders(look)}) x`,
    measured: (look) => sql`select greatest(avg(case when x.by_focal then 1 else 0 end), avg(case when x.by_partner then 1 else 0 end))::double precision as value, count(*)::double precision as evidence
      from (${orders(look)}) x`,
  },
  {
    indicator: 'DISPUTES_ONE_SIDED',
    records: (look) => sql`select 'Dispute' as type, x.id, x.at from (${oneSided(look)}) x`,
    measured: (look) => sql`select case when s.months > 0 then (select abs(count(*) filter (where x.won = 'FOCAL') - count(*) filter (where x.won = 'PARTNER')) from (${oneSided(look)}) x)::double precision end as value,
      s.months as evidence from (select ${monthsStood(look)} as months) s`,
  },
  {
    indicator: 'PARTNER_RATING',
    records: (look) => sql`select 'SurveyResult' as type, x.id, x.at from (${ratings(look)}) x`,
    measured: (look) => sql`select avg(x.score)::double precision as value, coalesce(min(x.people), 0)::double precision as evidence from (${ratings(look)}) x`,
  },
);
