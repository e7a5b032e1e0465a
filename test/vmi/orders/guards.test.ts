import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noteUnansweredOrders } from '../../../src/vmi/orders/note-unanswered-orders.job.ts';
import { noteOverdueLines } from '../../../src/vmi/shipments/note-overdue-lines.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { attempt, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { age, confirmed, day, done, evidenceOf, links, placing, refused, shipped } from './acting.ts';

/** What no act would do, and what time does by itself. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const [jade, radhafen] = links as [typeof links[0], typeof links[0]];
const supplier = sessionOf('supplier', 'jade-cell');
const buyer = sessionOf('buyer', 'formosa-stride');

describe('the database', () => {
  test('keeps what was ordered, shipped and received as it is, whoever asks', async () => {
    const order = await confirmed(world, jade);
    const [lineId, orderId] = [uuidOf(order['lines'][0].id), uuidOf(order['id'])];
    const refusals: readonly (readonly [typeof supplier, string, string])[] = [
      [supplier, `update order_line set ordered = 1 where id = '${lineId}'`, 'order_line_course'],
      [buyer, `update order_line set received = 80 where id = '${lineId}'`, 'order_line_course'],
      [buyer, `update order_line set confirmed = 8 where id = '${lineId}'`, 'order_line_course'],
      [supplier, `update replenishment_order set requested_on = '2031-01-01' where id = '${orderId}'`, 'order_course'],
      [supplier, `update replenishment_order set closed_at = now(), closed_by = '${supplier.principalId}', status = 'CLOSED' where id = '${orderId}'`, 'order_side'],
      [buyer, `update replenishment_order set acknowledged_at = now() where id = '${orderId}'`, 'order_side'],
      [supplier, `insert into goods_receipt select workspace_id, gen_random_uuid(), relationship_id, agreement_id, id, null, 'X', now(), true, '${supplier.principalId}', now() from replenishment_order where id = '${orderId}'`, 'receipt_side'],
      [buyer, `insert into shipment (workspace_id, id, relationship_id, agreement_id, order_id, number, status, created_by) select workspace_id, gen_random_uuid(), relationship_id, agreement_id, id, 'X', 'DRAFT', '${buyer.principalId}' from replenishment_order where id = '${orderId}'`, 'shipment_side'],
    ];
    for (const [session, statement, constraint] of refusals) await expect(attempt(world, session, statement)).rejects.toMatchObject({ constraint });
  });

  test('takes no standing of an order that its lines do not give', async () => {
    const order = await confirmed(world, jade);
    await expect(attempt(world, buyer, `update replenishment_order set status = 'RECEIVED' where id = '${uuidOf(order['id'])}'`, 'set constraints all immediate')).rejects.toMatchObject({ constraint: 'order_status_is_derived' });
  });

  test('lets nobody call off alone inside the freeze horizon', async () => {
    const order = await confirmed(world, jade, 1);
    const statement = `update replenishment_order set status = 'CANCELLED', cancelled_at = now(), cancelled_by = '${supplier.principalId}', cancel_reason = 'No.' where id = '${uuidOf(order['id'])}'`;
    await expect(attempt(world, supplier, statement)).rejects.toMatchObject({ constraint: 'order_frozen' });
  });

  test('lets the vendor alone give up what it has prepared, and nobody what has left', async () => {
    const order = await confirmed(world, jade);
    const draft = await done(world, jade.vendor, 'createShipment', { orderId: order['id'], lines: [{ orderLineId: order['lines'][0].id, quantity: '8' }] });
    const discard = `update shipment set status = 'DISCARDED' where id = '${uuidOf(draft['id'])}'`;
    await expect(attempt(world, buyer, discard)).rejects.toMatchObject({ constraint: 'shipment_course' });
    await done(world, jade.vendor, 'sendShipment', { shipmentId: draft['id'] });
    await expect(attempt(world, supplier, discard)).rejects.toMatchObject({ constraint: 'shipment_course' });
  });

  test('lets a partner say nothing of the firm, and no evidence that does not follow from its act', async () => {
    const order = await confirmed(world, radhafen);
    const channel = sessionOf('channel', 'radhafen');
    const [lineId, orderId] = [uuidOf(order['lines'][0].id), uuidOf(order['id'])];
    const imposed = (side: string) => `insert into imposed_change select workspace_id, gen_random_uuid(), relationship_id, agreement_id, 'ReplenishmentOrder', id, 'OVERRIDE', '${side}', '${channel.principalId}', now(), 'No.' from replenishment_order where id = '${orderId}'`;
    await expect(attempt(world, channel, imposed('FOCAL'))).rejects.toMatchObject({ code: '42501' });
    const evidence = (type: string, source: string, leaf: string, outcome: number) => `insert into evidence (workspace_id, id, relationship_id, direction, leaf, outcome, weight, occurred_at, source_type, source_id, source_key, recorded_by)
      select workspace_id, gen_random_uuid(), relationship_id, 'FOCAL_TO_PARTNER', '${leaf}', ${outcome}, 1, now(), '${type}', '${source}', '', '${channel.principalId}' from replenishment_order where id = '${orderId}'`;
    await expect(attempt(world, channel, evidence('OrderLine', lineId, 'DELIVERY', 0))).rejects.toMatchObject({ constraint: 'evidence_follows_its_fact' });
    await expect(attempt(world, channel, evidence('ReplenishmentOrder', orderId, 'COMMUNICATION', 0))).rejects.toMatchObject({ constraint: 'evidence_follows_its_fact' });
  });
});

describe('shipments', () => {
  test('name containers by codes with the right check digit', async () => {
    const order = await confirmed(world, jade);
    const lines = [{ orderLineId: order['lines'][0].id, quantity: '8', sscc: '106141412345678907' }];
    expect(await refused(world, jade.vendor, 'createShipment', { orderId: order['id'], lines })).toEqual(['INVALID lines 0 sscc']);
    expect(await refused(world, jade.vendor, 'createShipment', { orderId: order['id'], lines: [{ orderLineId: order['lines'][0].id, quantity: '8' }], sscc: ['106141412345678908', '1'] })).toEqual(['INVALID sscc 1']);
  });

  test('hold no more than was confirmed, in all lots together', async () => {
    const order = await confirmed(world, jade);
    const lot = { orderLineId: order['lines'][0].id, quantity: '48' };
    expect(await refused(world, jade.vendor, 'createShipment', { orderId: order['id'], lines: [lot, lot] })).toEqual(['OUT_OF_RANGE lines 1 quantity']);
  });

  test('arrive and are counted after they left, and not ahead of time', async () => {
    const order = await confirmed(world, jade);
    const sent = await shipped(world, jade, order);
    const count = (receivedAt: string) => refused(world, jade.buyer, 'receiveGoods', { shipmentId: sent['id'], receivedAt, lines: [{ orderLineId: order['lines'][0].id, received: '80' }] });
    expect(await count(`${day(1)}T00:00:00Z`)).toEqual(['OUT_OF_RANGE receivedAt']);
    expect(await count(`${day(-1)}T00:00:00Z`)).toEqual(['OUT_OF_RANGE receivedAt']);
    expect(await refused(world, jade.buyer, 'receiveGoods', { shipmentId: sent['id'], lines: [{ orderLineId: order['lines'][0].id, received: '-1' }] })).toEqual(['OUT_OF_RANGE lines 0 received']);
    expect(await refused(world, jade.buyer, 'receiveGoods', { lines: [{ orderLineId: order['lines'][0].id, received: '1' }] })).toEqual(['INVALID shipmentId']);
  });

  test('that are counted but for a line are short of it', async () => {
    const order = await done(world, jade.buyer, 'placeReplenishmentOrder', placing(jade));
    const split = await done(world, jade.vendor, 'answerReplenishmentOrder', { orderId: order['id'], lines: [{ orderLineId: order['lines'][0].id, answer: 'SPLIT', parts: [{ quantity: '40' }, { quantity: '40' }] }] });
    const [, one, other] = split['lines'];
    const draft = await done(world, jade.vendor, 'createShipment', { orderId: order['id'], lines: [{ orderLineId: one.id, quantity: '40' }, { orderLineId: other.id, quantity: '40' }] });
    await done(world, jade.vendor, 'sendShipment', { shipmentId: draft['id'] });
    const receipt = await done(world, jade.buyer, 'receiveGoods', { shipmentId: draft['id'], lines: [{ orderLineId: one.id, received: '40' }] });
    expect(receipt['shipment'].status).toBe('DISCREPANCY');
    expect(receipt['lines'].map(({ difference }: { difference: string }) => difference).toSorted()).toEqual(['-40', '0']);
  });
});

describe('time', () => {
  test('what has not come by its day is noted once, and said anew when it comes', async () => {
    const order = await confirmed(world, radhafen);
    await age(world, order['id'], 23);
    await runJobs(world, noteOverdueLines);
    await runJobs(world, noteOverdueLines);
    const [line] = order['lines'];
    expect(await evidenceOf(world, line.id)).toEqual([{ direction: 'FOCAL_TO_PARTNER', leaf: 'DELIVERY', outcome: 0 }]);
    const sent = await shipped(world, radhafen, order);
    await done(world, 'channel', 'receiveGoods', { shipmentId: sent['id'], lines: [{ orderLineId: line.id, received: line.ordered }] });
    // Three days late of five that make it worthless; by the clock of the place it may be a day more.
    const [shown] = await evidenceOf(world, line.id);
    expect([0.2, 0.4].some((likely) => Math.abs(shown!.outcome - likely) < 1e-9)).toBe(true);
  });

  test.each(links)('an order of $agreement that nobody answers in time is noted once, and an answer that comes later takes its place', async (link) => {
    const order = await done(world, link.buyer, 'placeReplenishmentOrder', placing(link, 40));
    const direction = link.vendor === 'planner' ? 'FOCAL_TO_PARTNER' : 'PARTNER_TO_FOCAL';
    await runJobs(world, noteUnansweredOrders);
    expect(await evidenceOf(world, order['id'])).toEqual([]);
    await age(world, order['id'], 4);
    await runJobs(world, noteUnansweredOrders);
    await runJobs(world, noteUnansweredOrders);
    expect(await evidenceOf(world, order['id'])).toEqual([{ direction, leaf: 'COMMUNICATION', outcome: 0 }]);
    await done(world, link.vendor, 'answerReplenishmentOrder', { orderId: order['id'], lines: [{ orderLineId: order['lines'][0].id, answer: 'ACCEPTED' }] });
    const shown = await evidenceOf(world, order['id']);
    expect(shown).toEqual([{ direction, leaf: 'COMMUNICATION', outcome: expect.closeTo(0.25, 3) }]);
    await runJobs(world, noteUnansweredOrders);
    expect(await evidenceOf(world, order['id'])).toEqual(shown);
  });

  test('what was called off before anybody had to answer shows nothing', async () => {
    const order = await done(world, jade.buyer, 'placeReplenishmentOrder', placing(jade, 40));
    await done(world, jade.buyer, 'cancelReplenishmentOrder', { orderId: order['id'], reason: 'Not needed.' });
    await age(world, order['id'], 4);
    await runJobs(world, noteUnansweredOrders);
    expect(await evidenceOf(world, order['id'])).toEqual([]);
  });

  test('both sides read the same history of an order, with shipments and receipts', async () => {
    const order = await confirmed(world, jade);
    await shipped(world, jade, order);
    const source = 'query ($id: ID!) { replenishmentOrder(id: $id) { timeline(first: 50) { nodes { action subjectType } } } }';
    const read = async (persona: string) => (await world.as(persona).data(source, { id: order['id'] }))['replenishmentOrder'].timeline.nodes;
    const [ours, theirs] = [await read(jade.buyer), await read(jade.vendor)];
    expect(theirs).toEqual(ours);
    expect([...new Set<string>(ours.map(({ action }: { action: string }) => action))].toSorted()).toEqual(['order.answer', 'order.place', 'shipment.create', 'shipment.send']);
    expect(ours.map(({ subjectType }: { subjectType: string }) => subjectType)).toEqual(expect.arrayContaining(['ReplenishmentOrder', 'OrderLine', 'Shipment', 'ShipmentLine']));
  });
});
