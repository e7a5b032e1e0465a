import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { filesOf } from '../../../src/platform/files/files.ts';
import { layOutDemoFiles } from '../../../src/server/lay-out-demo-files.ts';
import { listen } from '../../server/subscriptions/listening.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';
import { documentId, fetchAt, globalId, involvementId, open, projectId, remove, share, versionId } from './sending.ts';

/** Who sees which documents: staff, two rivals in one project, one to whom it is not open, and one that is removed. */

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await layOutDemoFiles(world.database, (await filesOf(world.database)).store);
});
afterAll(() => world.close());

const titlesOf = async (persona: string) => {
  const { esiProject } = await world.as(persona).data('query ($id: ID!) { esiProject(id: $id) { documents(orderBy: { field: TITLE }) { totalCount nodes { title } } } }', { id: projectId('stride-two') });
  return { count: esiProject?.documents.totalCount ?? null, titles: esiProject?.documents.nodes.map(({ title }: { title: string }) => title) ?? null };
};

test('each sees what is for it, and not how many others there are', async () => {
  expect((await titlesOf('auditor')).count).toBe(5);
  expect(await titlesOf('supplier')).toEqual({ count: 3, titles: ['How the pack meets the frame', 'The holder, second draft', 'What the bicycle is to do'] });
  expect(await titlesOf('rival-supplier')).toEqual({ count: 2, titles: ['Cold discharge of the proposed cells', 'What the bicycle is to do'] });
  // Invited, with nothing signed.
  expect(await titlesOf('motor-supplier')).toEqual({ count: 0, titles: [] });
  expect(await titlesOf('channel')).toEqual({ count: null, titles: null });
  expect(await titlesOf('other-workspace')).toEqual({ count: null, titles: null });
});

test('what is hidden is not found: by id, by version, by node, for opening and for changing', async () => {
  for (const [persona, hidden] of [['rival-supplier', 'stride-two/jade-model'], ['supplier', 'stride-two/teardown'], ['motor-supplier', 'stride-two/requirements'], ['other-supplier', 'stride-two/requirements']] as const) {
    const seen = await world.as(persona).data('query ($id: ID!, $version: ID!) { esiDocument(id: $id) { id } node(id: $id) { id } nodes(ids: [$version]) { id } }', { id: documentId(hidden), version: versionId(`${hidden}/1`) });
    expect(seen).toEqual({ esiDocument: null, node: null, nodes: [null] });
    expect((await open(world, persona, versionId(`${hidden}/1`)))['userErrors']).toMatchObject([{ code: 'NOT_FOUND' }]);
    const withdrawn = await world.as(persona).data('mutation ($input: WithdrawEsiDocumentInput!) { withdrawEsiDocument(input: $input) { userErrors { code } } }', { input: { esiDocumentId: documentId(hidden), reason: 'No.' } });
    expect(withdrawn['withdrawEsiDocument'].userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  }
});

test('a supplier sees its own looks and the firm’s at its documents; never a rival’s, and not the firm’s at the firm’s own', async () => {
  const log = 'query ($id: ID!) { esiProject(id: $id) { documentAccesses(first: 100) { totalCount nodes { bySide relationship { id } version { id } } } } }';
  const of = async (persona: string) => (await world.as(persona).data(log, { id: projectId('stride-two') }))['esiProject'].documentAccesses;
  expect((await of('auditor')).totalCount).toBe(14);
  const jade = await of('supplier');
  expect(jade.totalCount).toBe(6);
  for (const { relationship } of jade.nodes) expect(relationship.id).toBe(world.relationshipId('jade-cell.supplier'));
  expect(jade.nodes.filter(({ bySide }: { bySide: string }) => bySide === 'FOCAL').map(({ version }: { version: { id: string } }) => version.id)).toEqual([versionId('stride-two/jade-model/1'), versionId('stride-two/jade-model/1')]);
  expect((await of('rival-supplier')).totalCount).toBe(4);
  const requirements = await world.as('rival-supplier').data('query ($id: ID!) { esiDocument(id: $id) { accesses { totalCount } } }', { id: documentId('stride-two/requirements') });
  expect(requirements['esiDocument'].accesses.totalCount).toBe(2);
});

test('a rival’s session reads and writes nothing of the other in the database either', async () => {
  const { esiDocument } = await share(world, { as: 'supplier', classification: 'SUPPLIER', esiInvolvementId: involvementId('stride-two/jade'), title: 'Ours' });
  const timeline = 'query ($id: ID!) { esiProject(id: $id) { timeline(first: 100) { nodes { id } } } }';
  const before = await world.as('rival-supplier').data(timeline, { id: projectId('stride-two') });
  await world.as('supplier').data('mutation ($input: WithdrawEsiDocumentInput!) { withdrawEsiDocument(input: $input) { userErrors { code } } }', { input: { esiDocumentId: esiDocument.id, reason: 'Not yet.' } });
  expect(await world.as('rival-supplier').data(timeline, { id: projectId('stride-two') })).toEqual(before);
});

test('those for whom a document is hear of it, a rival does not, and one that is removed hears and fetches nothing more', async () => {
  const query = 'subscription ($id: ID!) { esiDocumentShared(esiProjectId: $id) { title } }';
  const listening = await Promise.all(['engineer', 'supplier', 'rival-supplier'].map(async (persona) => listen('WebSocket', { url: world.url, token: await world.as(persona).token(), query, variables: { id: projectId('stride-two') } })));
  const [staff, jade, saebom] = listening as [typeof listening[0], typeof listening[0], typeof listening[0]];
  // When they began to listen nobody is told: it is tried until each has heard.
  await until(async () => {
    await share(world, { as: 'engineer', title: 'Hello' });
    return listening.every(({ heard }) => heard.length > 0);
  });
  const titles = (one: typeof staff) => one.heard.map(({ data }) => data?.['esiDocumentShared']?.title).filter((title) => title !== 'Hello');
  await share(world, { as: 'engineer', classification: 'SUPPLIER', esiInvolvementId: involvementId('stride-two/jade'), title: 'For Jade' });
  await share(world, { as: 'engineer', title: 'For all' });
  await until(() => titles(jade).length === 2 && titles(saebom).length === 1 && titles(staff).length === 2);
  expect([titles(jade), titles(saebom)]).toEqual([['For Jade', 'For all'], ['For all']]);
  const { address } = await open(world, 'supplier', versionId('stride-two/requirements/1'));
  expect((await fetchAt(world, address)).status).toBe(200);
  await remove(world, 'stride-two/jade');
  expect((await fetchAt(world, address)).status).toBe(404);
  expect((await open(world, 'supplier', versionId('stride-two/requirements/1')))['userErrors']).toMatchObject([{ code: 'NOT_FOUND' }]);
  await share(world, { as: 'engineer', title: 'After' });
  await until(() => titles(saebom).length === 2);
  expect(titles(jade)).toEqual(['For Jade', 'For all']);
  // The log stays: what it looked at, and what the firm looked at of its own.
  const { relationship } = await world.as('supplier').data('query ($id: ID!) { relationship(id: $id) { esiDocumentAccesses(first: 100) { totalCount nodes { version { id } } } } }', { id: world.relationshipId('jade-cell.supplier') });
  expect(relationship.esiDocumentAccesses.totalCount).toBe(8);
  expect(new Set(relationship.esiDocumentAccesses.nodes.map(({ version }: { version: unknown }) => version))).toEqual(new Set([null]));
  for (const one of listening) one.stop();
});

test('without row-level security the rules alone still hide, and refuse', async () => {
  const alone = await openWorld();
  try {
    for (const table of ['esi_document', 'esi_document_version', 'esi_document_access', 'stored_file', 'esi_involvement', 'esi_project']) {
      await alone.sql(`alter table ${table} no force row level security`);
      await alone.sql(`alter table ${table} disable row level security`);
    }
    const query = 'query ($id: ID!) { esiProject(id: $id) { documents { totalCount } documentAccesses { totalCount } } }';
    expect(await alone.as('rival-supplier').data(query, { id: projectId('stride-two') })).toEqual({ esiProject: { documents: { totalCount: 2 }, documentAccesses: { totalCount: 4 } } });
    for (const hidden of ['stride-two/jade-model/1', 'stride-two/teardown/1']) expect((await open(alone, 'rival-supplier', versionId(hidden)))['userErrors']).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await open(alone, 'motor-supplier', versionId('stride-two/requirements/1')))['userErrors']).toMatchObject([{ code: 'NOT_FOUND' }]);
    const { userErrors } = await share(alone, { as: 'engineer', fileId: globalId('StoredFile', 'stored-file', 'stride-two/teardown/1') });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  } finally {
    await alone.close();
  }
});
