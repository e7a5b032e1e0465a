import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { act, confirmed, done, evidenceOf, links, placing, shipped, stock } from './acting.ts';

/** Two at the same moment: one outcome, and stock moves once. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

/** How many of the acts were done; the others are told why not. */
async function madeOf(acts: readonly (readonly [persona: string, name: string, input: object])[]): Promise<number> {
  const answers = await Promise.all(acts.map(([persona, name, input]) => act(world, persona, name, input)));
  for (const { code } of answers.flatMap(({ userErrors }) => userErrors)) expect(['STATE_CONFLICT', 'STALE_VERSION', 'OUT_OF_RANGE', 'NOT_ALLOWED']).toContain(code);
  return answers.filter(({ userErrors }) => userErrors.length === 0).length;
}

describe.each(links)('$agreement', (link) => {
  test('ten orders at once have ten numbers', async () => {
    const orders = await Promise.all(Array.from({ length: 10 }, () => done(world, link.buyer, 'placeReplenishmentOrder', placing(link))));
    expect(new Set(orders.map(({ number }) => number)).size).toBe(10);
  });

  test('answered twice, it is answered once', async () => {
    const placed = await done(world, link.buyer, 'placeReplenishmentOrder', placing(link));
    const answer = { orderId: placed['id'], lines: [{ orderLineId: placed['lines'][0].id, answer: 'ACCEPTED' }] };
    expect(await madeOf([[link.vendor, 'answerReplenishmentOrder', answer], [link.vendor, 'answerReplenishmentOrder', answer]])).toBe(1);
    expect(await evidenceOf(world, placed['id'])).toHaveLength(1);
  });

  test('sent while it is called off, it is one of them', async () => {
    const before = await stock(world, link);
    const order = await confirmed(world, link);
    const [{ id: orderLineId, ordered }] = order['lines'];
    const draft = await done(world, link.vendor, 'createShipment', { orderId: order['id'], lines: [{ orderLineId, quantity: ordered }] });
    expect(await madeOf([[link.vendor, 'sendShipment', { shipmentId: draft['id'] }], [link.buyer, 'cancelReplenishmentOrder', { orderId: order['id'], reason: 'No.' }]])).toBe(1);
    const after = await stock(world, link);
    expect(after.onOrder).toBe(before.onOrder);
    expect([before.inTransit, before.inTransit + Number(ordered)]).toContain(after.inTransit);
  });

  test('of two drafts that together are more than was confirmed, one is sent', async () => {
    const order = await confirmed(world, link);
    const [{ id: orderLineId, ordered }] = order['lines'];
    const drafts = await Promise.all([1, 2].map(() => done(world, link.vendor, 'createShipment', { orderId: order['id'], lines: [{ orderLineId, quantity: ordered }] })));
    expect(await madeOf(drafts.map(({ id }) => [link.vendor, 'sendShipment', { shipmentId: id }] as const))).toBe(1);
  });

  test('counted twice, it is in stock once', async () => {
    const order = await confirmed(world, link);
    const sent = await shipped(world, link, order);
    const before = await stock(world, link);
    const [{ id: orderLineId, ordered }] = order['lines'];
    const count = { shipmentId: sent['id'], lines: [{ orderLineId, received: ordered }] };
    expect(await madeOf([[link.buyer, 'receiveGoods', count], [link.buyer, 'receiveGoods', count]])).toBe(1);
    expect((await stock(world, link)).onHand).toBe(before.onHand + Number(ordered));
    expect(await evidenceOf(world, orderLineId)).toHaveLength(1);
  });
});

test('all that moved adds up in the end', async () => {
  const rows = await world.sql(`select p.id from stock_position p join lateral (select coalesce(sum(delta) filter (where bucket = 'ON_ORDER'), 0) as on_order, coalesce(sum(delta) filter (where bucket = 'IN_TRANSIT'), 0) as in_transit
    from stock_entry e where e.workspace_id = p.workspace_id and e.position_id = p.id) s on true where (p.on_order, p.in_transit) is distinct from (s.on_order, s.in_transit)`);
  expect(rows).toEqual([]);
  const open = await world.sql(`select p.on_order::float as kept, coalesce(sum(l.open), 0)::float as lines from stock_position p left join lateral (
      select case when is_closed then 0 else case when reaction = 'PENDING' then ordered else coalesce(confirmed, ordered) end - shipped end as open from order_line l where l.workspace_id = p.workspace_id and l.position_id = p.id) l on true
    group by p.workspace_id, p.id`);
  for (const { kept, lines } of open) expect(kept).toBe(lines);
});
