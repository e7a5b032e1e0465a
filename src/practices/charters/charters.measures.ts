import type { Row } from '../../platform/reads/reader.ts';
import { column, join, type Sql, sql } from '../../platform/sql.ts';
import { measures } from '../measures/indicator-source.ts';
import { isLookedAt, monthsRecorded } from '../measures/months-recorded.ts';
import { fewestRaters } from './concordance.type.ts';
import { statementNames, statements } from './statements.ts';

/** How internal consensus about a partner is measured from its charters. Answers count as they stand, of those given by the moment looked at. */

const c: Row = (name) => column('c', name);
const stands = (look: Row) => sql`${isLookedAt(c, look)} and (c.withdrawn_at is null or c.withdrawn_at > ${look('until')})`;

const known = (look: Row) => sql`from partner_charter c where ${stands(look)} and c.drafted_at <= ${look('until')} and (c.superseded_at is null or c.superseded_at > ${look('since')})`;

/** The departments of the newest charter that was put to them. */
const asked = (look: Row) => sql`from (select c.* from partner_charter c where ${stands(look)} and c.asked_at <= ${look('until')} order by c.asked_at desc, c.id desc limit 1) n
  join partner_charter_department d on d.workspace_id = n.workspace_id and d.charter_id = n.id and d.state <> 'DROPPED'`;
const askedRecords = (look: Row) => sql`select 'PartnerCharterDepartment' as type, d.id, coalesce(d.answered_at, n.asked_at) as at ${asked(look)}`;
const answered = (look: Row, state: 'SIGNED' | 'OBJECTED') => sql`count(*) filter (where d.state = ${state} and d.answered_at <= ${look('until')})::double precision`;

const inForce = (look: Row) => sql`from (select c.id, c.in_force_at from partner_charter c where ${stands(look)} and c.in_force_at <= ${look('until')} and (c.superseded_at is null or c.superseded_at > ${look('until')})
  order by c.in_force_at desc, c.id desc limit 1) f`;

/** The newest rating of each department in the year looked at. */
const ratings = (look: Row) => sql`select distinct on (d.department_id) g.* from partner_charter_rating g join partner_charter_department d on d.workspace_id = g.workspace_id and d.id = g.charter_department_id
  where ${isLookedAt((name) => column('g', name), look)} and g.rated_at > ${look('since')} and g.rated_at <= ${look('until')} order by d.department_id, g.rated_at desc, g.id desc`;

measures(
  {
    indicator: 'CHARTERS',
    records: (look) => sql`select 'PartnerCharter' as type, c.id, c.drafted_at as at ${known(look)}`,
    measured: (look) => sql`select count(*)::double precision as value, ${monthsRecorded(look)} as evidence ${known(look)}`,
  },
  {
    indicator: 'CHARTER_SIGNED',
    records: askedRecords,
    measured: (look) => sql`select ${answered(look, 'SIGNED')} / nullif(count(*), 0) as value, count(*)::double precision as evidence ${asked(look)}`,
  },
  {
    indicator: 'CHARTER_OBJECTIONS',
    records: askedRecords,
    measured: (look) => sql`select case when count(*) > 0 then ${answered(look, 'OBJECTED')} end as value, count(*)::double precision as evidence ${asked(look)}`,
  },
  {
    indicator: 'CHARTER_AGE',
    records: (look) => sql`select 'PartnerCharter' as type, f.id, f.in_force_at as at ${inForce(look)}`,
    measured: (look) => sql`select (max(extract(epoch from ${look('until')} - f.in_force_at)) / 86400)::double precision as value, count(*)::double precision as evidence ${inForce(look)}`,
  },
  {
    indicator: 'RATING_CONCORDANCE',
    records: (look) => sql`select 'PartnerCharterRating' as type, g.id, g.rated_at as at from (${ratings(look)}) g`,
    measured: concordance,
  },
);

/** Kendall's W, as `domain/consensus/kendalls-w.ts` computes it, corrected for ties; a test holds the two against each other. */
function concordance(look: Row): Sql {
  const items = statementNames.length;
  const scores = join(statementNames.map((name) => column('g', statements[name].column)), ', ');
  return sql`select case when t.raters >= ${fewestRaters}::integer and t.most > 0 then least(1, 12 * t.squares / t.most) end::double precision as value, coalesce(t.raters, 0)::double precision as evidence from (
    select max(s.raters) as raters, sum(power(s.rank_sum - s.raters * ${items + 1}::numeric / 2, 2)) as squares, max(power(s.raters, 2)) * ${items ** 3 - items}::numeric - max(s.raters) * sum(s.ties) as most from (
      select k.item, sum(k.rank) as rank_sum, count(*)::numeric as raters, sum(power(k.alike, 2) - 1) as ties from (
        select e.item, rank() over (partition by e.rater order by e.score) + (count(*) over (partition by e.rater, e.score) - 1)::numeric / 2 as rank, (count(*) over (partition by e.rater, e.score))::numeric as alike
        from (select g.id as rater, v.item, v.score from (${ratings(look)}) g cross join lateral unnest(array[${scores}]) with ordinality v(score, item)) e) k
      group by k.item) s) t`;
}
