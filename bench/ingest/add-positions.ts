import type pg from 'pg';
import { seedId } from '../../src/server/seed.ts';

/** Items of their own at the distributor's warehouse, counted a while ago; answers with the positions' ids. */
export async function addPositions(owner: pg.Client, count: number): Promise<string[]> {
  const like = seedId('formosa', 'position', 'radhafen-one-warehouse');
  await owner.query(`insert into item (workspace_id, id, sku, name, base_unit) select p.workspace_id, gen_random_uuid(), 'BENCH-' || n, 'Item ' || n, 'C62' from stock_position p, generate_series(1, ${count}) n where p.id = '${like}'`);
  // Items of a signed agreement take the word of both sides, which is not what is measured here.
  await owner.query('alter table vmi_agreement_item disable trigger user');
  await owner.query(`insert into vmi_agreement_item (workspace_id, id, relationship_id, agreement_id, item_id, unit_price) select p.workspace_id, gen_random_uuid(), p.relationship_id, p.agreement_id, i.id, 1
    from stock_position p join item i on i.workspace_id = p.workspace_id and i.sku like 'BENCH-%' where p.id = '${like}'`);
  const { rows } = await owner.query<{ id: string }>(`insert into stock_position (workspace_id, id, relationship_id, agreement_id, agreement_item_id, item_id, location_id, method, minimum, maximum, lead_time_days)
    select p.workspace_id, gen_random_uuid(), p.relationship_id, p.agreement_id, a.id, a.item_id, p.location_id, 'MIN_MAX', 10, 100, 5
    from stock_position p join vmi_agreement_item a on a.workspace_id = p.workspace_id and a.agreement_id = p.agreement_id join item i on i.workspace_id = a.workspace_id and i.id = a.item_id and i.sku like 'BENCH-%'
    where p.id = '${like}' returning id`);
  await owner.query('alter table vmi_agreement_item enable trigger user');
  await owner.query(`insert into stock_entry (workspace_id, id, relationship_id, agreement_id, position_id, bucket, owner, delta, cause, occurred_at, recorded_by, source_type, source_id)
    select workspace_id, gen_random_uuid(), relationship_id, agreement_id, id, 'ON_HAND', 'BUYER', 80, 'OPENING', now() - interval '40 days', id, 'StockPosition', id from stock_position where id = any($1)`, [rows.map(({ id }) => id)]);
  return rows.map(({ id }) => id);
}
