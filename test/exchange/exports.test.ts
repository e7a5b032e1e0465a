import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJob } from '../../src/exchange/exports/export.job.ts';
import { startWorker, type Worker } from '../../src/platform/jobs/worker.ts';
import { until } from '../until.ts';
import { type Actor, openWorld, type World } from '../world.ts';

let world: World;
let worker: Worker;
const faults: unknown[] = [];
beforeAll(async () => {
  world = await openWorld();
  worker = startWorker({ database: world.database, jobs: [exportJob], reportFault: (error) => faults.push(error) });
});
afterAll(async () => {
  await worker.stop();
  await world.close();
  if (faults.length > 0) throw new AggregateError(faults, 'The worker met faults of its own.');
});

const shown = 'id state failureCode recordCount byteSize sha256 fileUrl fileName';
let keys = 0;

async function ask(actor: Actor, input: object): Promise<Record<string, any>> {
  const { exportRecords } = await actor.data(`mutation ($input: ExportRecordsInput!) { exportRecords(input: $input) { export { ${shown} } userErrors { code message field } } }`, { input: { format: 'CSV', idempotencyKey: `export ${keys++}`, ...input } });
  return exportRecords;
}

async function ended(actor: Actor, id: string): Promise<Record<string, any>> {
  let found: Record<string, any> = {};
  await until(async () => {
    found = (await actor.data(`query ($id: ID!) { export(id: $id) { ${shown} } }`, { id }))['export'];
    return ['DONE', 'FAILED'].includes(found['state']);
  });
  return found;
}

async function fetchFile(actor: Actor, path: string): Promise<Response> {
  const token = await actor.token();
  return fetch(world.url + path, { headers: token === null ? {} : { authorization: `Bearer ${token}` } });
}

async function take(actor: Actor, input: object): Promise<{ text: string; file: Record<string, any>; response: Response }> {
  const { export: asked, userErrors } = await ask(actor, input);
  expect(userErrors).toEqual([]);
  const file = await ended(actor, asked.id);
  expect(file).toMatchObject({ state: 'DONE' });
  const response = await fetchFile(actor, file['fileUrl']);
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()), file, response };
}

const selected = 'id market note partner { name } manager { displayName } ... on DistributorRelationship { territories }';
const list = `{ relationships(orderBy: {field: PARTNER_NAME}) { nodes { ${selected} } } }`;

test('takes the whole list of any connection, as JSON lines, as the query answers it', async () => {
  await world.sql(`insert into party (workspace_id, id, kind, name, time_zone) select id, gen_random_uuid(), 'GROUP', 'Many ' || lpad(n::text, 3, '0'), 'UTC' from workspace, generate_series(1, 250) n where slug = 'formosa'`);
  const { text, file, response } = await take(world.as('manager'), { query: '{ parties(filter: {search: "many "}) { nodes { name kind } } }', format: 'JSON_LINES', fileName: '夥伴' });
  const lines = text.trimEnd().split('\n').map((line) => JSON.parse(line) as object);
  expect(lines).toHaveLength(250);
  expect([lines[0], lines[249]]).toEqual([{ name: 'Many 001', kind: 'GROUP' }, { name: 'Many 250', kind: 'GROUP' }]);
  expect(file).toMatchObject({ recordCount: 250, byteSize: Buffer.byteLength(text), fileName: '夥伴.jsonl' });
  expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'application/x-ndjson; charset=utf-8', 'content-length': String(Buffer.byteLength(text)), 'content-disposition': expect.stringContaining("filename*=UTF-8''%E5%A4%A5%E4%BC%B4.jsonl") });
});

test('as CSV: a column for each value, lists as JSON, nothing a formula', async () => {
  const party = await world.as('manager').data('mutation ($input: CreatePartyInput!) { createParty(input: $input) { party { id } } }', { input: { kind: 'GROUP', name: '=HYPERLINK("x","y")', timeZone: 'UTC' } });
  expect(party.createParty.party).not.toBeNull();
  const { text } = await take(world.as('manager'), { query: '{ parties(filter: {search: "hyperlink"}) { nodes { title: name countryCode parent { name } nameTranslations { text } } } }' });
  expect(text).toBe(`\uFEFFtitle,countryCode,parent.name,nameTranslations\r\n"'=HYPERLINK(""x"",""y"")",,,[]\r\n`);
});

test.each(['manager', 'auditor', 'supplier', 'rival-supplier', 'channel', 'customer', 'competitor', 'other-workspace'])('%s takes along what they see, and no more', async (name) => {
  const actor = world.as(name);
  const { text } = await take(actor, { query: list, format: 'JSON_LINES' });
  const seen: unknown[] = [];
  for (let after: string | null = null; ;) {
    const { relationships }: Record<string, any> = await actor.data(`query ($after: String) { relationships(first: 50, after: $after) { nodes { ${selected} } pageInfo { hasNextPage endCursor } } }`, { after });
    seen.push(...relationships.nodes);
    if (relationships.pageInfo.hasNextPage !== true) break;
    after = relationships.pageInfo.endCursor;
  }
  expect(seen.length).toBeGreaterThan(0);
  expect(text.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual(seen);
});

test('a list of one record, with variables; nothing where the record is not to be seen', async () => {
  const input = { query: 'query ($id: ID!) { party(id: $id) { relationships { nodes { market } } } }', variables: JSON.stringify({ id: world.id('jade-cell') }), format: 'JSON_LINES' };
  expect((await take(world.as('supplier'), input)).text).toContain('{"market":"SUPPLIER"}\n');
  expect((await take(world.as('rival-supplier'), input)).text).toBe('');
});

describe('a file is its asker’s alone', () => {
  let mine: Record<string, any>;
  beforeAll(async () => { mine = (await take(world.as('supplier'), { query: list })).file; });

  test.each(['manager', 'admin', 'rival-supplier', 'other-workspace'])('%s finds none', async (name) => {
    const found = await fetchFile(world.as(name), mine['fileUrl']);
    const never = await fetchFile(world.as(name), '/exports/RXhwb3J0OjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMA');
    const told = async (response: Response) => ({ status: response.status, body: (await response.text()).replace(/"traceId":"\w+"/, '') });
    expect(await told(found)).toEqual(await told(never));
    expect(found.status).toBe(404);
    const { node, exports } = await world.as(name).data('query ($id: ID!) { node(id: $id) { id } exports { nodes { id } } }', { id: mine['id'] });
    expect([node, exports.nodes.some(({ id }: { id: string }) => id === mine['id'])]).toEqual([null, false]);
  });

  test('the anonymous are asked who they are', async () => {
    expect((await fetchFile(world.bearing(null), mine['fileUrl'])).status).toBe(401);
  });

  test('it is gone when it has expired', async () => {
    const { file } = await take(world.as('supplier'), { query: list });
    await world.sql(`alter table data_export disable trigger user`);
    await world.sql(`update data_export set expires_at = now() where sha256 = $1 and id = (select max(id::text)::uuid from data_export where state = 'DONE')`, [file['sha256']]);
    await world.sql(`alter table data_export enable trigger user`);
    expect((await fetchFile(world.as('supplier'), file['fileUrl'])).status).toBe(404);
    await world.sql('select system_prune_exchange(id, 100) from workspace');
    expect(await world.sql('select 1 from data_export where expires_at <= now()')).toEqual([]);
    expect((await fetchFile(world.as('supplier'), mine['fileUrl'])).status).toBe(200);
  });
});

test('who is suspended meanwhile takes nothing along', async () => {
  await worker.stop();
  const { export: asked } = await ask(world.as('engineer'), { query: list });
  const membership = async () => (await world.as('admin').data('{ members(filter: {roles: [ENGINEER]}) { nodes { id version user { id } } } }'))['members'].nodes.find((one: { user: { id: string } }) => one.user.id === world.userId('engineer'));
  const { suspendMember } = await world.as('admin').data('mutation ($input: EndMembershipInput!) { suspendMember(input: $input) { userErrors { code } } }', { input: { membershipId: (await membership()).id, reason: 'Away.' } });
  expect(suspendMember.userErrors).toEqual([]);
  worker = startWorker({ database: world.database, jobs: [exportJob], reportFault: (error) => faults.push(error) });
  await until(async () => (await world.sql('select state from data_export where state = $1', ['FAILED'])).length > 0);
  expect(await world.sql(`select failure_code from data_export where state = 'FAILED'`)).toEqual([{ failure_code: 'ASKER_GONE' }]);
  expect(asked.id).toBeDefined();
});

test.each([
  ['{ parties { nodes { id } } parties2: parties { nodes { id } } }', 'ONE_CONNECTION'],
  ['{ viewer { role } }', 'ONE_CONNECTION'],
  ['{ parties { nodes { relationships { nodes { id } } } } }', 'ONE_CONNECTION'],
  ['query { parties(first: 5) { nodes { id } } }', 'NO_PAGING'],
  ['{ parties { nodes { id } totalCount } }', 'NO_PAGING'],
  ['{ parties { edges { node { id } } } }', 'NO_PAGING'],
  ['{ parties { nodes { nothing } } }', 'QUERY_INVALID'],
  ['{ parties { nodes { id }', 'QUERY_INVALID'],
  ['mutation { createParty(input: {kind: GROUP, name: "x", timeZone: "UTC"}) { party { id } } }', 'ONE_CONNECTION'],
])('%s is refused: %s', async (query, reason) => {
  const { userErrors } = await ask(world.as('manager', { locales: ['en'] }), { query });
  const { messages } = { messages: (await import('../../src/exchange/exchange.messages.ts')).exchangeMessages };
  const message = Object.values(messages).find(({ code }) => code === reason)!.en;
  expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'query'], message: expect.stringContaining(message.split('{')[0]!) }]);
});

test('a list that the role may not ask for fails when it is asked for', async () => {
  const { export: asked } = await ask(world.as('supplier'), { query: '{ auditEntries { nodes { id } } }' });
  expect(await ended(world.as('supplier'), asked.id)).toMatchObject({ state: 'FAILED', failureCode: 'FORBIDDEN', fileUrl: null });
});

test('carries no score to whom it is about, and the scores to who reads them here', async () => {
  const scored = 'partner { name } partnerStanding { trust { value } commitment { value } } ownStanding { trust { value } } standingGap { trust { points } }';
  const query = `{ relationships(filter: { markets: [SUPPLIER], search: "Jade Cell" }) { nodes { ${scored} } } }`;
  const own = JSON.parse((await take(world.as('supplier'), { query, format: 'JSON_LINES' })).text) as object;
  expect(own).toMatchObject({ partnerStanding: null, ownStanding: null, standingGap: null });
  const firm = JSON.parse((await take(world.as('manager'), { query, format: 'JSON_LINES' })).text) as { partnerStanding: { trust: { value: number } } };
  expect(firm.partnerStanding.trust.value).toBeGreaterThan(50);
  const { export: refused } = await ask(world.as('supplier'), { query: '{ trustStandings { nodes { trust { value } } } }', format: 'JSON_LINES' });
  expect(await ended(world.as('supplier'), refused.id)).toMatchObject({ state: 'FAILED', fileUrl: null });
});
