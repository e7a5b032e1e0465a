import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';

export const developmentIssuer = 'urn:guanxi:development';
export const developmentAudience = 'guanxi';

export interface DevelopmentIssuer {
  /** What the token verifier needs to accept this issuer; only demo mode may pass it on. */
  readonly publicKey: KeyObject;
  sign(person: DevelopmentSignIn): Promise<string>;
}

export interface DevelopmentSignIn {
  /** The demo persona. */
  readonly subject: string;
  /** Slug of the workspace to act in. */
  readonly workspace: string;
  /** How long the token lasts, as `90s`, `2h` or `7d`; 30 days by default. */
  readonly expiresIn?: string | undefined;
}

/**
 * Signs tokens for the demo's personas. The key is derived from the server's secret, so that several servers and the `token` command
 * agree on it without storing one.
 * @param secret at least 32 bytes, not to be guessed
 * @throws RangeError when the secret is shorter
 */
export function createDevelopmentIssuer(secret: Uint8Array): DevelopmentIssuer {
  if (secret.byteLength < 32) throw new RangeError('The secret of the development issuer needs at least 32 bytes.');
  const privateKey = deriveEd25519Key(secret);
  return {
    publicKey: createPublicKey(privateKey),
    sign: ({ subject, workspace, expiresIn = '30d' }) =>
      new SignJWT({ workspace })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setIssuer(developmentIssuer)
        .setAudience(developmentAudience)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime(expiresIn)
        .sign(privateKey),
  };
}

/**
 * An Ed25519 private key is any 32 bytes (RFC 8032, 5.1.5), so HKDF (RFC 5869) gives one; the label keeps it apart from other uses of
 * the secret.
 */
function deriveEd25519Key(secret: Uint8Array): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'guanxi development issuer', 32));
  return createPrivateKey({ key: Buffer.concat([ed25519Pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' });
}

/** The constant DER bytes before the seed in a PKCS #8 Ed25519 key (RFC 8410, 7). */
const ed25519Pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
