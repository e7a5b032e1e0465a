import type { Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';

/** What the sources of indicators have in common. */

/** That an instant lies in the year looked at: after its beginning, and not after the moment. */
export function inYear(look: Row, instant: Sql): Sql {
  return sql`(${instant} > ${look('since')} and ${instant} <= ${look('until')})`;
}

/** That a row of a table under this alias is of the relationship looked at. */
export function ofLook(look: Row, alias: string): Sql {
  return sql`${raw(alias)}.workspace_id = ${look('workspace_id')} and ${raw(alias)}.relationship_id = ${look('relationship_id')}`;
}

/** The moment's day in UTC. */
export function dayOf(look: Row): Sql {
  return sql`(${look('until')} at time zone 'UTC')::date`;
}

/**
 * Whole months of the year looked at for which the relationship has stood, 0 to 12: what may rightly not occur is known by them. One that nobody
 * knows the beginning of counts from when it was recorded.
 */
export function monthsStood(look: Row): Sql {
  const began = sql`greatest(${look('since')}, coalesce(r.started_on::timestamp at time zone 'UTC', r.created_at))`;
  const ended = sql`least(${look('until')}, coalesce(r.ended_on::timestamp at time zone 'UTC', 'infinity'))`;
  return sql`(select greatest(0, 12 * extract(year from age(${ended}, ${began})) + extract(month from age(${ended}, ${began})))::double precision
    from relationship r where r.workspace_id = ${look('workspace_id')} and r.id = ${look('relationship_id')})`;
}

/** A count of what may rightly not occur: known by the months. */
export function countOver(look: Row, records: Sql): Sql {
  return sql`select case when s.months > 0 then (select count(*) from (${records}) counted)::double precision end as value, s.months as evidence from (select ${monthsStood(look)} as months) s`;
}

/** The share of rows for which `good` holds; null of none. `from` gives rows with a boolean of that name. */
export function shareOf(rows: Sql): Sql {
  return sql`select avg(case when x.good then 1 else 0 end)::double precision as value, count(*)::double precision as evidence from (${rows}) x`;
}

/** The same of the side that does worse, with the records of that side; `rows` tell their side as well. */
export function shareOfWorse(rows: Sql): Sql {
  return sql`select max(w.share) as value, coalesce(max(w.records), 0) as evidence from (
    select avg(case when x.good then 1 else 0 end)::double precision as share, count(*)::double precision as records from (${rows}) x group by x.side order by 1, 2 limit 1) w`;
}
