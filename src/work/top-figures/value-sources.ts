import { retentionYears } from '../../domain/top-figures/objectives.ts';

/** What customer equity is told from: what each relationship brought, and how many were kept from one year to the next. */

type Market = 'CUSTOMER' | 'DISTRIBUTOR';

/**
 * The profit of each relationship of a market in the newer of the last two complete years that it is known for, in minor units of `currency`. One
 * that has only been identified has not bought yet, and is no customer.
 */
export function profits(market: Market): string {
  return `select l.market, 'RelationshipFigure' as type, case when f.id is not null then array[f.id] end as ids, f.recorded_at as at, f.profit_minor::double precision as value, null::double precision as low, null::double precision as high, f.currency
    from living l cross join look
    left join lateral (select n.id, n.recorded_at, n.profit_minor, n.currency from (select distinct on (y.year) y.id, y.year, y.recorded_at, y.profit_minor, y.currency from relationship_figure y
      where y.workspace_id = l.workspace_id and y.relationship_id = l.id and y.year between extract(year from look.day)::integer - 2 and extract(year from look.day)::integer - 1 and y.recorded_at <= look.until
      order by y.year desc, y.recorded_at desc, y.id desc) n where n.profit_minor is not null order by n.year desc limit 1) f on true where l.market = '${market}' and l.is_begun`;
}

/** Years of relationships of a market that began in the last years: 1 where the relationship still stood at the year's end. Merged ones have gone on in another. */
export function years(market: Market): string {
  return `select r.market, 'Relationship' as type, array[r.id] as ids, least(look.until, (look.day - make_interval(years => y.ago - 1)) at time zone 'UTC') as at, case when r.ended_on is null or r.ended_on > look.day - make_interval(years => y.ago - 1) then 1 else 0 end::double precision as value,
      null::double precision as low, null::double precision as high
    from look join relationship r on r.workspace_id = look.workspace_id and r.market = '${market}' and r.started_on is not null and r.end_reason is distinct from 'MERGED' cross join generate_series(1, ${retentionYears}) y(ago)
    where r.started_on <= look.day - make_interval(years => y.ago) and (r.ended_on is null or r.ended_on > look.day - make_interval(years => y.ago))`;
}

export const valueSources = {
  CUSTOMER_PROFIT: profits('CUSTOMER'), CUSTOMER_RETENTION: years('CUSTOMER'), DISTRIBUTOR_PROFIT: profits('DISTRIBUTOR'), DISTRIBUTOR_RETENTION: years('DISTRIBUTOR'),
} as const;
