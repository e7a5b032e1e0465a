import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { filesOf } from '../../../src/platform/files/files.ts';
import { keepFiles } from '../../../src/platform/files/keep-files.job.ts';
import { addressLifetime, createAddressSigner } from '../../../src/platform/files/signed-address.ts';
import { fromGlobalId } from '../../../src/platform/ids.ts';
import { createSystemContext } from '../../../src/platform/system.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { fetchAt, open, projectId, send, share, shareMutation } from './sending.ts';

/** Files themselves: what is taken in, where they are, which addresses open them, and what is cleared away. */

let world: World;
const directory = join(tmpdir(), `guanxi-documents-${randomUUID()}`);
beforeAll(async () => { world = await openWorld({ environment: { GUANXI_FILES: directory } }); });
afterAll(async () => {
  await world.close();
  await rm(directory, { recursive: true, force: true });
});

const workspaceId = seedId('formosa', 'workspace', 'formosa');
const kept = async () => (await readdir(join(directory, workspaceId), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);

test('only who takes part sends files, and only such as are taken', async () => {
  expect(await send(world, null, 'x')).toMatchObject({ status: 401 });
  for (const persona of ['planner', 'auditor', 'channel']) expect(await send(world, persona, 'x')).toMatchObject({ status: 403 });
  expect(await send(world, 'supplier', 'x', { headers: { 'content-type': 'text/html' } })).toMatchObject({ status: 415 });
  expect(await send(world, 'supplier', '')).toMatchObject({ status: 400, errors: [{ extensions: { reason: 'FILE_EMPTY' } }] });
  for (const content of ['<svg onload="alert(1)"/>', '#!/bin/sh\n', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]), `fine, then not ${'x'.repeat(5_000)}\0`]) {
    expect(await send(world, 'supplier', content, { fileName: 'drawing.pdf' })).toMatchObject({ status: 415, errors: [{ extensions: { reason: 'FILE_TYPE_REFUSED' } }] });
  }
  expect(await send(world, 'supplier', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50_000_001)]))).toMatchObject({ status: 413 });
  // Nothing of it stays.
  expect(await kept().catch(() => [])).toEqual([]);
});

test('one whose length nobody told is refused as soon as it is too long', async () => {
  const token = await world.as('supplier').token();
  const pieces = async function* () {
    yield Buffer.from('%PDF-1.7\n');
    for (let sent = 0; sent < 55; sent += 1) yield Buffer.alloc(1_000_000);
  };
  const asked = { method: 'POST', body: ReadableStream.from(pieces()), duplex: 'half' as const, headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${token}` } };
  expect((await fetch(`${world.url}/documents`, asked)).status).toBe(413);
  expect(await kept().catch(() => [])).toEqual([]);
});

test('the same bytes are kept once, readable by the owner alone, and two can use them', async () => {
  const [one, two] = await Promise.all(['engineer', 'supplier'].map((persona) => send(world, persona, 'the same')));
  expect(one!.sha256).toBe(two!.sha256);
  expect(one!.fileId).not.toBe(two!.fileId);
  expect(await kept()).toEqual([one!.sha256]);
  expect(await readFile(join(directory, workspaceId, one!.sha256.slice(0, 2), one!.sha256), 'utf8')).toBe('the same');
});

test('two at once do not both use a file', async () => {
  const { fileId } = await send(world, 'engineer', 'for one');
  const input = { fileId, esiProjectId: projectId('stride-two'), classification: 'PROJECT', kind: 'OTHER', title: 'A note' };
  const answers = await Promise.all([1, 2].map(() => world.as('engineer').data(shareMutation, { input })));
  expect(answers.flatMap((answer) => answer['shareEsiDocument'].userErrors.map(({ code }: { code: string }) => code))).toEqual(['STATE_CONFLICT']);
});

test('an address is good for who asked, for what was asked, for five minutes', async () => {
  const { esiDocument: { currentVersion } } = await share(world, { as: 'engineer' });
  const { address } = await open(world, 'supplier', currentVersion.id);
  const [text, signature] = address.slice('/documents/'.length).split('.');
  const forged = Buffer.from(Buffer.from(text, 'base64url').toString('utf8').replace(seedId('formosa', 'user', 'supplier'), seedId('formosa', 'user', 'admin'))).toString('base64url');
  for (const token of [`${forged}.${signature}`, `${text}.${'A'.repeat(43)}`, text, '', 'x', `${text}.${signature}x`]) expect((await fetchAt(world, `/documents/${token}`)).status).toBe(404);
  const { addresses } = await filesOf(world.database);
  const facts = { workspaceId, recordId: fromGlobalId(currentVersion.id)!.id, asker: { kind: 'USER' as const, id: seedId('formosa', 'user', 'supplier'), partyId: seedId('formosa', 'party', 'jade-cell') } };
  const at = async (milliseconds: number, signer = addresses) => (await fetchAt(world, `/documents/${signer.sign({ ...facts, expiresAt: new Date(Date.now() + milliseconds) })}`)).status;
  expect([await at(addressLifetime - 1_000), await at(-1), await at(addressLifetime + 60_000), await at(60_000, createAddressSigner(Buffer.from('another secret')))]).toEqual([200, 404, 404, 404]);
  // Of a member that has ended.
  await world.sql(`update membership set status = 'REMOVED' where user_id = $1`, [seedId('formosa', 'user', 'supplier')]);
  expect(await at(60_000)).toBe(404);
});

test('a damaged file is not passed off as whole', async () => {
  const { esiDocument: { currentVersion } } = await share(world, { as: 'engineer', content: 'sound' });
  await writeFile(join(directory, workspaceId, currentVersion.sha256.slice(0, 2), currentVersion.sha256), 'wrong');
  const { store } = await filesOf(world.database);
  const bytes = await store.read(workspaceId, currentVersion.sha256);
  await expect((async () => { for await (const piece of bytes!) expect(piece).toBeUndefined(); })()).rejects.toThrow('not what it was');
});

test('what nobody used in a day, and bytes that no record knows, are cleared away; what is used stays', async () => {
  const { esiDocument: { currentVersion } } = await share(world, { as: 'engineer', content: 'used' });
  const [waiting, over] = [await send(world, 'engineer', 'waiting'), await send(world, 'engineer', 'over')];
  await world.sql('alter table stored_file disable trigger user');
  await world.sql(`update stored_file set expires_at = now() - interval '1 hour' where sha256 = $1`, [over.sha256]);
  await world.sql('alter table stored_file enable trigger user');
  const { store } = await filesOf(world.database);
  const received = await store.receive(workspaceId, (async function* () { yield Buffer.from('of nobody'); })());
  await received.keep();
  const ctx = createSystemContext(world.database, { workspaceId, workspaceSlug: 'formosa', focalPartyId: seedId('formosa', 'party', 'formosa') });
  await keepFiles.run({ ctx, progress: async () => undefined } as never);
  const left = await kept();
  expect(left).toEqual(expect.arrayContaining([currentVersion.sha256, waiting.sha256]));
  expect(left).not.toContain(over.sha256);
  expect(left).not.toContain(received.sha256);
  // Sent again, it is there again.
  expect(await send(world, 'engineer', 'over')).toMatchObject({ status: 201, sha256: over.sha256 });
  expect(await kept()).toContain(over.sha256);
});

test('one person’s waiting files are limited', async () => {
  await world.sql(`insert into stored_file (workspace_id, id, uploaded_by, file_name, media_type, byte_size, sha256, expires_at)
    select $1, gen_random_uuid(), $2, 'x.txt', 'text/plain', 1, repeat('0', 64), now() + interval '1 hour' from generate_series(1, 50)`, [workspaceId, seedId('formosa', 'user', 'buyer')]);
  expect(await send(world, 'buyer', 'one more')).toMatchObject({ status: 429, errors: [{ extensions: { reason: 'FILES_WAITING' } }] });
  expect((await send(world, 'engineer', 'not mine')).status).toBe(201);
});
