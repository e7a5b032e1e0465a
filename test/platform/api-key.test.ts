import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { newApiKey, parseApiKey } from '../../src/platform/api-key.ts';
import { createTokenVerifier } from '../../src/server/identity/token-verifier.ts';

const workspaceId = uuid();
const keyId = uuid();
const { key, secretHash } = newApiKey(workspaceId, keyId);

describe('an API key', () => {
  it('carries its workspace and its own id, and proves a secret that only its hash tells', async () => {
    expect(key).toMatch(/^gxk_[0-9a-f]{32}_[0-9a-f]{32}_[\w-]{43}$/);
    expect(secretHash).toBe(createHash('sha256').update(key.slice(-43)).digest('hex'));
    const identity = { kind: 'API_KEY', workspaceId, keyId, secretHash };
    expect(parseApiKey(key)).toEqual(identity);
    await expect(createTokenVerifier({}).verify(`Bearer ${key}`)).resolves.toEqual(identity);
  });

  it('is another one each time', () => {
    expect(newApiKey(workspaceId, keyId).secretHash).not.toBe(secretHash);
  });

  it('comes back from every pair of ids as it was made', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (workspace, id) => {
        const made = newApiKey(workspace.toUpperCase(), id);
        expect(parseApiKey(made.key)).toEqual({ kind: 'API_KEY', workspaceId: workspace, keyId: id, secretHash: made.secretHash });
      }),
    );
  });

  it('is not made for what is no uuid', () => {
    expect(() => newApiKey('formosa', keyId)).toThrow(RangeError);
    expect(() => newApiKey(workspaceId, `${keyId}0`)).toThrow(RangeError);
  });

  it.each([
    ['with a short secret', key.slice(0, -1)],
    ['with a long secret', `${key}A`],
    ['with padding', `${key.slice(0, -1)}=`],
    ['with a character outside base64url', `${key.slice(0, -1)}+`],
    ['with upper-case ids', key.replace(/[a-f](?=.{50})/g, (digit) => digit.toUpperCase())],
    ['with a short id', key.replace(/^gxk_./, 'gxk_')],
    ['without a secret', key.slice(0, 69)],
    ['of nothing but its prefix', 'gxk_'],
    ['with another id behind it', `${key}_${'0'.repeat(32)}`],
  ])('%s is refused', async (_, malformed) => {
    expect(parseApiKey(malformed)).toBeNull();
    const refusal: unknown = await createTokenVerifier({}).verify(`Bearer ${malformed}`).catch((error: unknown) => error);
    expect(refusal).toHaveProperty('code', expect.stringMatching(/^(API_KEY|TOKEN)_MALFORMED$/));
    expect(String(refusal)).not.toContain(malformed);
  });

  it('is no API key in upper case or with a line behind it', () => {
    expect(parseApiKey(key.toUpperCase())).toBeNull();
    expect(parseApiKey(`${key}\n`)).toBeNull();
  });
});
