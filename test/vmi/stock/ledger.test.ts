import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exactUnits, storedUnits, unitsText } from '../../../src/domain/units.ts';
import { type StockBucket, stockBuckets, type StockMovement } from '../../../src/vmi/stock/post-stock.ts';
import { openWorld, type World } from '../../world.ts';
import { agreementUuid, offBalance, positionUuid, post, sums } from './stock-world.ts';

/** What holds of the ledger whatever happens: balances are its sums, and the same again moves nothing. */

let world: World;
let of: Record<string, { relationshipId: string; agreementId: string; positionId: string }>;
const keys = ['jade-pack-daya', 'jade-cell-daya', 'suhe-motor-daya', 'radhafen-one-warehouse', 'radhafen-charger-leipzig'] as const;
beforeAll(async () => {
  world = await openWorld();
  const rows = await world.sql<{ id: string; relationship: string; agreement: string }>('select id, relationship_id as relationship, agreement_id as agreement from stock_position where id = any($1)', [keys.map((key) => positionUuid(key))]);
  of = Object.fromEntries(rows.map(({ id, relationship, agreement }) => [id, { relationshipId: relationship, agreementId: agreement, positionId: id }]));
});
afterAll(() => world.close());

const movement = fc.record({
  key: fc.constantFrom(...keys), bucket: fc.constantFrom(...stockBuckets), owner: fc.constantFrom('VENDOR', 'BUYER'),
  delta: fc.bigInt({ min: -50_000_000n, max: 50_000_000n }).map((units) => unitsText(units)), cause: fc.constantFrom('COUNT', 'SALE', 'RECEIPT', 'ORDER', 'CORRECTION', 'TRANSFER'),
});
const batch = fc.array(movement, { minLength: 1, maxLength: 12 });

function toMovements(drawn: readonly { key: string; bucket: string; owner: string; delta: string; cause: string }[], id: string): StockMovement[] {
  return drawn.map(({ key, bucket, owner, delta, cause }, index) => ({
    ...of[positionUuid(key)]!, bucket: bucket as StockBucket, owner: owner as 'VENDOR', delta, cause: cause as 'COUNT', occurredAt: new Date(), source: { type: 'StockPosition', id, key: String(index) },
  }));
}

test('balances are the sums of their entries after whatever moves at once, and what is sent twice moves once', async () => {
  await fc.assert(fc.asyncProperty(fc.array(batch, { minLength: 2, maxLength: 6 }), async (batches) => {
    const [before] = await world.sql<{ count: number }>('select count(*)::int as count from stock_entry');
    const sent = batches.map((drawn) => toMovements(drawn, randomUUID()));
    const posted = await Promise.all([...sent, ...sent].map((movements) => post(world, movements)));
    const [after] = await world.sql<{ count: number }>('select count(*)::int as count from stock_entry');
    const entries = batches.flat().length;
    expect(posted.reduce((sum, one) => sum + one.posted, 0)).toBe(entries);
    expect(after!.count - before!.count).toBe(entries);
    expect(offBalance(await sums(world))).toEqual([]);
  }), { numRuns: 12 });
}, 120_000);

test('what is thrown away half-way moves nothing', async () => {
  const before = await sums(world);
  const bad = [{ ...toMovements([{ key: keys[0], bucket: 'ON_HAND', owner: 'BUYER', delta: '5', cause: 'SALE' }], randomUUID())[0]!, agreementId: agreementUuid('saebom-vmi') }];
  await expect(post(world, bad)).rejects.toThrow('foreign key');
  const mixed = toMovements([{ key: keys[0], bucket: 'ON_HAND', owner: 'BUYER', delta: '5', cause: 'SALE' }, { key: keys[1], bucket: 'ON_HAND', owner: 'BUYER', delta: '1', cause: 'OWNERSHIP' }], randomUUID());
  await expect(post(world, mixed)).rejects.toThrow('check constraint');
  expect(await sums(world)).toEqual(before);
});

describe('exact units', () => {
  test('are what was written, to the last place', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (units) => { expect(exactUnits(unitsText(units))).toBe(units); }));
    expect(['1', '-0.5', '007.1000', '0', '-0', '12345678901234.5678'].map((text) => unitsText(storedUnits(text)))).toEqual(['1', '-0.5', '7.1', '0', '0', '12345678901234.5678']);
    for (const text of ['', '1.00001', '1e3', '+1', ' 1', '.5', '1.', '100000000000000', 'NaN', '1,5']) expect([text, exactUnits(text)]).toEqual([text, null]);
    expect(() => storedUnits('x')).toThrow(RangeError);
  });
});
