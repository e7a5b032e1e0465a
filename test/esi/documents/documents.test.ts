import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { filesOf } from '../../../src/platform/files/files.ts';
import { layOutDemoFiles } from '../../../src/server/lay-out-demo-files.ts';
import { openWorld, type World } from '../../world.ts';
import { documentId, fetchAt, involvementId, open, projectId, send, share, shareMutation, versionId } from './sending.ts';

/** The course of a document: sent, shared, opened, made anew, withdrawn. */

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await layOutDemoFiles(world.database, (await filesOf(world.database)).store);
});
afterAll(() => world.close());

test('a document is sent, shared, opened and fetched; both looks are noted', async () => {
  const content = 'The rail is 312 mm long.\n';
  const sha256 = createHash('sha256').update(content).digest('hex');
  const sent = await send(world, 'engineer', content, { fileName: '../rail\u202E.pdf.exe' });
  expect(sent).toMatchObject({ status: 201, fileName: 'rail.pdf.exe.txt', mediaType: 'text/plain', byteSize: content.length, sha256 });
  const { shareEsiDocument } = await world.as('engineer').data(shareMutation, {
    input: { fileId: sent.fileId, esiProjectId: projectId('stride-two'), classification: 'SUPPLIER', esiInvolvementId: involvementId('stride-two/jade'), kind: 'INTERFACE', title: 'The rail' },
  });
  expect(shareEsiDocument).toMatchObject({ userErrors: [], esiDocument: { classification: 'SUPPLIER', state: 'SHARED', versionCount: 1, currentVersion: { number: 1, fileName: 'rail.pdf.exe.txt', sha256 } } });
  const { id: document, currentVersion } = shareEsiDocument.esiDocument;
  const opened = await open(world, 'supplier', currentVersion.id);
  expect(opened).toMatchObject({ userErrors: [], esiDocumentVersion: { id: currentVersion.id } });
  const left = Date.parse(opened['expiresAt']) - Date.now();
  expect(left).toBeGreaterThan(280_000);
  expect(left).toBeLessThanOrEqual(300_000);
  const response = await fetchAt(world, opened['address']);
  expect([response.status, await response.text()]).toEqual([200, content]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/plain', 'content-disposition': expect.stringContaining('attachment; filename="rail.pdf.exe.txt"'), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; sandbox", 'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  });
  const accesses = '{ accesses { totalCount nodes { kind bySide accessedBy { displayName } } } }';
  const seen = await world.as('engineer').data(`query ($id: ID!) { esiDocument(id: $id) ${accesses} }`, { id: document });
  expect(seen['esiDocument'].accesses).toEqual({
    totalCount: 2, nodes: [{ kind: 'DOWNLOADED', bySide: 'PARTNER', accessedBy: { displayName: '王志遠 Wang Chih-yuan' } }, { kind: 'ADDRESS_GIVEN', bySide: 'PARTNER', accessedBy: { displayName: '王志遠 Wang Chih-yuan' } }],
  });
  expect((await world.as('supplier').data(`query ($id: ID!) { esiDocument(id: $id) ${accesses} }`, { id: document }))['esiDocument'].accesses.totalCount).toBe(2);
});

test('a newer version takes the place of the current one, and the earlier stays; one side’s papers are its own', async () => {
  const shared = await share(world, { as: 'supplier', classification: 'SUPPLIER', esiInvolvementId: involvementId('stride-two/jade'), title: 'Our cells' });
  const { id, version, currentVersion } = shared['esiDocument'];
  const add = 'mutation ($input: AddEsiDocumentVersionInput!) { addEsiDocumentVersion(input: $input) { esiDocument { version versionCount versions { number isCurrent } } userErrors { code message } } }';
  const { fileId } = await send(world, 'supplier', 'second');
  expect((await world.as('engineer').data(add, { input: { esiDocumentId: id, fileId: (await send(world, 'engineer', 'foreign')).fileId } }))['addEsiDocumentVersion'].userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  expect((await world.as('supplier').data(add, { input: { esiDocumentId: id, fileId, expectedVersion: version + 1 } }))['addEsiDocumentVersion'].userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
  const added = await world.as('supplier').data(add, { input: { esiDocumentId: id, fileId, expectedVersion: version, note: 'Colder.' } });
  expect(added['addEsiDocumentVersion']).toMatchObject({ userErrors: [], esiDocument: { versionCount: 2, versions: [{ number: 1, isCurrent: false }, { number: 2, isCurrent: true }] } });
  // A file is used once.
  expect((await world.as('supplier').data(add, { input: { esiDocumentId: id, fileId } }))['addEsiDocumentVersion'].userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
  expect((await fetchAt(world, (await open(world, 'engineer', currentVersion.id))['address'])).status).toBe(200);
  // The supplier reads that the firm looked at its document.
  const log = await world.as('supplier').data('query ($id: ID!) { esiDocument(id: $id) { accesses { nodes { kind bySide } } } }', { id });
  expect(log['esiDocument'].accesses.nodes).toEqual([{ kind: 'DOWNLOADED', bySide: 'FOCAL' }, { kind: 'ADDRESS_GIVEN', bySide: 'FOCAL' }]);
});

const withdraw = 'mutation ($input: WithdrawEsiDocumentInput!) { withdrawEsiDocument(input: $input) { esiDocument { state withdrawReason viewerActions { action isAllowed } } userErrors { code message } } }';

test('what is withdrawn stays to be seen, and nobody opens it; addresses given before are dead', async () => {
  const { esiDocument: { id, currentVersion } } = await share(world, { as: 'engineer' }) as never;
  const { address } = await open(world, 'supplier', (currentVersion as { id: string }).id);
  expect((await world.as('supplier').data(withdraw, { input: { esiDocumentId: id, reason: 'Mine?' } }))['withdrawEsiDocument'].userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  expect((await world.as('engineer').data(withdraw, { input: { esiDocumentId: id, reason: ' ' } }))['withdrawEsiDocument'].userErrors).toMatchObject([{ code: 'REQUIRED' }]);
  const done = await world.as('buyer').data(withdraw, { input: { esiDocumentId: id, reason: 'The wrong file.' } });
  expect(done['withdrawEsiDocument']).toMatchObject({ userErrors: [], esiDocument: { state: 'WITHDRAWN', withdrawReason: 'The wrong file.', viewerActions: [{ isAllowed: false }, { isAllowed: false }, { isAllowed: false }] } });
  expect((await fetchAt(world, address)).status).toBe(404);
  expect((await open(world, 'supplier', (currentVersion as { id: string }).id))['userErrors']).toMatchObject([{ code: 'STATE_CONFLICT' }]);
  expect((await world.as('buyer').data(withdraw, { input: { esiDocumentId: id, reason: 'Again.' } }))['withdrawEsiDocument'].userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
});

test('what cannot be shared is refused, and says why', async () => {
  const jade = involvementId('stride-two/jade');
  const refused = async (input: { readonly as: string; readonly [name: string]: unknown }) => (await share(world, input))['userErrors'];
  expect(await refused({ as: 'engineer', title: '  ' })).toMatchObject([{ code: 'REQUIRED', field: ['input', 'title'] }]);
  expect(await refused({ as: 'engineer', title: 'x'.repeat(201) })).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
  expect(await refused({ as: 'engineer', classification: 'SUPPLIER' })).toMatchObject([{ code: 'INVALID', field: ['input', 'esiInvolvementId'] }]);
  expect(await refused({ as: 'engineer', esiInvolvementId: jade })).toMatchObject([{ code: 'INVALID' }]);
  expect(await refused({ as: 'engineer', classification: 'SUPPLIER', esiInvolvementId: jade, esiProjectId: projectId('trike-cab') })).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'esiInvolvementId'] }]);
  expect(await refused({ as: 'engineer', esiProjectId: projectId('quick-charger') })).toMatchObject([{ code: 'STATE_CONFLICT' }]);
  expect(await refused({ as: 'supplier' })).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  expect(await refused({ as: 'supplier', classification: 'INTERNAL' })).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  expect(await refused({ as: 'supplier', classification: 'SUPPLIER', esiInvolvementId: involvementId('stride-two/saebom') })).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'esiInvolvementId'] }]);
  expect(await refused({ as: 'motor-supplier', classification: 'SUPPLIER', esiInvolvementId: involvementId('stride-two/suhe') })).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'esiProjectId'] }]);
  // Another's file is none.
  const { fileId } = await send(world, 'buyer', 'mine');
  expect(await refused({ as: 'engineer', fileId })).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'fileId'] }]);
});

test('the demo’s documents can be fetched, and an idempotent call gives the same address once', async () => {
  const version = versionId('stride-two/requirements/2');
  const [one, two] = [await open(world, 'rival-supplier', version, { idempotencyKey: 'look' }), await open(world, 'rival-supplier', version, { idempotencyKey: 'look' })];
  expect(two['address']).toBe(one['address']);
  expect(await (await fetchAt(world, one['address'])).text()).toContain('80 km on one charge');
  const log = await world.as('rival-supplier').data('query ($id: ID!) { esiDocument(id: $id) { accesses { nodes { kind } } } }', { id: documentId('stride-two/requirements') });
  expect(log['esiDocument'].accesses.nodes.map(({ kind }: { kind: string }) => kind)).toEqual(['DOWNLOADED', 'ADDRESS_GIVEN', 'DOWNLOADED', 'ADDRESS_GIVEN']);
});
