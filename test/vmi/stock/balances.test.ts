import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

test('balances are the sums of the ledger, in every bucket', async () => {
  const rows = await world.sql(`select p.id, p.on_hand::float, p.vendor_owned::float, p.allocated::float, case when bool_or(e.cause in ('COUNT', 'OPENING')) then sum(e.delta) filter (where e.bucket = 'ON_HAND')::float end as counted,
    coalesce(sum(e.delta) filter (where e.bucket = 'ON_HAND' and e.owner = 'VENDOR'), 0)::float as consigned, coalesce(sum(e.delta) filter (where e.bucket = 'ALLOCATED'), 0)::float as promised
    from stock_position p left join stock_entry e on e.workspace_id = p.workspace_id and e.position_id = p.id group by p.workspace_id, p.id`);
  expect(rows.length).toBeGreaterThan(8);
  for (const { on_hand, vendor_owned, allocated, counted, consigned, promised } of rows) expect([on_hand, vendor_owned, allocated]).toEqual([counted, consigned, promised]);
  // Nobody has counted the chargers at Leipzig: not known is not nothing.
  expect(rows.filter(({ on_hand }) => on_hand === null)).toHaveLength(1);
});
