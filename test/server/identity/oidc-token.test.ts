import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTHeaderParameters } from 'jose';
import { IdentityProviderUnavailableError } from '../../../src/platform/identity.ts';
import { createDevelopmentIssuer, developmentIssuer } from '../../../src/server/identity/development-issuer.ts';
import { createTokenVerifier } from '../../../src/server/identity/token-verifier.ts';
import { forge, inSeconds, macWith } from './forgery.ts';
import { startKeySetServer, type KeySetServer } from './key-set-server.ts';

interface SigningKey {
  readonly alg: string;
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

async function signingKey(alg: string, kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

const audience = 'guanxi-production';
const running: KeySetServer[] = [];

async function startProvider(...keys: SigningKey[]): Promise<KeySetServer> {
  const provider = await startKeySetServer(keys.map((key) => key.jwk));
  running.push(provider);
  return provider;
}

interface Draft {
  readonly header?: Partial<JWTHeaderParameters>;
  readonly claims?: Record<string, unknown>;
}

function signedToken(key: SigningKey, issuer: string, { header, claims }: Draft = {}): Promise<string> {
  const standard = { iss: issuer, aud: audience, sub: 'auth0|42', iat: inSeconds(0), exp: inSeconds(60), workspace: 'formosa' };
  return new SignJWT({ ...standard, ...claims })
    .setProtectedHeader({ alg: key.alg, kid: key.kid, ...header })
    .sign(key.privateKey);
}

afterEach(async () => {
  import.meta.jest.restoreAllMocks();
  await Promise.all(running.splice(0).map((provider) => provider.stop()));
});

describe('a token of the identity provider', () => {
  it.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('signed with %s is verified by the keys that discovery leads to', async (alg) => {
    const key = await signingKey(alg, 'first');
    const provider = await startProvider(key);
    const verifier = createTokenVerifier({ oidc: { issuer: provider.issuer, audience } });
    const identity = await verifier.verify(`Bearer ${await signedToken(key, provider.issuer)}`);
    expect(identity).toMatchObject({ kind: 'USER', issuer: provider.issuer, subject: 'auth0|42', workspace: 'formosa' });
    expect(provider.asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('is verified by a given key set without discovery, and names its workspace by a configured claim', async () => {
    const key = await signingKey('ES256', 'first');
    const provider = await startProvider(key);
    const workspaceClaim = 'https://guanxi.example/workspace';
    const { issuer } = provider;
    const verifier = createTokenVerifier({ oidc: { issuer, audience, jwksUri: `${issuer}/keys`, workspaceClaim } });
    const claims = { workspace: undefined, [workspaceClaim]: 'other' };
    const identity = await verifier.verify(`Bearer ${await signedToken(key, provider.issuer, { claims })}`);
    expect(identity).toMatchObject({ workspace: 'other' });
    expect(provider.asked).toEqual(['/keys']);
  });

  it('needs no fetch once the keys are there', async () => {
    const key = await signingKey('ES256', 'first');
    const provider = await startProvider(key);
    const verifier = createTokenVerifier({ oidc: { issuer: provider.issuer, audience } });
    const token = await signedToken(key, provider.issuer);
    await Promise.all([1, 2, 3].map(() => verifier.verify(`Bearer ${token}`)));
    provider.status = 500;
    await expect(verifier.verify(`Bearer ${token}`)).resolves.not.toBeNull();
    expect(provider.asked).toHaveLength(2);
  });
});

describe('rotation of the keys', () => {
  it('is followed when a new key id appears, at most every thirty seconds', async () => {
    const [first, second] = await Promise.all([signingKey('ES256', 'first'), signingKey('ES256', 'second')]);
    const provider = await startProvider(first);
    const verifier = createTokenVerifier({ oidc: { issuer: provider.issuer, audience } });
    const verify = async (key: SigningKey) => verifier.verify(`Bearer ${await signedToken(key, provider.issuer)}`);
    await expect(verify(first)).resolves.not.toBeNull();

    provider.keys = [second.jwk];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(verify(second)).rejects.toMatchObject({ code: 'TOKEN_SIGNATURE_INVALID' });
    }
    expect(provider.asked.filter((path) => path === '/keys')).toHaveLength(1);

    const later = Date.now() + 31_000;
    import.meta.jest.spyOn(Date, 'now').mockReturnValue(later);
    await expect(verify(second)).resolves.not.toBeNull();
    await expect(verify(first)).rejects.toMatchObject({ code: 'TOKEN_SIGNATURE_INVALID' });
  });
});

describe('an attack on the identity provider’s tokens', () => {
  it('by a header that leads to other keys reaches no other key', async () => {
    const [own, evil] = await Promise.all([signingKey('ES256', 'first'), signingKey('ES256', 'first')]);
    const provider = await startProvider(own);
    const attacker = await startProvider(evil);
    const verifier = createTokenVerifier({ oidc: { issuer: provider.issuer, audience } });
    for (const header of [{ jku: `${attacker.issuer}/keys` }, { x5u: `${attacker.issuer}/keys` }, { jwk: evil.jwk }, { x5c: ['AAAA'] }]) {
      const token = await signedToken(evil, provider.issuer, { header });
      await expect(verifier.verify(`Bearer ${token}`)).rejects.toMatchObject({ code: 'TOKEN_SIGNATURE_INVALID' });
    }
    expect(attacker.asked).toEqual([]);
  });

  it.each([
    ['a kid that climbs directories', { kid: '../../first' }],
    ['a kid of another type', { kid: 1 as unknown as string }],
    ['a kid that names a prototype', { kid: '__proto__' }],
  ])('by %s finds no key', async (_, header) => {
    const key = await signingKey('ES256', 'first');
    const provider = await startProvider(key);
    const verifier = createTokenVerifier({ oidc: { issuer: provider.issuer, audience } });
    const token = await signedToken(key, provider.issuer, { header });
    await expect(verifier.verify(`Bearer ${token}`)).rejects.toMatchObject({ code: expect.stringMatching(/^TOKEN_/) });
  });

  it('by HS256 with the public key as its secret is refused before any key is fetched', async () => {
    const key = await signingKey('RS256', 'first');
    const provider = await startProvider(key);
    const verifier = createTokenVerifier({ oidc: { issuer: provider.issuer, audience } });
    const claims = { iss: provider.issuer, aud: audience, sub: 'a', iat: inSeconds(0), exp: inSeconds(60) };
    const token = forge({ alg: 'HS256', kid: 'first' }, claims, macWith(JSON.stringify(key.jwk)));
    await expect(verifier.verify(`Bearer ${token}`)).rejects.toMatchObject({ code: 'TOKEN_SIGNATURE_INVALID' });
    expect(provider.asked).toEqual([]);
  });

  it('by an algorithm the issuer is not allowed is refused although its key is published', async () => {
    const key = await signingKey('ES384', 'first');
    const provider = await startProvider(key);
    const verifier = createTokenVerifier({ oidc: { issuer: provider.issuer, audience } });
    const token = await signedToken(key, provider.issuer);
    await expect(verifier.verify(`Bearer ${token}`)).rejects.toMatchObject({ code: 'TOKEN_SIGNATURE_INVALID' });
  });

  it('by the other issuer’s key is refused both ways', async () => {
    const key = await signingKey('EdDSA', 'first');
    const provider = await startProvider(key);
    const development = createDevelopmentIssuer(Buffer.alloc(32, 7));
    const verifier = createTokenVerifier({ oidc: { issuer: provider.issuer, audience: 'guanxi' }, development });
    const asDevelopment = await signedToken(key, developmentIssuer, { claims: { aud: 'guanxi' } });
    await expect(verifier.verify(`Bearer ${asDevelopment}`)).rejects.toMatchObject({ code: 'TOKEN_SIGNATURE_INVALID' });
    expect(provider.asked).toEqual([]);
    const wrongService = await signedToken(key, provider.issuer);
    await expect(verifier.verify(`Bearer ${wrongService}`)).rejects.toMatchObject({ code: 'TOKEN_AUDIENCE_WRONG' });
  });
});

describe('an identity provider that fails', () => {
  it('blames nobody’s token, and is asked again by the next caller', async () => {
    const key = await signingKey('ES256', 'first');
    const provider = await startProvider(key);
    const verifier = createTokenVerifier({ oidc: { issuer: provider.issuer, audience } });
    const token = await signedToken(key, provider.issuer);
    provider.status = 503;
    await expect(verifier.verify(`Bearer ${token}`)).rejects.toThrow(IdentityProviderUnavailableError);
    provider.status = 200;
    await expect(verifier.verify(`Bearer ${token}`)).resolves.not.toBeNull();
  });

  it.each([
    ['another issuer', { issuer: 'https://evil.example' }],
    ['no address of keys', { jwks_uri: undefined }],
    ['keys to be fetched another way', { jwks_uri: 'data:application/json,{"keys":[]}' }],
  ])('is not trusted when its discovery document names %s', async (_, lie) => {
    const key = await signingKey('ES256', 'first');
    const provider = await startProvider(key);
    Object.assign(provider.discovery, lie);
    const verifier = createTokenVerifier({ oidc: { issuer: provider.issuer, audience } });
    const token = await signedToken(key, provider.issuer);
    await expect(verifier.verify(`Bearer ${token}`)).rejects.toThrow(IdentityProviderUnavailableError);
    expect(provider.asked).not.toContain('/keys');
  });
});
