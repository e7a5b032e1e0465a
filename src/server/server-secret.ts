import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from '../platform/system-error.ts';
import type { Configuration } from './configuration.ts';

/**
 * The secret from which the server derives its keys (cursor seal, development issuer): `GUANXI_SECRET` where given, else 32 random
 * bytes kept in `<dataDirectory>/secret`, readable by the owner alone and made at first use by whoever comes first.
 */
export async function loadServerSecret(configuration: Pick<Configuration, 'secret' | 'dataDirectory'>): Promise<Uint8Array> {
  if (configuration.secret !== undefined) return new TextEncoder().encode(configuration.secret);
  const path = join(configuration.dataDirectory, 'secret');
  const secret = (await readIfThere(path)) ?? (await createSecret(configuration.dataDirectory, path));
  if (secret.length !== secretBytes) throw new Error(`${path} is damaged: it should hold ${secretBytes} bytes and holds ${secret.length}.`);
  return secret;
}

const secretBytes = 32;

/** Written whole under another name, then linked: nobody ever reads half a secret, and of two that race one wins for both. */
async function createSecret(directory: string, path: string): Promise<Uint8Array> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, randomBytes(secretBytes), { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(draft, path);
  } catch (error) {
    if (!isSystemError(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
  return readFile(path);
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}
