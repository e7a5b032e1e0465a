import { expect } from '@jest/globals';
import type { World } from '../../world.ts';

/** Goes through the books, behind the API: every sum is looked for anew in the rows that it is the sum of. */
export async function expectNothingLost({ sql }: Pick<World, 'sql'>): Promise<void> {
  // Balances are the sums of the ledger.
  expect(await sql(`select p.id from stock_position p left join lateral (
      select ${buckets.map((bucket) => `coalesce(sum(e.delta) filter (where e.bucket = '${bucket}'), 0) as ${bucket.toLowerCase()}`).join(', ')},
        coalesce(sum(e.delta) filter (where e.bucket = 'ON_HAND' and e.owner = 'VENDOR'), 0) as vendor_owned
      from stock_entry e where e.workspace_id = p.workspace_id and e.position_id = p.id) s on true
    where coalesce(p.on_hand, 0) <> s.on_hand or p.vendor_owned <> s.vendor_owned or ${buckets.slice(1).map((bucket) => `p.${bucket.toLowerCase()} <> s.${bucket.toLowerCase()}`).join(' or ')}`)).toEqual([]);
  // A proposal becomes one order; an approved one has become it.
  expect(await sql(`select p.number, count(o.id) from replenishment_proposal p left join replenishment_order o on o.workspace_id = p.workspace_id and o.proposal_id = p.id
    group by p.workspace_id, p.id, p.number, p.status having count(o.id) <> case p.status when 'APPROVED' then 1 else 0 end`)).toEqual([]);
  // A position has one open line at most.
  expect(await sql('select position_id from proposal_line where is_open group by workspace_id, position_id having count(*) > 1')).toEqual([]);
  // What lines say of shipments and receipts is what shipments and receipts say.
  expect(await sql(`select l.id from order_line l
    left join lateral (select coalesce(sum(s.shipped), 0) as units from shipment_line s join shipment n on n.workspace_id = s.workspace_id and n.id = s.shipment_id
      where s.workspace_id = l.workspace_id and s.order_line_id = l.id and n.sent_at is not null) sent on true
    left join lateral (select coalesce(sum(r.received), 0) as units from receipt_line r where r.workspace_id = l.workspace_id and r.order_line_id = l.id) came on true
    where l.shipped <> sent.units or l.received <> came.units or l.shipped > l.ordered`)).toEqual([]);
  // What is on order is what was ordered and neither shipped nor called off; what is on its way was sent and not yet counted.
  expect(await sql(`select p.id, p.on_order, w.awaited from stock_position p left join lateral (select coalesce(sum(l.ordered - l.shipped), 0) as awaited from order_line l
      join replenishment_order o on o.workspace_id = l.workspace_id and o.id = l.order_id
      where l.workspace_id = p.workspace_id and l.position_id = p.id and not l.is_closed and o.status not in ('CANCELLED','CLOSED')) w on true
    where p.on_order <> w.awaited`)).toEqual([]);
  // Nothing counts twice for trust.
  expect(await sql('select source_id from evidence where corrects_id is null group by workspace_id, source_type, source_id, source_key, direction having count(*) > 1')).toEqual([]);
}

const buckets = ['ON_HAND', 'IN_TRANSIT', 'ON_ORDER', 'ALLOCATED', 'HELD', 'BACKORDERED'];
