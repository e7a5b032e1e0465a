import { createPrivateKey, generateKeyPairSync, hkdfSync, randomBytes } from 'node:crypto';
import { UnauthenticatedError } from '../../../src/platform/identity.ts';
import { createDevelopmentIssuer, developmentAudience, developmentIssuer } from '../../../src/server/identity/development-issuer.ts';
import { createTokenVerifier } from '../../../src/server/identity/token-verifier.ts';
import { verifyToken } from '../../../src/server/identity/verify-token.ts';
import { encode, forge, inSeconds, macWith, signedBy, unsigned } from './forgery.ts';

const secret = randomBytes(32);
const issuer = createDevelopmentIssuer(secret);
const verifier = createTokenVerifier({ development: issuer });

const stranger = generateKeyPairSync('ed25519');
const publicPem = issuer.publicKey.export({ format: 'pem', type: 'spki' }).toString();
const publicDer = issuer.publicKey.export({ format: 'der', type: 'spki' });

const claims = {
  iss: developmentIssuer, aud: developmentAudience, sub: 'manager', workspace: 'formosa', iat: inSeconds(0), exp: inSeconds(60),
};
const header = { alg: 'EdDSA' };

/** Claims signed with the issuer's own key, which only someone who holds the secret could do: the claims alone decide. */
function ownToken(changes: Record<string, unknown>): string {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'guanxi development issuer', 32));
  const key = createPrivateKey({
    key: { kty: 'OKP', crv: 'Ed25519', d: seed.toString('base64url'), x: issuer.publicKey.export({ format: 'jwk' }).x },
    format: 'jwk',
  });
  return forge(header, { ...claims, ...changes }, signedBy(key));
}

async function refusalOf(authorization: string, by = verifier): Promise<UnauthenticatedError> {
  const refusal: unknown = await by.verify(authorization).catch((error: unknown) => error);
  if (!(refusal instanceof UnauthenticatedError)) throw new Error(`Not refused: ${JSON.stringify(refusal)}`);
  return refusal;
}

describe('a development token', () => {
  it('tells person, workspace and end', async () => {
    const before = Date.now();
    const token = await issuer.sign({ subject: 'manager', workspace: 'formosa', expiresIn: '1h' });
    const identity = await verifier.verify(`Bearer ${token}`);
    expect(identity).toMatchObject({ kind: 'USER', issuer: developmentIssuer, subject: 'manager', workspace: 'formosa' });
    const expiresAt = identity?.kind === 'USER' ? identity.expiresAt.getTime() : 0;
    expect(Math.abs(expiresAt - before - 3_600_000)).toBeLessThan(5_000);
  });

  it('lasts thirty days unless told otherwise', async () => {
    const identity = await verifier.verify(`Bearer ${await issuer.sign({ subject: 'manager', workspace: 'formosa' })}`);
    const days = identity?.kind === 'USER' ? (identity.expiresAt.getTime() - Date.now()) / 86_400_000 : 0;
    expect(days).toBeCloseTo(30, 2);
  });

  it('of one server is accepted by every server with the same secret, and by no other', async () => {
    const token = await createDevelopmentIssuer(Uint8Array.from(secret)).sign({ subject: 'planner', workspace: 'formosa' });
    await expect(verifier.verify(`Bearer ${token}`)).resolves.toMatchObject({ subject: 'planner' });
    const other = createTokenVerifier({ development: createDevelopmentIssuer(randomBytes(32)) });
    expect((await refusalOf(`Bearer ${token}`, other)).code).toBe('TOKEN_SIGNATURE_INVALID');
  });

  it('does not exist where production has not been given its key', async () => {
    const production = createTokenVerifier({ oidc: { issuer: 'https://login.example', audience: 'guanxi' } });
    const token = await issuer.sign({ subject: 'admin', workspace: 'formosa' });
    expect((await refusalOf(`Bearer ${token}`, production)).code).toBe('TOKEN_ISSUER_UNKNOWN');
    expect((await refusalOf(`Bearer ${token}`, createTokenVerifier({}))).code).toBe('TOKEN_ISSUER_UNKNOWN');
  });

  it('is not signed from a secret that could be guessed', () => {
    expect(() => createDevelopmentIssuer(randomBytes(31))).toThrow(RangeError);
  });

  it('may name the party acted for, and is allowed clocks five seconds apart', async () => {
    const token = ownToken({ party: '0198c0de', iat: inSeconds(4), nbf: inSeconds(4), exp: inSeconds(-4) });
    await expect(verifier.verify(`Bearer ${token}`)).resolves.toMatchObject({ subject: 'manager', party: '0198c0de' });
  });
});

describe('a forged token', () => {
  const jwk = stranger.publicKey.export({ format: 'jwk' });
  it.each([
    ['without a signature, alg=none', forge({ alg: 'none' }, claims, unsigned)],
    ['without a signature, alg=None', forge({ alg: 'None' }, claims, unsigned)],
    ['without a signature under the right algorithm', forge(header, claims, unsigned)],
    ['as HS256 with the public key as its secret (PEM)', forge({ alg: 'HS256' }, claims, macWith(publicPem))],
    ['as HS256 with the public key as its secret (DER)', forge({ alg: 'HS256' }, claims, macWith(publicDer))],
    ['as HS256 with an empty secret', forge({ alg: 'HS256' }, claims, macWith(''))],
    ['by a stranger', forge(header, claims, signedBy(stranger.privateKey))],
    ['by a stranger whose key is embedded', forge({ ...header, jwk }, claims, signedBy(stranger.privateKey))],
    ['with a kid that climbs directories', forge({ ...header, kid: '../../../../dev/null' }, claims, macWith(''))],
    ['with a kid that is SQL', forge({ ...header, kid: "' union select 'x" }, claims, signedBy(stranger.privateKey))],
    ['under the algorithm of another issuer', forge({ alg: 'ES256' }, claims, signedBy(stranger.privateKey))],
  ])('%s is refused', async (_, token) => {
    expect((await refusalOf(`Bearer ${token}`)).code).toBe('TOKEN_SIGNATURE_INVALID');
  });

  it('with one claim changed after signing is refused', async () => {
    const [head, , signature] = ownToken({}).split('.');
    expect((await refusalOf(`Bearer ${head}.${encode({ ...claims, sub: 'admin' })}.${signature}`)).code).toBe('TOKEN_SIGNATURE_INVALID');
  });

  it.each([
    ['a critical extension nobody knows', { alg: 'EdDSA', crit: ['exp'], exp: 1 }],
    ['an unencoded payload', { alg: 'EdDSA', b64: false, crit: ['b64'] }],
    ['no algorithm', {}],
    ['a header that is no object', []],
  ])('with %s is refused', async (_, badHeader) => {
    expect((await refusalOf(`Bearer ${forge(badHeader, claims, signedBy(stranger.privateKey))}`)).code).toMatch(/^TOKEN_/);
  });
});

describe('a token rightly signed', () => {
  it.each([
    ['that has expired', { exp: inSeconds(-60) }, 'TOKEN_EXPIRED'],
    ['without an end', { exp: undefined }, 'TOKEN_CLAIM_INVALID'],
    ['whose end is text', { exp: '2999-01-01' }, 'TOKEN_CLAIM_INVALID'],
    ['whose end is beyond the calendar', { exp: 1e300 }, 'TOKEN_CLAIM_INVALID'],
    ['not valid before later', { nbf: inSeconds(60) }, 'TOKEN_NOT_YET_VALID'],
    ['issued in the future', { iat: inSeconds(60) }, 'TOKEN_NOT_YET_VALID'],
    ['without the time of issue', { iat: undefined }, 'TOKEN_CLAIM_INVALID'],
    ['for another service', { aud: 'payroll' }, 'TOKEN_AUDIENCE_WRONG'],
    ['for no service', { aud: undefined }, 'TOKEN_AUDIENCE_WRONG'],
    ['from another issuer', { iss: 'https://evil.example' }, 'TOKEN_ISSUER_UNKNOWN'],
    ['from an issuer that begins like ours', { iss: `${developmentIssuer}.evil.example` }, 'TOKEN_ISSUER_UNKNOWN'],
    ['from a list of issuers', { iss: [developmentIssuer] }, 'TOKEN_ISSUER_UNKNOWN'],
    ['from nobody', { iss: undefined }, 'TOKEN_ISSUER_UNKNOWN'],
    ['without a subject', { sub: undefined }, 'TOKEN_CLAIM_INVALID'],
    ['with an empty subject', { sub: '' }, 'TOKEN_CLAIM_INVALID'],
    ['with a subject that is no text', { sub: { $ne: '' } }, 'TOKEN_CLAIM_INVALID'],
    ['with a subject that holds NUL', { sub: 'manager\u0000' }, 'TOKEN_CLAIM_INVALID'],
    ['with an endless subject', { sub: 'm'.repeat(256) }, 'TOKEN_CLAIM_INVALID'],
    ['with a workspace that is no slug', { workspace: 'formosa|other' }, 'TOKEN_CLAIM_INVALID'],
    ['with a workspace that is no text', { workspace: ['formosa'] }, 'TOKEN_CLAIM_INVALID'],
    ['with a party that is no text', { party: 7 }, 'TOKEN_CLAIM_INVALID'],
  ])('%s is refused', async (_, changes, code) => {
    expect((await refusalOf(`Bearer ${ownToken(changes)}`)).code).toBe(code);
  });
});

it.each(['exp', 'iat', 'sub'])('a token without %s is told so', async (claim) => {
  expect((await refusalOf(`Bearer ${ownToken({ [claim]: undefined })}`)).message).toContain(`lacks the claim "${claim}"`);
});

it('a token is no other issuer’s, even under the same key', async () => {
  const trusted = { issuer: 'urn:other', audience: developmentAudience, algorithms: ['EdDSA'], workspaceClaim: 'workspace' };
  const verified = verifyToken(ownToken({}), { ...trusted, key: () => Promise.resolve(issuer.publicKey) });
  await expect(verified).rejects.toMatchObject({ code: 'TOKEN_CLAIM_INVALID' });
});

describe('an Authorization header', () => {
  const token = forge(header, claims, signedBy(stranger.privateKey));

  it('that is absent is the anonymous', async () => {
    await expect(verifier.verify(undefined)).resolves.toBeNull();
  });

  it('may write its scheme in any case', async () => {
    const own = ownToken({});
    await expect(verifier.verify(`bearer ${own}`)).resolves.toMatchObject({ subject: 'manager' });
    await expect(verifier.verify(`BEARER ${own}`)).resolves.toMatchObject({ subject: 'manager' });
  });

  it.each([
    ['empty', '', 'SCHEME_UNSUPPORTED'],
    ['of another scheme', 'Basic YWRtaW46YWRtaW4=', 'SCHEME_UNSUPPORTED'],
    ['without a scheme', token, 'SCHEME_UNSUPPORTED'],
    ['without a token', 'Bearer', 'TOKEN_MALFORMED'],
    ['with an empty token', 'Bearer ', 'TOKEN_MALFORMED'],
    ['with two tokens', `Bearer ${token} ${token}`, 'TOKEN_MALFORMED'],
    ['with two credentials', `Bearer ${token}, Bearer ${token}`, 'TOKEN_MALFORMED'],
    ['with two credentials joined', `Bearer ${token},${token}`, 'TOKEN_MALFORMED'],
    ['with a quoted token', `Bearer "${token}"`, 'TOKEN_MALFORMED'],
    ['with garbage', 'Bearer 令牌', 'TOKEN_MALFORMED'],
    ['with one part', 'Bearer abc', 'TOKEN_MALFORMED'],
    ['with parts of no JSON', 'Bearer abc.def.ghi', 'TOKEN_MALFORMED'],
    ['with an encrypted token of five parts', `Bearer ${token}.x.y`, 'TOKEN_MALFORMED'],
    ['with claims that are a list', `Bearer ${encode(header)}.${encode('[]')}.x`, 'TOKEN_MALFORMED'],
    ['longer than 8 kB', `Bearer ${'a'.repeat(8186)}`, 'TOKEN_TOO_LONG'],
  ])('%s is refused', async (_, authorization, code) => {
    const refusal = await refusalOf(authorization);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain('npm run guanxi -- token');
    expect(refusal.message).not.toContain(token.slice(-20));
  });

  it('of exactly 8 kB is still read', async () => {
    expect((await refusalOf(`Bearer ${'a'.repeat(8185)}`)).code).toBe('TOKEN_MALFORMED');
  });

  it('that is refused says how to sign in here', async () => {
    const production = createTokenVerifier({ oidc: { issuer: 'https://login.example', audience: 'guanxi' } });
    expect((await refusalOf('Bearer x', production)).message).toContain('https://login.example');
    expect(production.howToSignIn).toContain('https://login.example');
    expect((await refusalOf('Bearer x', createTokenVerifier({}))).message).toContain('API key');
  });
});
