import { indicators } from '../../domain/practices/indicators.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import { indicatorSources } from '../../practices/measures/indicator-source.ts';
import { dayOf, inYear, ofLook } from '../../practices/measures/look.ts';

/**
 * What a tier may count: facts that both sides can count for themselves. Whoever is told its tier is told what it rests on; the firm's own
 * scores of trust and commitment, its surveys and its scorecards would be told with it, so that no tier asks for them. The database keeps the
 * same list (migration 0046).
 */
export const channelMeasures = ['BOUGHT_AMOUNT', 'CERTIFIED_PEOPLE', 'DEALS_WON', 'MONTHS_TOGETHER', 'PROMISES_KEPT', 'PLAN_REVIEWS'] as const;
export type ChannelMeasure = (typeof channelMeasures)[number];

/** A measure of a partner seen from a look, as an expression in double precision; null while unknown. `currency` is that in which amounts are counted. */
export const measureOf: Readonly<Record<ChannelMeasure, (look: Row, currency: string) => Sql>> = {
  // What came of the year's orders, at the confirmed price. Unknown without an order, and as soon as one is in another currency.
  BOUGHT_AMOUNT: (look, currency) => sql`(select case when count(*) = 0 or bool_or(a.currency <> ${currency}::text) then null else sum(l.received * coalesce(l.confirmed_price, l.unit_price))::double precision end
    from replenishment_order o join vmi_agreement a on a.workspace_id = o.workspace_id and a.id = o.agreement_id left join order_line l on l.workspace_id = o.workspace_id and l.order_id = o.id
    where ${ofLook(look, 'o')} and o.vendor_side = 'FOCAL' and o.status <> 'CANCELLED' and ${inYear(look, sql`o.issued_at`)})`,
  // People with a certificate of any course that holds. Unknown while none was ever handed in.
  CERTIFIED_PEOPLE: (look) => sql`(select case when count(*) > 0 then count(distinct c.contact_id) filter (where c.reviewed_at <= ${look('until')} and c.state in ('VERIFIED','REVOKED')
      and (c.revoked_at is null or c.revoked_at > ${look('until')}) and (c.expires_on is null or c.expires_on >= ${dayOf(look)}))::double precision end
    from channel_certificate c where ${ofLook(look, 'c')} and c.submitted_at <= ${look('until')})`,
  // Deals won in the year. Unknown while none was ever registered.
  DEALS_WON: (look) => sql`(select case when count(*) > 0 then count(*) filter (where d.state = 'WON' and ${inYear(look, sql`d.closed_at`)})::double precision end
    from channel_deal d where ${ofLook(look, 'd')} and d.registered_at <= ${look('until')})`,
  MONTHS_TOGETHER: (look) => sql`(select (12 * extract(year from age(${dayOf(look)}, r.started_on)) + extract(month from age(${dayOf(look)}, r.started_on)))::double precision
    from relationship r where r.workspace_id = ${look('workspace_id')} and r.id = ${look('relationship_id')} and r.started_on <= ${dayOf(look)})`,
  PROMISES_KEPT: (look) => indicatorOf('PROMISES_KEPT_BY_PARTNER', look),
  PLAN_REVIEWS: (look) => indicatorOf('PLAN_REVIEWS', look),
};

/** An indicator of the practices, where there are as many records as it takes. */
function indicatorOf(indicator: 'PROMISES_KEPT_BY_PARTNER' | 'PLAN_REVIEWS', look: Row): Sql {
  const source = indicatorSources().get(indicator);
  if (source === undefined) return sql`null::double precision`;
  return sql`(select case when m.evidence >= ${raw(String(indicators[indicator].leastEvidence))} then m.value end from (${source.measured(look)}) m)`;
}
