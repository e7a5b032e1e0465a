import type { EntityManager } from '@mikro-orm/postgresql';
import type { Side } from '../../domain/sides.ts';
import { daysOfQuarter } from '../../domain/quarters.ts';
import type { RelationshipRecord } from '../../markets/relationship.entity.ts';
import type { Context } from '../../platform/context.ts';
import type { ForceFactOrigin } from './force.entity.ts';

/** A share of the other side's business that a record of the graph tells. */
export interface ShareInGraph {
  /** Whose share it is. */
  readonly side: Side;
  readonly value: number;
  readonly origin: Exclude<ForceFactOrigin, 'STATED'>;
  readonly sourceType: string;
  readonly sourceId: string;
  /** What the record says of itself, in its own words. */
  readonly said: string;
  readonly observedOn: string;
}

/**
 * What the graph tells of shares between two sides, the best source of each side first; nothing where it tells nothing. Who buys, buys a share
 * of its need from the other (share of wallet, else a tie); who sells, sells a share of its output to the other (what is recorded of a
 * supplier's revenue; of the firm itself, the figures of all who buy, where those of the last full year are in one currency).
 */
export async function sharesInGraph(em: EntityManager, { principal, now }: Context, { id, market, partnerId }: RelationshipRecord): Promise<ShareInGraph[]> {
  if (!['SUPPLIER', 'DISTRIBUTOR', 'CUSTOMER'].includes(market)) return [];
  const isBought = market === 'SUPPLIER';
  const [from, to] = isBought ? [partnerId, principal.focalPartyId] : [principal.focalPartyId, partnerId];
  // The seller's share of the buyer's need is a part of the seller's force.
  const [seller, buyer] = isBought ? ['PARTNER', 'FOCAL'] : ['FOCAL', 'PARTNER'];
  const today = now.toISOString().slice(0, 10);
  const year = now.getUTCFullYear() - 1;
  const rows = await em.execute<ShareRow[]>(
    `(select 'SHARE_OF_WALLET' as origin, ?::text as side, m.share as value, 'BenefitMeasure' as type, m.id, m.quarter as of, m.quarter || ': ' || m.source as said from benefit_measure m
      where m.workspace_id = ? and m.relationship_id = ? and m.kind = 'SHARE_OF_WALLET' and m.shown_by = ? and m.taken_back_at is null and m.share is not null order by m.quarter desc, m.id limit 1)
     union all (select 'TIE', ?, t.share_of_need, 'Tie', t.id, '', coalesce(t.good, t.kind) from tie t
      where t.workspace_id = ? and t.kind = 'SUPPLIES' and t.from_id = ? and t.to_id = ? and t.ended_on is null and t.share_of_need is not null order by t.share_of_need desc, t.id limit 1)
     union all (select 'RELATIONSHIP', 'FOCAL', r.share_of_its_revenue, 'Relationship', r.id, '', 'shareOfItsRevenue' from relationship r
      where r.workspace_id = ? and r.id = ? and r.market = 'SUPPLIER' and r.share_of_its_revenue is not null)
     union all (select 'FIGURE', 'PARTNER', f.revenue_minor / f.total, 'RelationshipFigure', f.id, f.year::text, f.year || ': ' || f.source from (
      select g.*, sum(g.revenue_minor) over ()::double precision as total, min(g.currency) over () = max(g.currency) over () and count(*) over () = count(g.revenue_minor) over () as is_whole from (
        select distinct on (n.relationship_id) n.* from relationship_figure n join relationship r on r.workspace_id = n.workspace_id and r.id = n.relationship_id and r.market in ('DISTRIBUTOR', 'CUSTOMER')
        where n.workspace_id = ? and n.year = ? order by n.relationship_id, n.recorded_at desc, n.id desc) g) f
      where f.relationship_id = ? and f.is_whole and f.total > 0 and ?)`,
    [seller, principal.workspaceId, id, buyer, seller, principal.workspaceId, from, to, principal.workspaceId, id, principal.workspaceId, year, id, !isBought],
  );
  return rows.map(({ type, id: sourceId, of, ...row }) => ({ ...row, sourceType: type, sourceId, observedOn: observed(row.origin, of, today) }));
}

interface ShareRow {
  readonly origin: Exclude<ForceFactOrigin, 'STATED'>;
  readonly side: Side;
  readonly value: number;
  readonly type: string;
  readonly id: string;
  /** The quarter or the year; empty for what stands in the graph as it is. */
  readonly of: string;
  readonly said: string;
}

/** What stands in the graph as it is, is so today. */
function observed(origin: ShareRow['origin'], of: string, today: string): string {
  if (origin === 'SHARE_OF_WALLET') return daysOfQuarter(of).last;
  return origin === 'FIGURE' ? `${of}-12-31` : today;
}
