import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Worker } from '../../src/platform/jobs/worker.ts';
import { openWorld, type World } from '../world.ts';
import { bringIn, startImporting, start, upload } from './importing.ts';

let world: World;
let worker: Worker;
const faults: unknown[] = [];
beforeAll(async () => {
  world = await openWorld();
  worker = startImporting(world, faults);
});
afterAll(async () => {
  await worker.stop();
  await world.close();
});

test('items come in by their number, and again change nothing', async () => {
  const file = 'SKU,Name,name.zh-Hant,GTIN,Unit,Category\nIM-1,Saddle,座墊,4006381333931,C62,Seats\nIM-2,Oil,,,LTR,\nBP-48-14,,,,,Batteries\n';
  const mapped = file.replace('BP-48-14,,,,,Batteries\n', '');
  expect(await bringIn(world, world.as('planner'), mapped, { kind: 'ITEMS' })).toMatchObject({ state: 'DONE', createdCount: 2, failedCount: 0 });
  expect(await bringIn(world, world.as('planner'), mapped, { kind: 'ITEMS' })).toMatchObject({ state: 'DONE', createdCount: 0, changedCount: 0, unchangedCount: 2 });
  const wrong = 'sku,name,gtin,baseUnit\nIM-1,Saddle,4006381333932,C62\nIM-3,,,\nIM-4,Four,09520001007019,\nIM-2,Oil,,KGM\nIM-5,Five,96385074,\nIM-6,Six,96385074,\n';
  expect(await bringIn(world, world.as('planner'), wrong, { kind: 'ITEMS', errorPolicy: 'REJECT_FAILED_LINES' })).toMatchObject({
    state: 'DONE', createdCount: 1, failedCount: 5,
    errors: { nodes: [{ line: 2, column: 'gtin', code: 'ITEM_GTIN' }, { line: 3, column: 'name' }, { line: 4, column: 'gtin', code: 'ITEM_GTIN_TAKEN' }, { line: 5, column: 'baseUnit' }, { line: 7, column: 'gtin', code: 'ITEM_GTIN_TAKEN' }] },
  });
  expect((await world.as('planner').data('{ items(filter: { skus: ["IM-1", "IM-2", "IM-5"] }, orderBy: { field: SKU }) { nodes { sku gtin baseUnit category nameTranslations { locale text } } } }')).items.nodes).toEqual([
    { sku: 'IM-1', gtin: '04006381333931', baseUnit: 'C62', category: 'Seats', nameTranslations: [{ locale: 'zh-Hant', text: '座墊' }] }, { sku: 'IM-2', gtin: null, baseUnit: 'LTR', category: null, nameTranslations: [] },
    { sku: 'IM-5', gtin: '00000096385074', baseUnit: 'C62', category: null, nameTranslations: [] },
  ]);
});

test('levels come in by agreement, item and place, where the firm sets them', async () => {
  const file = 'agreement,sku,location,method,min,max,targetDays,minimumDays\nVMI-0101,BP-48-14,,MIN_MAX,410,1210,,\nVMI-0101,CE-21700-5,,days of supply,,,30,12\nVMI-0103,HM-250-R,,MIN_MAX,1,2,,\nVMI-0201,SO-53-G,,MIN_MAX,1,2,,\nVMI-9999,SO-53-G,,MIN_MAX,1,2,,\nVMI-0102,BP-48-14,,MIN_MAX,9,2,,\n';
  const answer = await bringIn(world, world.as('planner'), file, { kind: 'POSITION_PARAMETERS', errorPolicy: 'REJECT_FAILED_LINES' });
  expect(answer).toMatchObject({
    state: 'DONE', changedCount: 2, failedCount: 4,
    errors: { nodes: [{ line: 4, column: 'agreement', code: 'LEVEL_NOT_YOURS' }, { line: 5, column: 'location', code: 'POSITION_UNCLEAR' }, { line: 6, column: 'location', code: 'POSITION_UNKNOWN' }, { line: 7, column: 'max', code: 'LEVEL_MAXIMUM' }] },
  });
  const rows = await world.sql(`select p.method, p.minimum::float, p.target_days, p.lead_time_days, (select count(*)::int from position_parameters h where h.position_id = p.id and h.source = 'IMPORT') as imported
    from stock_position p join vmi_agreement a on a.id = p.agreement_id where a.number = 'VMI-0101' order by p.lead_time_days`);
  expect(rows).toEqual([{ method: 'MIN_MAX', minimum: 410, target_days: null, lead_time_days: 6, imported: 1 }, { method: 'DAYS_OF_SUPPLY', minimum: null, target_days: 30, lead_time_days: 8, imported: 1 }]);
});

test('the worker met no fault of its own', () => expect(faults).toEqual([]));

test('who may not keep items imports none', async () => {
  const manager = world.as('manager');
  const { data } = await start(manager, { uploadId: await upload(world, manager, 'sku,name\nA,B\n'), kind: 'ITEMS' });
  expect(data['startImport']).toMatchObject({ import: null, userErrors: [{ code: 'NOT_ALLOWED' }] });
});
