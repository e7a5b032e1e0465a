import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { act, confirmed, day, done, evidenceOf, id, links, placing, refused, shipped, stock } from './acting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

describe.each(links)('$agreement, where $vendor supplies $buyer', (link) => {
  test('from an order to goods in stock, with what is where at each step', async () => {
    const before = await stock(world, link);
    const placed = await done(world, link.buyer, 'placeReplenishmentOrder', placing(link));
    expect(placed).toMatchObject({ status: 'ISSUED', lines: [{ answer: null, expected: String(link.pack * 10) }] });
    const units = link.pack * 10;
    expect(await stock(world, link)).toEqual({ ...before, onOrder: before.onOrder + units });

    const [line] = placed['lines'];
    const accepted = await done(world, link.vendor, 'answerReplenishmentOrder', { orderId: placed['id'], lines: [{ orderLineId: line.id, answer: 'ACCEPTED' }] });
    expect(accepted).toMatchObject({ status: 'ACKNOWLEDGED', lines: [{ answer: 'ACCEPTED', confirmed: String(units), promisedOn: day(20), reaction: null }] });

    const draft = await done(world, link.vendor, 'createShipment', { orderId: placed['id'], lines: [{ orderLineId: line.id, quantity: String(units / 2), lot: 'A' }, { orderLineId: line.id, quantity: String(units / 2), lot: 'B' }], sscc: ['106141412345678908'] });
    expect(draft).toMatchObject({ status: 'DRAFT' });
    await done(world, link.vendor, 'sendShipment', { shipmentId: draft['id'] });
    expect(await stock(world, link)).toEqual({ ...before, inTransit: before.inTransit + units });
    await done(world, link.buyer, 'noteShipmentArrival', { shipmentId: draft['id'] });

    const receipt = await done(world, link.buyer, 'receiveGoods', { shipmentId: draft['id'], lines: [{ orderLineId: line.id, received: String(units) }] });
    expect(receipt).toMatchObject({ lines: [{ received: String(units), difference: '0' }], order: { status: 'RECEIVED' }, shipment: { status: 'RECONCILED' } });
    expect(await stock(world, link)).toEqual({ ...before, onHand: before.onHand + units });
    const direction = link.vendor === 'supplier' ? 'PARTNER_TO_FOCAL' : 'FOCAL_TO_PARTNER';
    expect(await evidenceOf(world, line.id)).toEqual([{ direction, leaf: 'DELIVERY', outcome: 1 }]);
    expect(await evidenceOf(world, placed['id'])).toEqual([{ direction, leaf: 'COMMUNICATION', outcome: 1 }]);
    expect(await done(world, link.vendor, 'closeReplenishmentOrder', { orderId: placed['id'] })).toMatchObject({ status: 'CLOSED' });
  });

  test('short and damaged goods are a discrepancy, which both settle: sent again', async () => {
    const before = await stock(world, link);
    const order = await confirmed(world, link);
    const sent = await shipped(world, link, order);
    const [{ id: orderLineId, ordered }] = order['lines'];
    const [units, short] = [Number(ordered), link.pack];
    const receipt = await done(world, link.buyer, 'receiveGoods', { shipmentId: sent['id'], lines: [{ orderLineId, received: String(units - short), damaged: String(short - 1), note: 'Wet.' }] });
    expect(receipt).toMatchObject({ lines: [{ difference: String(-short) }], order: { status: 'PARTIALLY_RECEIVED' }, shipment: { status: 'DISCREPANCY' } });
    expect(await stock(world, link)).toEqual({ ...before, onHand: before.onHand + units - short, held: before.held + short - 1 });
    expect(await refused(world, link.buyer, 'closeReplenishmentOrder', { orderId: order['id'], reason: 'Enough.' })).toEqual(['STATE_CONFLICT']);

    await done(world, link.vendor, 'proposeShipmentSettlement', { shipmentId: sent['id'], kind: 'RESEND', note: 'On Friday.' });
    expect(await refused(world, link.vendor, 'agreeToShipmentSettlement', { shipmentId: sent['id'], kind: 'RESEND' })).toEqual(['NOT_ALLOWED']);
    expect(await refused(world, link.buyer, 'agreeToShipmentSettlement', { shipmentId: sent['id'], kind: 'WRITE_OFF' })).toEqual(['STALE_VERSION kind']);
    await done(world, link.buyer, 'agreeToShipmentSettlement', { shipmentId: sent['id'], kind: 'RESEND' });
    expect(await stock(world, link)).toEqual({ ...before, onHand: before.onHand + units - short, onOrder: before.onOrder + short });

    const again = await shipped(world, link, order, String(short));
    expect(await done(world, link.buyer, 'receiveGoods', { shipmentId: again['id'], lines: [{ orderLineId, received: String(short) }] })).toMatchObject({ order: { status: 'RECEIVED' } });
    expect(await stock(world, link)).toEqual({ ...before, onHand: before.onHand + units });
    expect(await evidenceOf(world, orderLineId)).toMatchObject([{ outcome: 1 }]);
  });

  test('written off, what is missing does not come any more', async () => {
    const order = await confirmed(world, link);
    const sent = await shipped(world, link, order);
    const [{ id: orderLineId, ordered }] = order['lines'];
    await done(world, link.buyer, 'receiveGoods', { shipmentId: sent['id'], lines: [{ orderLineId, received: String(Number(ordered) - 1), wrong: '1' }] });
    await done(world, link.buyer, 'proposeShipmentSettlement', { shipmentId: sent['id'], kind: 'WRITE_OFF' });
    await done(world, link.vendor, 'agreeToShipmentSettlement', { shipmentId: sent['id'], kind: 'WRITE_OFF' });
    expect((await world.as(link.vendor).data('query ($id: ID!) { replenishmentOrder(id: $id) { status lines { writtenOff } } }', { id: order['id'] }))['replenishmentOrder'])
      .toEqual({ status: 'RECEIVED', lines: [{ writtenOff: '1' }] });
  });

  test('what was prepared and does not leave is given up by its vendor alone, and shipped in another', async () => {
    const before = await stock(world, link);
    const order = await confirmed(world, link);
    const lines = [{ orderLineId: order['lines'][0].id, quantity: order['lines'][0].ordered }];
    const draft = await done(world, link.vendor, 'createShipment', { orderId: order['id'], lines });
    expect(await refused(world, link.buyer, 'discardShipment', { shipmentId: draft['id'] })).toEqual(['NOT_ALLOWED']);
    expect(await refused(world, link.rival, 'discardShipment', { shipmentId: draft['id'] })).toEqual(['NOT_FOUND shipmentId']);
    expect(await refused(world, link.vendor, 'discardShipment', { shipmentId: draft['id'], expectedVersion: 9 })).toEqual(['STALE_VERSION expectedVersion']);
    expect(draft['viewerActions']).toContainEqual({ action: 'DISCARD_SHIPMENT', isAllowed: true });
    const discarded = await done(world, link.vendor, 'discardShipment', { shipmentId: draft['id'] });
    expect(discarded).toMatchObject({ status: 'DISCARDED', number: draft['number'], viewerActions: expect.not.arrayContaining([expect.objectContaining({ isAllowed: true })]) });
    for (const name of ['sendShipment', 'discardShipment']) expect(await refused(world, link.vendor, name, { shipmentId: draft['id'] })).toEqual(['STATE_CONFLICT']);
    const { replenishmentOrder } = await world.as(link.buyer).data('query ($id: ID!) { replenishmentOrder(id: $id) { shipments(first: 5) { nodes { status } } timeline(first: 1) { nodes { action } } } }', { id: order['id'] });
    expect(replenishmentOrder).toEqual({ shipments: { nodes: [{ status: 'DISCARDED' }] }, timeline: { nodes: [{ action: 'shipment.discard' }] } });
    const sent = await shipped(world, link, order);
    expect(sent['number']).not.toBe(draft['number']);
    expect(await refused(world, link.vendor, 'discardShipment', { shipmentId: sent['id'] })).toEqual(['STATE_CONFLICT']);
    expect(await stock(world, link)).toEqual({ ...before, inTransit: before.inTransit + Number(lines[0]!.quantity) });
  });

  test('while a truck is unloaded, what is counted is counted once, and the rest is still on its way', async () => {
    const before = await stock(world, link);
    const order = await confirmed(world, link);
    const sent = await shipped(world, link, order);
    const [{ id: orderLineId, ordered }] = order['lines'];
    const half = Number(ordered) / 2;
    expect(await done(world, link.buyer, 'receiveGoods', { shipmentId: sent['id'], isLast: false, lines: [{ orderLineId, received: String(half) }] })).toMatchObject({ shipment: { status: 'RECEIVED' }, lines: [{ difference: null }] });
    expect(await stock(world, link)).toEqual({ ...before, onHand: before.onHand + half, inTransit: before.inTransit + half });
    // Over by one, which is a discrepancy as well.
    expect(await done(world, link.buyer, 'receiveGoods', { shipmentId: sent['id'], lines: [{ orderLineId, received: String(half + 1) }] })).toMatchObject({ shipment: { status: 'DISCREPANCY' }, lines: [{ difference: '1' }] });
    expect(await stock(world, link)).toEqual({ ...before, onHand: before.onHand + 2 * half + 1 });
  });

  test('goods without a notice come off what is on order', async () => {
    const before = await stock(world, link);
    const order = await confirmed(world, link);
    const [{ id: orderLineId, ordered }] = order['lines'];
    expect(await done(world, link.buyer, 'receiveGoods', { orderId: order['id'], lines: [{ orderLineId, received: '5' }] })).toMatchObject({ shipment: null, order: { status: 'PARTIALLY_RECEIVED' } });
    expect(await stock(world, link)).toEqual({ ...before, onHand: before.onHand + 5, onOrder: before.onOrder + Number(ordered) - 5 });
    expect(await refused(world, link.vendor, 'createShipment', { orderId: order['id'], lines: [{ orderLineId, quantity: ordered }] })).toEqual(['OUT_OF_RANGE lines 0 quantity']);
  });

  test('what is coming, with its day', async () => {
    const order = await confirmed(world, link, 11);
    const source = `query ($id: ID!) { vmiAgreement(id: $id) { inbound(first: 100, filter: { expectedOnOrBefore: "${day(11)}" }) { nodes { stage units expectedOn isConfirmed order { id } shipment { id } } } } }`;
    const inbound = async () => (await world.as(link.buyer).data(source, { id: id('VmiAgreement', 'vmi-agreement', link.agreement) }))['vmiAgreement'].inbound.nodes.filter((node: any) => node.order.id === order['id']);
    const units = order['lines'][0].ordered;
    expect(await inbound()).toEqual([{ stage: 'ON_ORDER', units, expectedOn: day(11), isConfirmed: true, order: { id: order['id'] }, shipment: null }]);
    const sent = await shipped(world, link, order, String(link.pack));
    const coming = await inbound();
    expect(coming).toHaveLength(2);
    expect(coming).toEqual(expect.arrayContaining([
      expect.objectContaining({ stage: 'ON_ORDER', units: String(Number(units) - link.pack) }), expect.objectContaining({ stage: 'IN_TRANSIT', units: String(link.pack), shipment: { id: sent['id'] } }),
    ]));
  });

  test('only the right side acts, and a rival finds nothing', async () => {
    const order = await confirmed(world, link);
    const [{ id: orderLineId, ordered }] = order['lines'];
    expect(await refused(world, link.vendor, 'placeReplenishmentOrder', placing(link))).toEqual(['NOT_ALLOWED']);
    expect(await refused(world, link.rival, 'placeReplenishmentOrder', placing(link))).toEqual(['NOT_FOUND agreementId']);
    expect(await refused(world, link.buyer, 'createShipment', { orderId: order['id'], lines: [{ orderLineId, quantity: ordered }] })).toEqual(['NOT_ALLOWED']);
    const sent = await shipped(world, link, order);
    expect(await refused(world, link.vendor, 'receiveGoods', { shipmentId: sent['id'], lines: [{ orderLineId, received: ordered }] })).toEqual(['NOT_ALLOWED']);
    for (const [name, input] of Object.entries({
      answerReplenishmentOrder: { orderId: order['id'], lines: [{ orderLineId, answer: 'ACCEPTED' }] }, cancelReplenishmentOrder: { orderId: order['id'], reason: 'No.' }, closeReplenishmentOrder: { orderId: order['id'] },
      sendShipment: { shipmentId: sent['id'] }, receiveGoods: { shipmentId: sent['id'], lines: [{ orderLineId, received: '1' }] }, proposeShipmentSettlement: { shipmentId: sent['id'], kind: 'RESEND' },
    })) expect((await act(world, link.rival, name, input))['userErrors']).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await world.as(link.rival).data('query ($o: ID!, $s: ID!) { replenishmentOrder(id: $o) { id } shipment(id: $s) { id } replenishmentOrders { totalCount } shipments { totalCount } }', { o: order['id'], s: sent['id'] }))
      .toMatchObject({ replenishmentOrder: null, shipment: null });
  });
});
