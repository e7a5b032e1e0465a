import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { age, confirmed, day, done, evidenceOf, id, links, placing, refused, stock } from './acting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const [jade, radhafen] = links as [typeof links[0], typeof links[0]];
const place = (link = jade, fromToday = 20) => done(world, link.buyer, 'placeReplenishmentOrder', placing(link, fromToday));
const answer = (order: Record<string, any>, more: object, link = jade) => done(world, link.vendor, 'answerReplenishmentOrder', { orderId: order['id'], lines: [{ orderLineId: order['lines'][0].id, ...more }] });
const refusedAnswer = (order: Record<string, any>, more: object) => refused(world, jade.vendor, 'answerReplenishmentOrder', { orderId: order['id'], lines: [{ orderLineId: order['lines'][0].id, ...more }] });
const react = (order: Record<string, any>, accepts: boolean, link = jade) => done(world, link.buyer, 'reactToOrderAnswer', { orderId: order['id'], lines: [{ orderLineId: order['lines'][0].id, accepts }] });

describe('answers', () => {
  test('fewer units wait for the buyer; accepted, the rest is on order no more', async () => {
    const before = await stock(world, jade);
    const order = await place();
    expect(await answer(order, { answer: 'ACCEPTED_WITH_CHANGES', quantity: '48', reason: 'A press stands still.' })).toMatchObject({ status: 'ACKNOWLEDGED', lines: [{ confirmed: '48', reaction: 'PENDING' }] });
    expect(await stock(world, jade)).toEqual({ ...before, onOrder: before.onOrder + 80 });
    expect(await refused(world, jade.vendor, 'createShipment', { orderId: order['id'], lines: [{ orderLineId: order['lines'][0].id, quantity: '48' }] })).toEqual(['STATE_CONFLICT lines 0 orderLineId']);
    expect(await react(order, true)).toMatchObject({ lines: [{ reaction: 'ACCEPTED', expected: '48' }] });
    expect(await stock(world, jade)).toEqual({ ...before, onOrder: before.onOrder + 48 });
    expect(await refused(world, jade.buyer, 'reactToOrderAnswer', { orderId: order['id'], lines: [{ orderLineId: order['lines'][0].id, accepts: false }] })).toEqual(['STATE_CONFLICT lines 0 orderLineId']);
  });

  test('another price is declined: nothing more is expected, and the order closes', async () => {
    const before = await stock(world, jade);
    const order = await place();
    await answer(order, { answer: 'ACCEPTED_WITH_CHANGES', unitPrice: '7900', reason: 'Nickel.' });
    expect(await react(order, false)).toMatchObject({ status: 'CLOSED', lines: [{ reaction: 'DECLINED', isClosed: true }] });
    expect(await stock(world, jade)).toEqual(before);
  });

  test('rejected, nothing is on order', async () => {
    const before = await stock(world, jade);
    const order = await place();
    expect(await refusedAnswer(order, { answer: 'REJECTED' })).toEqual(['REQUIRED lines 0 reason']);
    expect(await answer(order, { answer: 'REJECTED', reason: 'No cells.' })).toMatchObject({ status: 'CLOSED', lines: [{ answer: 'REJECTED', expected: '0' }] });
    expect(await stock(world, jade)).toEqual(before);
  });

  test('a split adds up to what was ordered, and its rest is still to be answered', async () => {
    const before = await stock(world, jade);
    const order = await place();
    expect(await refusedAnswer(order, { answer: 'SPLIT', parts: [{ quantity: '48' }, { quantity: '40' }] })).toEqual(['OUT_OF_RANGE lines 0 parts']);
    expect(await refusedAnswer(order, { answer: 'SPLIT', parts: [{ quantity: '80' }] })).toEqual(['OUT_OF_RANGE lines 0 parts']);
    const split = await answer(order, { answer: 'SPLIT', parts: [{ quantity: '40' }, { quantity: '24', promisedOn: day(30) }] });
    expect(split).toMatchObject({ status: 'ISSUED', lines: [
      { answer: 'SPLIT', isClosed: true }, { ordered: '40', answer: 'ACCEPTED', reaction: null, splitFrom: { id: order['lines'][0].id } }, { ordered: '24', answer: 'ACCEPTED_WITH_CHANGES', reaction: 'PENDING' }, { ordered: '16', answer: null },
    ] });
    expect(await evidenceOf(world, order['id'])).toEqual([]);
    const rest = await done(world, jade.vendor, 'answerReplenishmentOrder', { orderId: order['id'], lines: [{ orderLineId: split['lines'][3].id, answer: 'ACCEPTED' }] });
    expect(rest['status']).toBe('ACKNOWLEDGED');
    expect(await evidenceOf(world, order['id'])).toHaveLength(1);
    expect(await stock(world, jade)).toEqual({ ...before, onOrder: before.onOrder + 80 });
  });

  test('a substitute is a line of its own, for its own position', async () => {
    const order = await place(radhafen);
    const substituteItemId = id('Item', 'item', 'stride-cargo');
    await world.sql('update stock_position set location_id = (select location_id from stock_position where id = $1) where item_id = $2 and agreement_id = (select agreement_id from stock_position where id = $1)',
      [(await world.sql('select p.id from stock_position p join order_line l on l.position_id = p.id order by l.id desc limit 1'))[0]!['id'], (await world.sql("select id from item where sku = 'SC-L-B'"))[0]!['id']]);
    await answer(order, { answer: 'SUBSTITUTED', substituteItemId, quantity: '12', reason: 'Sold out.' }, radhafen);
    const reacted = await react(order, true, radhafen);
    expect(reacted).toMatchObject({ status: 'ACKNOWLEDGED', lines: [{ answer: 'SUBSTITUTED', isClosed: true }, { ordered: '12', answer: 'ACCEPTED', item: { sku: 'SC-L-B' } }] });
  });

  test('what is wrong is told by line, and nothing is done', async () => {
    const order = await place();
    expect(await refusedAnswer(order, { answer: 'ACCEPTED', quantity: '48' })).toEqual(['OUT_OF_RANGE lines 0 answer']);
    expect(await refusedAnswer(order, { answer: 'ACCEPTED', promisedOn: day(21) })).toEqual(['OUT_OF_RANGE lines 0 answer']);
    expect(await refusedAnswer(order, { answer: 'ACCEPTED_WITH_CHANGES', reason: 'None.' })).toEqual(['OUT_OF_RANGE lines 0 answer']);
    expect(await refusedAnswer(order, { answer: 'ACCEPTED_WITH_CHANGES', quantity: '81', reason: 'More.' })).toEqual(['OUT_OF_RANGE lines 0 quantity']);
    expect(await refusedAnswer(order, { answer: 'ACCEPTED_WITH_CHANGES', promisedOn: day(-1), reason: 'Late.' })).toEqual(['OUT_OF_RANGE lines 0 promisedOn']);
    expect(await refusedAnswer(order, { answer: 'SUBSTITUTED', substituteItemId: id('Item', 'item', 'stride-one'), reason: 'Else.' })).toEqual(['INVALID lines 0 substituteItemId']);
    expect(await refused(world, jade.vendor, 'answerReplenishmentOrder', { orderId: order['id'], lines: [] })).toEqual(['OUT_OF_RANGE lines']);
    const twice = [{ orderLineId: order['lines'][0].id, answer: 'ACCEPTED' }, { orderLineId: order['lines'][0].id, answer: 'ACCEPTED' }, { orderLineId: order['id'], answer: 'ACCEPTED' }];
    expect(await refused(world, jade.vendor, 'answerReplenishmentOrder', { orderId: order['id'], lines: twice })).toEqual(['DUPLICATE lines 1 orderLineId', 'NOT_FOUND lines 2 orderLineId']);
    await answer(order, { answer: 'ACCEPTED', promisedOn: day(18) });
    expect(await refusedAnswer(order, { answer: 'ACCEPTED' })).toEqual(['STATE_CONFLICT lines 0 orderLineId']);
  });

  test('an answer after its time shows by how much', async () => {
    const order = await place(jade, 40);
    await age(world, order['id'], 2);
    await answer(order, { answer: 'ACCEPTED' });
    const [shown] = await evidenceOf(world, order['id']);
    // 24 hours were agreed, and 48 taken.
    expect(shown!.outcome).toBeCloseTo(0.5, 3);
  });
});

describe('orders without a proposal', () => {
  test('are for whole packs of what the agreement keeps, at one place, on a day to come', async () => {
    const line = (key: string, quantity: string) => ({ positionId: id('StockPosition', 'position', key), quantity });
    const order = (lines: object[], more: object = {}) => refused(world, jade.buyer, 'placeReplenishmentOrder', { ...placing(jade), lines, ...more });
    expect(await order([line('jade-pack-daya', '81')])).toEqual(['OUT_OF_RANGE lines 0 quantity']);
    expect(await order([line('jade-pack-daya', '0')])).toEqual(['OUT_OF_RANGE lines 0 quantity']);
    expect(await order([line('jade-pack-daya', '80'), line('jade-cell-daya', '200')])).toEqual(['INVALID lines 1 positionId']);
    expect(await order([line('jade-pack-daya', '80'), line('saebom-pack-changhua', '24'), line('jade-pack-daya', '80')])).toEqual(['NOT_FOUND lines 1 positionId', 'DUPLICATE lines 2 positionId']);
    expect(await order([line('jade-pack-daya', '80')], { requestedOn: day(-1) })).toEqual(['OUT_OF_RANGE requestedOn']);
    expect(await order([line('jade-pack-daya', '80')], { requestedOn: day(1), note: null })).toEqual(['REQUIRED note']);
  });

  test('of an agreement that is not in force there are none', async () => {
    const agreementId = id('VmiAgreement', 'vmi-agreement', radhafen.agreement);
    const suspend = async (persona: string, name: string, input: object) => world.as(persona).data(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code } } }`, { input: { vmiAgreementId: agreementId, idempotencyKey: name, ...input } });
    expect(await suspend('manager', 'suspendVmiAgreement', { reason: 'A flood.' })).toEqual({ suspendVmiAgreement: { userErrors: [] } });
    expect(await refused(world, 'channel', 'placeReplenishmentOrder', placing(radhafen))).toEqual(['STATE_CONFLICT']);
    expect(await suspend('manager', 'resumeVmiAgreement', {})).toEqual({ resumeVmiAgreement: { userErrors: [] } });
  });

  test('the same key again orders nothing more', async () => {
    const input = { ...placing(jade), idempotencyKey: 'once' };
    const [one, other] = [await done(world, jade.buyer, 'placeReplenishmentOrder', input), await done(world, jade.buyer, 'placeReplenishmentOrder', input)];
    expect(other['id']).toBe(one['id']);
  });
});

describe('calling off and closing', () => {
  test('outside the freeze horizon either side calls off', async () => {
    for (const persona of [jade.buyer, jade.vendor]) {
      const before = await stock(world, jade);
      const order = await confirmed(world, jade);
      expect(await done(world, persona, 'cancelReplenishmentOrder', { orderId: order['id'], reason: 'A mistake.' })).toMatchObject({ status: 'CANCELLED', lines: [{ isClosed: true }] });
      expect(await stock(world, jade)).toEqual(before);
      expect(await refused(world, jade.buyer, 'closeReplenishmentOrder', { orderId: order['id'] })).toEqual(['STATE_CONFLICT']);
    }
  });

  test('inside it both agree', async () => {
    const order = await confirmed(world, jade, 1);
    expect(await refused(world, jade.vendor, 'answerOrderCancellation', { orderId: order['id'], agrees: true })).toEqual(['NOT_ALLOWED']);
    expect(await done(world, jade.buyer, 'cancelReplenishmentOrder', { orderId: order['id'], reason: 'Too much.' })).toMatchObject({ status: 'ACKNOWLEDGED', cancelAskedBySide: 'FOCAL' });
    expect(await refused(world, jade.buyer, 'answerOrderCancellation', { orderId: order['id'], agrees: true })).toEqual(['NOT_ALLOWED']);
    expect(await refused(world, jade.buyer, 'cancelReplenishmentOrder', { orderId: order['id'], reason: 'Now.' })).toEqual(['NOT_ALLOWED']);
    expect(await done(world, jade.vendor, 'answerOrderCancellation', { orderId: order['id'], agrees: false })).toMatchObject({ status: 'ACKNOWLEDGED', cancelAskedBySide: null });
    await done(world, jade.buyer, 'cancelReplenishmentOrder', { orderId: order['id'], reason: 'Please.' });
    expect(await done(world, jade.vendor, 'answerOrderCancellation', { orderId: order['id'], agrees: true })).toMatchObject({ status: 'CANCELLED' });
  });

  test('closed before its day, what was confirmed is called off: a change imposed, which is evidence', async () => {
    for (const link of links) {
      const order = await confirmed(world, link);
      expect(await refused(world, link.vendor, 'closeReplenishmentOrder', { orderId: order['id'], reason: 'Enough.' })).toEqual(['NOT_ALLOWED']);
      expect(await refused(world, link.buyer, 'closeReplenishmentOrder', { orderId: order['id'] })).toEqual(['REQUIRED reason']);
      await done(world, link.buyer, 'closeReplenishmentOrder', { orderId: order['id'], reason: 'The season is over.' });
      const source = 'query ($id: ID!) { vmiAgreement(id: $id) { imposedChanges { nodes { id kind subjectId imposedBySide reason } } } }';
      const changes = (await world.as(link.vendor).data(source, { id: id('VmiAgreement', 'vmi-agreement', link.agreement) }))['vmiAgreement'].imposedChanges.nodes;
      const [isByUs, direction] = link.buyer === 'buyer' ? ['FOCAL', 'FOCAL_TO_PARTNER'] : ['PARTNER', 'PARTNER_TO_FOCAL'];
      expect(changes).toMatchObject([{ kind: 'CALLED_OFF_EARLY', subjectId: order['id'], imposedBySide: isByUs, reason: 'The season is over.' }]);
      expect(await evidenceOf(world, changes[0].id)).toEqual([{ direction, leaf: 'NON_OPPORTUNISM', outcome: 0 }]);
    }
  });
});
