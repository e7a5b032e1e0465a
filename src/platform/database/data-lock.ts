import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** What the holder of a data directory tells about itself. The control token is known to the directory's owner alone. */
export interface DataDirectoryHolder {
  readonly pid: number;
  /** Where it serves, or null while it does not (yet). */
  readonly address: string | null;
  readonly controlToken: string;
}

/** A data directory held by this process until `release`, or until the process ends in whatever way. */
export interface DataLock {
  readonly controlToken: string;
  /** Tells others where this process serves. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

/** Another process has the data directory open. */
export class DataDirectoryLockedError extends Error {
  override readonly name = 'DataDirectoryLockedError';

  constructor(
    readonly directory: string,
    readonly holder: DataDirectoryHolder | null,
  ) {
    const who = holder ? `process ${holder.pid}${holder.address ? ` (serving ${holder.address})` : ''}` : 'another process';
    super(`The data directory ${directory} is in use by ${who}. Stop it first, or choose another directory with GUANXI_DATA.`);
  }
}

/**
 * Takes the data directory for this process, making it when it is new. The embedded database takes no lock of its own, and two
 * processes writing one directory lose committed rows.
 *
 * The lock is SQLite's on an empty file: an advisory lock of the operating system on every platform, which ends with its process even
 * on a kill, so no stale lock is ever left to judge. (The file must not be opened by other means in this process: closing any
 * descriptor of it would drop the lock.) Throws {@link DataDirectoryLockedError} at once when it is taken.
 */
export async function lockDataDirectory(directory: string): Promise<DataLock> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = await holdExclusively(join(directory, 'lock'));
  if (!file) throw new DataDirectoryLockedError(directory, await readHolder(directory));
  const holder = { pid: process.pid, address: null, controlToken: randomBytes(32).toString('base64url') };
  await writeHolder(directory, holder);
  return {
    controlToken: holder.controlToken,
    announce: (address) => writeHolder(directory, { ...holder, address }),
    async release() {
      await rm(holderPath(directory), { force: true });
      file.close();
    },
  };
}

/** Who holds the directory by its own account; null when nobody told. Says nothing of whether that process still lives. */
export async function readHolder(directory: string): Promise<DataDirectoryHolder | null> {
  try {
    return JSON.parse(await readFile(holderPath(directory), 'utf8')) as DataDirectoryHolder;
  } catch {
    return null;
  }
}

const sqliteBusy = 5;

async function holdExclusively(path: string): Promise<DatabaseSync | null> {
  const { DatabaseSync } = await importSqlite();
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    // The journal in memory: nothing is ever written, so nothing may be left beside the lock after a kill.
    file.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive');
    return file;
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode === sqliteBusy) return null;
    throw error;
  }
}

/** Node 22 warns that its SQLite is experimental. One exclusive lock is all that is asked of it, so that one warning is withheld. */
async function importSqlite(): Promise<typeof import('node:sqlite')> {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes('SQLite')) Reflect.apply(emitWarning, undefined, [warning, ...rest]);
  };
  try {
    return await import('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Written whole under another name first, so that a reader sees all of it or the one before. */
async function writeHolder(directory: string, holder: DataDirectoryHolder): Promise<void> {
  const draft = `${holderPath(directory)}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  await rename(draft, holderPath(directory));
}

function holderPath(directory: string): string {
  return join(directory, 'server.json');
}
