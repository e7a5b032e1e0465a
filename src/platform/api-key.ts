import { createHash, randomBytes } from 'node:crypto';
import type { ApiKeyIdentity } from './identity.ts';

/** What every API key begins with, so that secret scanners and people recognise one. */
export const apiKeyPrefix = 'gxk_';

/**
 * Makes an API key, `gxk_<workspace>_<key>_<secret>`: both ids as 32 hexadecimal digits, and 32 random bytes as 43 characters of
 * base64url. The key is shown once; only the hash is stored. A plain hash suffices, because 256 random bits cannot be guessed.
 * @param workspaceId uuid of the key's workspace, carried in the key because the key is looked up before any workspace is known
 * @param keyId uuid of the key's row
 * @throws RangeError when an id is not a uuid
 */
export function newApiKey(workspaceId: string, keyId: string): { key: string; secretHash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { key: `${apiKeyPrefix}${digitsOf(workspaceId)}_${digitsOf(keyId)}_${secret}`, secretHash: hashOf(secret) };
}

/** Reads an API key; null when it is not exactly in the form that `newApiKey` writes. */
export function parseApiKey(key: string): ApiKeyIdentity | null {
  const [, workspaceDigits, keyDigits, secret] = apiKeyPattern.exec(key) ?? [];
  if (workspaceDigits === undefined || keyDigits === undefined || secret === undefined) return null;
  return { kind: 'API_KEY', workspaceId: uuidOf(workspaceDigits), keyId: uuidOf(keyDigits), secretHash: hashOf(secret) };
}

const apiKeyPattern = /^gxk_([0-9a-f]{32})_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;
const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function digitsOf(uuid: string): string {
  if (!uuidPattern.test(uuid)) throw new RangeError(`Not a uuid: ${uuid}`);
  return uuid.replaceAll('-', '').toLowerCase();
}

function uuidOf(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
