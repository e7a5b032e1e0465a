import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfiguration, requireServable } from '../../src/server/configuration.ts';
import { loadServerSecret } from '../../src/server/server-secret.ts';

const secret = 'a secret of more than thirty-two characters';
const postgres = 'postgresql://guanxi:pa55word@localhost/guanxi';

test('nothing needs to be set', () => {
  expect(readConfiguration({ PORT: '', GUANXI_DATA: ' ' })).toEqual({
    port: 4000,
    isPortGiven: false,
    host: '127.0.0.1',
    dataDirectory: resolve('data'),
    filesDirectory: resolve('data/files'),
    isDemo: true,
    logLevel: 'info',
    origins: [],
  });
});

test('everything can be set', () => {
  const environment = {
    DATABASE_URL: postgres,
    DATABASE_OWNER_URL: 'postgres://owner@localhost/guanxi',
    PORT: '0',
    HOST: '0.0.0.0',
    GUANXI_DATA: '/var/lib/guanxi',
    GUANXI_SECRET: secret,
    GUANXI_DEMO: '0',
    GUANXI_OIDC_ISSUER: 'https://login.example',
    GUANXI_OIDC_AUDIENCE: 'guanxi-api',
    GUANXI_OIDC_JWKS: 'http://localhost:9000/keys',
    GUANXI_OIDC_WORKSPACE_CLAIM: 'org',
    GUANXI_LOG: 'debug',
    GUANXI_ORIGINS: 'https://portal.example, https://app.example',
  };
  expect(readConfiguration(environment)).toEqual({
    databaseUrl: postgres,
    ownerUrl: 'postgres://owner@localhost/guanxi',
    port: 0,
    isPortGiven: true,
    host: '0.0.0.0',
    dataDirectory: '/var/lib/guanxi',
    filesDirectory: '/var/lib/guanxi/files',
    secret,
    isDemo: false,
    oidc: { issuer: 'https://login.example', audience: 'guanxi-api', jwksUri: 'http://localhost:9000/keys', workspaceClaim: 'org' },
    origins: ['https://portal.example', 'https://app.example'],
    logLevel: 'debug',
  });
});

test.each([
  [{ PORT: '80a' }, 'PORT must be a number'],
  [{ PORT: '65536' }, 'PORT must be a number'],
  [{ PORT: '-1' }, 'PORT must be a number'],
  [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL must look like postgresql://'],
  [{ DATABASE_OWNER_URL: postgres }, 'DATABASE_OWNER_URL needs DATABASE_URL'],
  [{ GUANXI_SECRET: 'short' }, 'GUANXI_SECRET must have at least 32 characters; this one has 5'],
  [{ GUANXI_DEMO: 'no' }, 'GUANXI_DEMO must be 0 (production) or 1 (demo)'],
  [{ GUANXI_OIDC_ISSUER: 'https://login.example' }, 'GUANXI_OIDC_ISSUER needs GUANXI_OIDC_AUDIENCE'],
  [{ GUANXI_OIDC_AUDIENCE: 'api' }, 'need GUANXI_OIDC_ISSUER'],
  [{ GUANXI_OIDC_ISSUER: 'http://login.example', GUANXI_OIDC_AUDIENCE: 'api' }, 'GUANXI_OIDC_ISSUER must be an https:// address'],
  [{ GUANXI_LOG: 'loud' }, 'GUANXI_LOG must be one of'],
])('%j is refused: %s', (environment, problem) => {
  expect(() => readConfiguration(environment)).toThrow(problem);
});

test('all problems are told at once, and no password with them', () => {
  const read = (): unknown => readConfiguration({ PORT: 'x', GUANXI_LOG: 'y', DATABASE_URL: 'pa55word@localhost', GUANXI_SECRET: 'pa55word' });
  expect(read).toThrow(/PORT[^]*GUANXI_LOG/);
  expect(read).not.toThrow(/pa55word/);
});

test('a machine in production shows no demo unless told to', () => {
  expect(readConfiguration({ NODE_ENV: 'production' }).isDemo).toBe(false);
  expect(readConfiguration({ NODE_ENV: 'production', GUANXI_DEMO: '1' }).isDemo).toBe(true);
});

test('production on PostgreSQL needs a shared secret; the embedded database and the demo do without', () => {
  const serve = (environment: Record<string, string>) => (): void => requireServable(readConfiguration(environment));
  expect(serve({ GUANXI_DEMO: '0', DATABASE_URL: postgres })).toThrow('GUANXI_SECRET is missing');
  expect(serve({ GUANXI_DEMO: '0', DATABASE_URL: postgres, GUANXI_SECRET: secret })).not.toThrow();
  expect(serve({ GUANXI_DEMO: '0' })).not.toThrow();
  expect(serve({ DATABASE_URL: postgres })).not.toThrow();
});

describe('the secret', () => {
  test('comes from the environment where given', async () => {
    expect(await loadServerSecret({ secret, dataDirectory: '/nowhere' })).toEqual(new TextEncoder().encode(secret));
  });

  test('is else made once, by one of all who race for it, for its owner alone', async () => {
    const dataDirectory = join(await mkdtemp(join(tmpdir(), 'guanxi-secret-')), 'data');
    const secrets = await Promise.all(Array.from({ length: 8 }, () => loadServerSecret({ dataDirectory })));
    const kept = await readFile(join(dataDirectory, 'secret'));
    expect(kept).toHaveLength(32);
    for (const each of secrets) expect(kept.equals(each)).toBe(true);
    expect((await stat(join(dataDirectory, 'secret'))).mode & 0o777).toBe(0o600);
  });

  test('is refused when its file is damaged', async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'guanxi-secret-'));
    await writeFile(join(dataDirectory, 'secret'), 'short');
    await expect(loadServerSecret({ dataDirectory })).rejects.toThrow('is damaged');
  });
});
