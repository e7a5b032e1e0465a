import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { exceptionsOf, watch } from './watching.ts';

/** Exceptions about goods under way: what is not there when it was promised, and what came otherwise than announced. */

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await watch(world);
}, 120_000);
afterAll(() => world.close());

const orderId = (key: string) => seedId('formosa', 'order', key);
const aboutGoods = async (agreement: string, persona = 'buyer') => (await exceptionsOf(world, persona, agreement, { kinds: ['LATE_ANSWER', 'LATE_SHIPMENT', 'RECEIPT_DISCREPANCY', 'PRICE_MISMATCH'] })).filter(({ causeGoneAt }) => causeGoneAt === null);
/** An order line as it is not, without the triggers that guard its course. */
async function change(key: string, what: string): Promise<void> {
  await world.sql('alter table order_line disable trigger user');
  await world.sql(`update order_line set ${what} where order_id = $1`, [orderId(key)]);
  await world.sql('alter table order_line enable trigger user');
  await watch(world);
}

test('what came short is told once: with its shipment, and not as late as well', async () => {
  // 60 announced, 54 good: four missing and two damaged, at 219 each, and the promised day is past.
  const told = [expect.objectContaining({ kind: 'RECEIPT_DISCREPANCY', severity: 'HIGH', subjectType: 'Shipment', unitsAtRisk: '6', moneyAtRisk: { amount: '1314', currencyCode: 'USD' } })];
  expect(await aboutGoods('saebom-daya')).toEqual(told);
  expect(await aboutGoods('saebom-daya', 'rival-supplier')).toEqual(told);
  expect(await aboutGoods('saebom-daya', 'supplier')).toEqual([]);
});

test('what was never shipped is late beside it, by just that', async () => {
  await change('saebom-daya/1', 'ordered = ordered + 12, confirmed = confirmed + 12');
  expect(await aboutGoods('saebom-daya')).toEqual([
    expect.objectContaining({ kind: 'LATE_SHIPMENT', unitsAtRisk: '12', moneyAtRisk: { amount: '2628', currencyCode: 'USD' } }),
    expect.objectContaining({ kind: 'RECEIPT_DISCREPANCY', unitsAtRisk: '6' }),
  ]);
});

test('goods that are due are late from the day after, and no more when they are not due any more', async () => {
  await change('jade-changhua/2', 'promised_on = current_date - 3');
  expect(await aboutGoods('jade-changhua')).toEqual([expect.objectContaining({ kind: 'LATE_SHIPMENT', subjectType: 'ReplenishmentOrder', unitsAtRisk: expect.any(String) })]);
  await change('jade-changhua/2', 'promised_on = current_date + 3');
  expect(await aboutGoods('jade-changhua')).toEqual([]);
});
