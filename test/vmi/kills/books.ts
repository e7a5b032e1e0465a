import { expect } from '@jest/globals';
import { fromGlobalId } from '../../../src/platform/ids.ts';
import type { World } from '../../world.ts';
import { expectNothingLost } from '../loop/nothing-lost.ts';
import type { Expected } from './rounds.ts';

type Sql = World['sql'];

/** The books before a course. */
export interface Books {
  readonly done: Expected['done'];
  /** Units put aside, by position. */
  readonly held: ReadonlyMap<string, number>;
}

export async function readBooks(sql: Sql): Promise<Books> {
  const positions = await sql<{ id: string; held: number }>('select id, held::float as held from stock_position');
  return { done: await countActs(sql), held: new Map(positions.map(({ id, held }) => [id, held])) };
}

/** How often which act has been done, by the rows that each leaves one of. */
async function countActs(sql: Sql): Promise<Expected['done']> {
  const [row] = await sql<Expected['done']>(`select (select count(*)::int from activity_report) as reports, (select count(*)::int from stock_adjustment) as adjustments,
    (select count(*)::int from evidence where source_type = 'ReplenishmentOrder' and corrects_id is null) as answers,
    (select count(*)::int from shipment) as shipments, (select count(*)::int from goods_receipt) as receipts`);
  return row!;
}

/** Goes through the books when all is quiet: they say what the clients were answered, once each, and nothing is left lying. */
export async function expectBooks(sql: Sql, before: Books, { onHand, held, shipped, received, orders, done }: Expected): Promise<void> {
  await expectNothingLost({ sql });
  const now = await countActs(sql);
  expect(Object.fromEntries(Object.entries(now).map(([act, count]) => [act, count - before.done[act as keyof Expected['done']]]))).toEqual(done);
  const positions = new Map((await sql('select id, on_hand::float as on_hand, held::float as held from stock_position')).map((row) => [row['id'], row]));
  expect(amountsOf(onHand, (id) => positions.get(id)!['on_hand'])).toEqual(Object.fromEntries(onHand));
  expect(amountsOf(held, (id) => positions.get(id)!['held'] - before.held.get(id)!)).toEqual(Object.fromEntries(held));
  const lines = new Map((await sql('select id, shipped::float as shipped, received::float as received from order_line')).map((row) => [row['id'], row]));
  expect(amountsOf(shipped, (id) => lines.get(id)!['shipped'])).toEqual(Object.fromEntries(shipped));
  expect(amountsOf(received, (id) => lines.get(id)!['received'])).toEqual(Object.fromEntries(received));
  expect((await sql('select id from replenishment_order where id = any($1::uuid[])', [[...orders].map(uuidOf)])).length).toBe(orders.size);
  // What the dead had begun was taken over, and came to its end. Only what comes again by the clock may be given up, having died with every server.
  const isGivenUp = "state = 'FAILED' and error_code = 'WORKER_LOST' and attempts = most_attempts and key like 'at %'";
  expect(await sql(`select name, state, error_code from job where state in ('RUNNING', 'FAILED') and not (${isGivenUp})`)).toEqual([]);
  expect((await sql("select from job where state = 'DONE' and attempts > 1")).length).toBeGreaterThan(0);
}

function amountsOf(expected: ReadonlyMap<string, number>, amountOf: (id: string) => number): Record<string, number> {
  return Object.fromEntries([...expected.keys()].map((id) => [id, amountOf(uuidOf(id))]));
}

function uuidOf(globalId: string): string {
  return fromGlobalId(globalId)!.id;
}
