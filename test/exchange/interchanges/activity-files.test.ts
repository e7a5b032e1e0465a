import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Worker } from '../../../src/platform/jobs/worker.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { day, stockOf, unbalanced } from '../../vmi/activity/reporting.ts';
import { bringIn, startImporting } from '../importing.ts';

let world: World;
let worker: Worker;
let gln: string;
const faults: unknown[] = [];

beforeAll(async () => {
  world = await openWorld();
  worker = startImporting(world, faults);
  const [place] = await world.sql<{ gln: string }>('select gln from location where id = (select location_id from stock_position where id = $1)', [seedId('formosa', 'position', 'radhafen-one-warehouse')]);
  gln = place!.gln;
});
afterAll(async () => {
  await worker.stop();
  await world.close();
  if (faults.length > 0) throw new AggregateError(faults);
});

describe('a file of product activity', () => {
  const lines = (...rows: string[]) => ['agreement,item,location,metric,quantity,unit,date', ...rows].join('\n');

  test('is brought in by a job: each day by its date; the same again changes nothing', async () => {
    const days = Array.from({ length: 40 }, (_, index) => `VMI-0201,SO-53-G,${gln},SOLD,${index % 3},EA,${day(-200 + index)}`);
    const file = lines(...days, `VMI-0201,SO-53-G,${gln},ON_HAND_AVAILABLE,31,EA,${day(0)}`);
    const planner = world.as('planner');
    expect(await bringIn(world, planner, file, { kind: 'ACTIVITY' })).toMatchObject({ state: 'DONE', linesRead: 41, createdCount: 41, failedCount: 0 });
    expect(await stockOf(world, 'radhafen-one-warehouse')).toMatchObject({ onHand: 31 });
    const again = await bringIn(world, planner, lines(...days), { kind: 'ACTIVITY' });
    expect(again).toMatchObject({ state: 'DONE', createdCount: 0, unchangedCount: 40 });
    expect(await unbalanced(world)).toEqual([]);
  });

  test('lines that fail are told; one that contradicts must say that it corrects', async () => {
    const bad = lines(`VMI-0201,SO-53-G,${gln},SOLD,9,EA,${day(-200)}`, `VMI-0201,NOTHING,${gln},SOLD,1,EA,${day(-3)}`, `VMI-9999,SO-53-G,${gln},SOLD,1,EA,${day(-3)}`, `VMI-0201,SO-53-G,${gln},SOLDIER,1,EA,${day(-3)}`);
    const { errors, ...ended } = await bringIn(world, world.as('planner'), bad, { kind: 'ACTIVITY', errorPolicy: 'REJECT_FAILED_LINES' });
    expect(ended).toMatchObject({ state: 'DONE', createdCount: 0, failedCount: 4 });
    expect(errors.nodes.map(({ line, column, code }: Record<string, unknown>) => [line, column, code])).toEqual([
      [2, null, 'ACTIVITY_CONFLICT'], [3, 'item', 'ITEM_UNKNOWN'], [4, 'agreement', 'NOT_FOUND'], [5, 'metric', 'UNKNOWN_VALUE'],
    ]);
    const corrected = `agreement,item,location,metric,quantity,day,correction\nVMI-0201,SO-53-G,${gln},SOLD,9,${day(-200)},yes\n`;
    expect(await bringIn(world, world.as('planner'), corrected, { kind: 'ACTIVITY' })).toMatchObject({ state: 'DONE', createdCount: 1 });
  });
});
