import { createHash, randomBytes } from 'node:crypto';

/** Makes an invitation code: shown once to whoever invites, for handing on. Only the hash is stored; 256 random bits cannot be guessed. */
export function newInvitation(): { code: string; hash: string } {
  const code = `gxi_${randomBytes(32).toString('base64url')}`;
  return { code, hash: invitationHash(code) };
}

/** What is stored of a code: its SHA-256, as hexadecimal digits. Blanks around it come from copying and mean nothing. */
export function invitationHash(code: string): string {
  return createHash('sha256').update(code.trim()).digest('hex');
}
