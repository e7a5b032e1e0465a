import { expect, jest, test } from '@jest/globals';
import type { UserIdentity } from '../../../src/platform/identity.ts';
import { rememberVerified } from '../../../src/server/identity/remember-verified.ts';

/** A verifier that counts how often each token was verified. */
function counting(expiresIn: (token: string) => number = () => 3_600_000) {
  const counts: Record<string, number> = {};
  const verify = rememberVerified(async (token): Promise<UserIdentity> => {
    counts[token] = (counts[token] ?? 0) + 1;
    if (token === 'forged') throw new Error('forged');
    return { kind: 'USER', issuer: 'issuer', subject: token, workspace: undefined, party: undefined, expiresAt: new Date(Date.now() + expiresIn(token)) };
  });
  return { counts, verify };
}

test('a token is verified once, each for itself', async () => {
  const { counts, verify } = counting();
  for (const token of ['one', 'other', 'one', 'one', 'other']) expect((await verify(token)).subject).toBe(token);
  expect(counts).toEqual({ one: 1, other: 1 });
});

test('a refused token is verified each time', async () => {
  const { counts, verify } = counting();
  for (let time = 0; time < 3; time += 1) await expect(verify('forged')).rejects.toThrow('forged');
  expect(counts).toEqual({ forged: 3 });
});

test('a token that has expired since is verified again, and any token after a minute', async () => {
  const start = Date.now();
  const now = jest.spyOn(Date, 'now').mockReturnValue(start);
  const { counts, verify } = counting((token) => (token === 'short' ? 10_000 : 3_600_000));
  const look = async () => {
    await verify('short');
    await verify('long');
    return { ...counts };
  };
  expect(await look()).toEqual({ short: 1, long: 1 });
  now.mockReturnValue(start + 10_001);
  expect(await look()).toEqual({ short: 2, long: 1 });
  now.mockReturnValue(start + 70_002);
  expect(await look()).toEqual({ short: 3, long: 2 });
  now.mockRestore();
});
