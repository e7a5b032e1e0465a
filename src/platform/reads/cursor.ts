import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { RequestError } from '../errors/request-error.ts';
import { messages } from '../messages.ts';

/** Seals and opens the cursors of one server group. */
export interface CursorSeal {
  /** Makes a cursor that only the same asker, list, filter and order can open. */
  seal(position: readonly unknown[], binding: string): string;
  /** The position in a cursor; a `BAD_USER_INPUT` error for any that was not made for this binding. */
  open(cursor: string, binding: string): unknown[];
}

/**
 * Cursors carry the order keys of a row, so they are encrypted, and bound to the list they were made for: nobody can read a hidden value
 * out of one, nor move it to another list to probe for it. Servers with one secret open one another's.
 */
export function createCursorSeal(secret: Uint8Array): CursorSeal {
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'guanxi cursor', 32)));
  return {
    seal(position, binding) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(binding));
      const sealed = Buffer.concat([cipher.update(JSON.stringify(position), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(cursor, binding) {
      try {
        const bytes = Buffer.from(cursor, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from(binding)).setAuthTag(bytes.subarray(12, 28));
        const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
        return JSON.parse(text) as unknown[];
      } catch {
        throw new RequestError('BAD_USER_INPUT', messages.foreignCursor);
      }
    },
  };
}
