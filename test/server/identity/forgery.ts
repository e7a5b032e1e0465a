import { createHmac, sign, type KeyObject } from 'node:crypto';

/** Writes a token part by part, as a forger does: any header over any claims, signed by whatever is given. */
export function forge(header: object, claims: object, signer: (input: string) => Buffer): string {
  const input = `${encode(header)}.${encode(claims)}`;
  return `${input}.${signer(input).toString('base64url')}`;
}

export const unsigned = (): Buffer => Buffer.alloc(0);

export function signedBy(key: KeyObject): (input: string) => Buffer {
  return (input) => sign(null, Buffer.from(input), key);
}

export function macWith(secret: string | Buffer): (input: string) => Buffer {
  return (input) => createHmac('sha256', secret).update(input).digest();
}

/** JSON as it is, so that a test can write what JSON.stringify never would. */
export function encode(value: object | string): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

export function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}
