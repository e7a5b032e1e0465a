import type { Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';

/** Values, at the prices ordered at, of what was shipped for the orders of some days, and of what had been proposed for that. */
export interface ShippedOverProposed {
  readonly shipped: number;
  readonly proposed: number;
}

/** Of an order without a proposal, which the buyer places of its own accord, what was ordered counts as proposed. */
const sums = `coalesce(sum(l.shipped * l.unit_price), 0)::double precision as shipped, coalesce(sum(coalesce(p.proposed, l.ordered) * l.unit_price) filter (where l.shipped > 0), 0)::double precision as proposed
  from replenishment_order o join order_line l on l.workspace_id = o.workspace_id and l.order_id = o.id
  left join proposal_line p on p.workspace_id = o.workspace_id and p.proposal_id = o.proposal_id and p.position_id = l.position_id`;

/** Of the orders of an agreement issued in the last so many days. */
export async function shippedOverProposed({ em, ctx }: Write, agreementId: string, days: number): Promise<ShippedOverProposed> {
  const [row] = await em.execute<ShippedOverProposed[]>(`select ${sums} where o.workspace_id = ? and o.agreement_id = ? and o.issued_at > now() - make_interval(days => ?)`, [ctx.principal.workspaceId, agreementId, days]);
  return row!;
}

/** The same for a row of `vmi_agreement`, as a JSON object. */
export function shippedOfAgreement(row: Row, days: number): Sql {
  return sql`(select json_build_object('shipped', s.shipped, 'proposed', s.proposed) from (select ${raw(sums)}
    where o.workspace_id = ${row('workspace_id')} and o.agreement_id = ${row('id')} and o.issued_at > now() - make_interval(days => ${days}::integer)) s)`;
}
