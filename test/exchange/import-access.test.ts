import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Worker } from '../../src/platform/jobs/worker.ts';
import { openWorld, type World } from '../world.ts';
import { bringIn, sendFile, start, startImporting, upload } from './importing.ts';

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
  if (faults.length > 0) throw new AggregateError(faults, 'The worker met faults of its own.');
});

const file = 'externalId,name,timeZone\nX1,Intruder,UTC\n';

test.each(['supplier', 'channel', 'customer', 'competitor', 'engineer', 'auditor'])('%s may neither upload nor import', async (name) => {
  const before = await world.sql('select count(*) from upload');
  expect((await sendFile(world, world.as(name), file)).status).toBe(403);
  const { errors } = await start(world.as(name), { uploadId: await upload(world, world.as('manager'), file), kind: 'PARTIES', externalSystem: 'x' });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(Number((await world.sql('select count(*) from upload'))[0]!['count'])).toBe(Number(before[0]!['count']) + 1);
});

test('the anonymous are asked who they are', async () => {
  expect((await sendFile(world, world.bearing(null), file)).status).toBe(401);
});

test('an upload is its uploader’s alone, in the workspace and beyond', async () => {
  const mine = await upload(world, world.as('manager'), file);
  for (const name of ['admin', 'other-workspace']) {
    const { data } = await start(world.as(name), { uploadId: mine, kind: 'PARTIES', externalSystem: 'x' });
    expect(data['startImport']).toMatchObject({ import: null, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'uploadId'] }] });
  }
});

test('a buyer imports parties, and no relationships', async () => {
  expect(await bringIn(world, world.as('buyer'), file.replaceAll('X1', 'X2'), { kind: 'PARTIES', externalSystem: 'buy' })).toMatchObject({ state: 'DONE', createdCount: 1 });
  const { data } = await start(world.as('buyer'), { uploadId: await upload(world, world.as('buyer'), 'partner,market\nX2,SUPPLIER\n'), kind: 'RELATIONSHIPS', externalSystem: 'buy' });
  expect(data['startImport']).toMatchObject({ import: null, userErrors: [{ code: 'NOT_ALLOWED', field: ['input', 'kind'] }] });
});

test('what was imported is shown to staff who import or audit, and to no partner', async () => {
  const { id } = await bringIn(world, world.as('manager'), 'externalId,name,timeZone\nX3,,UTC\n', { kind: 'PARTIES', externalSystem: 'seen' });
  const shown = async (name: string) => {
    const answer = await world.as(name).query('query ($id: ID!) { node(id: $id) { id } }', { id });
    const errors = await fetch(`${world.url}/imports/${id}/errors`, { headers: { authorization: `Bearer ${await world.as(name).token()}` } });
    return [answer.data['node']?.id ?? null, errors.status];
  };
  for (const name of ['manager', 'admin', 'auditor']) expect(await shown(name)).toEqual([id, 200]);
  for (const name of ['engineer', 'supplier', 'customer', 'other-workspace']) expect(await shown(name)).toEqual([null, 404]);
});

test('who may no longer import by the time the job runs imports nothing', async () => {
  await worker.stop();
  const actor = world.as('manager');
  const { data } = await start(actor, { uploadId: await upload(world, actor, file.replaceAll('X1', 'X4')), kind: 'PARTIES', externalSystem: 'gone' });
  await world.sql(`alter table membership disable trigger user`);
  await world.sql(`update membership set role = 'PLANNER' where role = 'RELATIONSHIP_MANAGER'`);
  await world.sql(`alter table membership enable trigger user`);
  worker = startImporting(world, faults);
  const admin = world.as('admin');
  let found: Record<string, any> = {};
  for (let tries = 0; tries < 200 && found['state'] !== 'FAILED'; tries += 1) {
    found = (await admin.data('query ($id: ID!) { import(id: $id) { state failureCode createdCount } }', { id: data['startImport'].import.id }))['import'];
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(found).toEqual({ state: 'FAILED', failureCode: 'ASKER_GONE', createdCount: 0 });
});

test('files of other kinds, packed, or too large are refused before they are read', async () => {
  const actor = world.as('admin');
  expect((await sendFile(world, actor, file, { type: 'multipart/form-data; boundary=x' })).status).toBe(415);
  const token = await actor.token();
  const send = (headers: Record<string, string>) => fetch(`${world.url}/imports`, { method: 'POST', body: file, headers: { 'content-type': 'text/csv', authorization: `Bearer ${token}`, ...headers } });
  expect((await send({ 'content-encoding': 'gzip' })).status).toBe(415);
  expect((await fetch(`${world.url}/imports`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(405);
});
