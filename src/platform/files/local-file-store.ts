import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSystemError } from '../system-error.ts';
import type { FileStore, ReceivedFile } from './file-store.ts';

/**
 * Keeps files in a directory: `<workspace>/<first two digits>/<SHA-256>`, readable by its owner alone. Servers of one database share the
 * directory. A file appears under its name whole, or not at all.
 */
export function createLocalFileStore(directory: string): FileStore {
  const of = (workspaceId: string): string => join(directory, workspaceId);
  const pathOf = (workspaceId: string, sha256: string): string => join(of(workspaceId), sha256.slice(0, 2), sha256);
  return {
    receive: (workspaceId, source) => receive(join(of(workspaceId), incoming, randomUUID()), (sha256) => pathOf(workspaceId, sha256), source),
    async read(workspaceId, sha256) {
      const path = pathOf(workspaceId, sha256);
      return (await isThere(path)) ? verified(path, sha256) : null;
    },
    remove: (workspaceId, sha256) => rm(pathOf(workspaceId, sha256), { force: true }),
    async *list(workspaceId) {
      for (const folder of await entriesOf(of(workspaceId))) {
        if (/^[0-9a-f]{2}$/.test(folder)) for (const name of await entriesOf(join(of(workspaceId), folder))) if (/^[0-9a-f]{64}$/.test(name)) yield name;
      }
    },
    async removeUnfinished(workspaceId, before) {
      for (const name of await entriesOf(join(of(workspaceId), incoming))) {
        const path = join(of(workspaceId), incoming, name);
        const found = await ifThere(stat(path));
        if (found !== null && found.mtime < before) await rm(path, { force: true });
      }
    },
  };
}

/** The file under its SHA-256 holds other bytes: the disk has lost or mixed something. */
export class FileDamagedError extends Error {
  override readonly name = 'FileDamagedError';
}

const incoming = 'incoming';
const forOwner = { directory: 0o700, file: 0o600 };

async function receive(draft: string, pathOf: (sha256: string) => string, source: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
  const discard = (): Promise<void> => rm(draft, { force: true });
  try {
    const { sha256, byteSize } = await writeDraft(draft, source);
    return { sha256, byteSize, discard, keep: () => keep(draft, pathOf(sha256)) };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function writeDraft(draft: string, source: AsyncIterable<Uint8Array>): Promise<{ sha256: string; byteSize: number }> {
  await mkdir(dirname(draft), { recursive: true, mode: forOwner.directory });
  const file = await open(draft, 'wx', forOwner.file);
  try {
    const hash = createHash('sha256');
    let byteSize = 0;
    for await (const piece of source) {
      hash.update(piece);
      byteSize += piece.byteLength;
      await file.writeFile(piece);
    }
    await file.sync();
    return { sha256: hash.digest('hex'), byteSize };
  } finally {
    await file.close();
  }
}

/** Renamed, and the rename itself made to last; the same bytes under the name already are as good as ours. */
async function keep(draft: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: forOwner.directory });
  try {
    await rename(draft, path);
  } catch (error) {
    if (isSystemError(error, 'ENOENT') && (await isThere(path))) return;
    throw error;
  }
  const folder = await open(dirname(path));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Holds the last piece back until all are known to be right: whoever takes a damaged file gets less than its length, and not a wrong file.
 * Opened only when the first piece is asked for, so that who never asks leaves nothing open.
 */
async function* verified(path: string, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | null = null;
  for await (const piece of createReadStream(path) as AsyncIterable<Uint8Array>) {
    hash.update(piece);
    if (held !== null) yield held;
    held = piece;
  }
  if (hash.digest('hex') !== sha256) throw new FileDamagedError('A stored file is not what it was.');
  if (held !== null) yield held;
}

async function entriesOf(directory: string): Promise<string[]> {
  return (await ifThere(readdir(directory))) ?? [];
}

async function isThere(path: string): Promise<boolean> {
  return (await ifThere(access(path).then(() => true))) ?? false;
}

async function ifThere<Found>(finding: Promise<Found>): Promise<Found | null> {
  try {
    return await finding;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return null;
    throw error;
  }
}
