import { createHmac, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Principal } from '../principal.ts';

/** What an address lets be fetched, by whom, and until when. */
export interface AddressFacts {
  readonly workspaceId: string;
  /** What is fetched. */
  readonly recordId: string;
  /** Who asked for the address. Whether they may still fetch it is asked again when it is used. */
  readonly asker: { readonly kind: Principal['kind']; readonly id: string; readonly partyId: string };
  readonly expiresAt: Date;
}

/** Signs and reads the addresses of one server group. */
export interface AddressSigner {
  sign(facts: AddressFacts): string;
  /** Null for what was not signed here, was changed, or is over. */
  read(token: string, now: Date): AddressFacts | null;
}

/** In milliseconds: the longest that an address is good for. */
export const addressLifetime = 5 * 60_000;

/**
 * An address works without signing in, so that a browser can fetch it: it is short-lived, and says by HMAC-SHA-256 who asked for what. It
 * grants nothing by itself. Servers with one secret read one another's.
 */
export function createAddressSigner(secret: Uint8Array): AddressSigner {
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'guanxi file address', 32)));
  const signatureOf = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  return {
    sign({ workspaceId, recordId, asker: { kind, id, partyId }, expiresAt }) {
      const text = Buffer.from(JSON.stringify([workspaceId, recordId, kind, id, partyId, expiresAt.getTime()])).toString('base64url');
      return `${text}.${signatureOf(text).toString('base64url')}`;
    },
    read(token, now) {
      const [, text, signature] = /^([\w-]{1,1000})\.([\w-]{43})$/.exec(token) ?? [];
      if (text === undefined || !timingSafeEqual(signatureOf(text), Buffer.from(signature!, 'base64url'))) return null;
      const [workspaceId, recordId, kind, id, partyId, end] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [string, string, Principal['kind'], string, string, number];
      const left = end - now.getTime();
      // One signed for longer, by whatever mistake, is good for no longer.
      return left > 0 && left <= addressLifetime ? { workspaceId, recordId, asker: { kind, id, partyId }, expiresAt: new Date(end) } : null;
    },
  };
}
