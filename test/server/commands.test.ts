import { jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { until } from '../until.ts';
import { type Place, type ServerProcess, isPostgres, makePlace, runGuanxi, startServerProcess } from './server-process.ts';

// Real processes start and stop here, each a second or two on a machine that has nothing else to do.
jest.setTimeout(120_000);

let place: Place;
let server: ServerProcess | undefined;

beforeAll(async () => {
  place = await makePlace();
});
afterAll(async () => {
  await server?.end('SIGKILL');
  await place.remove();
});

const run = (...words: string[]): ReturnType<typeof runGuanxi> => runGuanxi(words, place.environment);

describe('the command line', () => {
  test.each([[['--help']], [['serve', '--help']], [['token', '--help']], [['workspace', 'create', '--help']], [['key', 'create', '--help']]])(
    '%j explains itself with examples, and succeeds',
    async (words) => {
      const { code, stdout, stderr } = await run(...words);
      expect(code).toBe(0);
      expect(stdout).toMatch(/Usage: guanxi[^]*Examples:\n {2}\$ /);
      expect(stderr).toBe('');
    },
  );

  test.each([[['nothing']], [['token']], [['token', 'nobody']], [['token', 'manager', '--workspace', 'nowhere']], [['serve', '--loudly']], [['key', 'list']]])(
    '%j is not understood: exit code 2, the reason on stderr',
    async (words) => {
      const { code, stdout, stderr } = await run(...words);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).not.toBe('');
    },
  );

  test('token prints one token and nothing else, without a database', async () => {
    const { code, stdout, stderr } = await runGuanxi(['token', 'planner'], { GUANXI_DATA: place.dataDirectory });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const claims = JSON.parse(Buffer.from(stdout.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(claims).toMatchObject({ sub: 'planner', workspace: 'formosa', iss: 'urn:guanxi:development' });
  });

  test('token acts in the workspace asked for', async () => {
    const { stdout } = await run('token', 'admin', '--workspace', 'fjordhave');
    expect(JSON.parse(Buffer.from(stdout.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({ workspace: 'fjordhave' });
  });

  test('token does not exist in production', async () => {
    const { code, stderr } = await runGuanxi(['token', 'planner'], { ...place.environment, GUANXI_DEMO: '0' });
    expect(code).toBe(1);
    expect(stderr).toContain('in demo mode only');
  });

  test('a database that cannot be reached is a failure that says so, without the password', async () => {
    const { code, stderr } = await runGuanxi(['migrate'], { ...place.environment, DATABASE_URL: 'postgresql://guanxi:pa55word@127.0.0.1:1/guanxi' });
    expect(code).toBe(1);
    expect(stderr).toContain('The database cannot be reached: connect ECONNREFUSED 127.0.0.1:1');
    expect(stderr).not.toContain('pa55word');
  });

  test('an older Node runs it under the packaged one', async () => {
    const older = spawn(process.execPath, ['--input-type=module', '--eval', `
      Object.defineProperty(process.versions, 'node', { value: '18.0.0' });
      process.argv.splice(1, 0, 'guanxi');
      await import('./bin/guanxi.js');`, 'no-such-command']);
    const [said] = await Promise.all([text(older.stderr), once(older, 'close')]);
    // Built or not, it is the child that answers.
    expect(said).toMatch(/unknown command|Cannot find module/);
    expect(older.exitCode).not.toBe(0);
  });
});

describe.each(['nobody serves', 'a server holds the database'])('while %s', (situation) => {
  beforeAll(async () => {
    if (situation !== 'nobody serves') server = await startServerProcess(place);
  });

  test('migrate and seed find nothing to do', async () => {
    expect(await run('migrate')).toMatchObject({ code: 0, stdout: 'The schema is up to date.\n' });
    const seeded = await run('seed');
    expect(seeded).toMatchObject({ code: 0, stdout: 'The demo worlds are there already.\n' });
    expect(seeded.stderr).toContain('Laying out');
  });

  test('a workspace is created with its administrator, once', async () => {
    const slug = situation === 'nobody serves' ? 'acme' : 'zenith';
    const words = ['workspace', 'create', slug, '--name', 'Acme', '--firm', 'Acme Ltd', '--country', 'TW', '--time-zone', 'Asia/Taipei'];
    const administrator = ['--admin-email', 'ada@acme.example', '--admin-issuer', 'https://login.acme.example', '--admin-subject', 'ada'];
    const { code, stdout } = await run(...words, ...administrator);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^workspace {2}${slug} {2}[\\w-]+\nfirm {7}[\\w-]+\n$`));
    expect(await run(...words, ...administrator)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('slug: ') });
    expect(await run(...words)).toMatchObject({ code: 2, stderr: expect.stringContaining('--admin-email') });
  });

  test('an API key is created, listed, rotated and revoked; what is printed is the key alone', async () => {
    const created = await run('key', 'create', 'formosa', '--name', 'ERP import', '--role', 'BUYER', '--scopes', 'PARTY_READ');
    expect(created.code).toBe(0);
    expect(created.stdout).toMatch(/^gxk_[0-9a-f]{32}_[0-9a-f]{32}_[\w-]{43}\n$/);
    const id = /key (\S+),/.exec(created.stderr)?.[1] ?? '';
    const rotated = await run('key', 'rotate', 'formosa', id, '--expires-in-days', '30');
    expect(rotated.stdout).toMatch(/^gxk_\S+\n$/);
    expect(await run('key', 'revoke', 'formosa', id)).toMatchObject({ code: 0, stdout: 'Revoked.\n' });
    expect(await run('key', 'revoke', 'formosa', id)).toMatchObject({ code: 1, stderr: expect.stringMatching(/\w/) });
    const listed = (await run('key', 'list', 'formosa')).stdout;
    expect(listed).toMatch(new RegExp(`^${id}\tREVOKED\tERP import\t.*\tBUYER\tPARTY_READ\t`, 'm'));
    expect(listed).toMatch(/\tACTIVE\tERP import\t/);
    expect(listed).not.toContain(created.stdout.trim().slice(-43));
  });

  test('verify-audit answers for every workspace', async () => {
    const { code, stdout } = await run('verify-audit');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^fjordhave: \d+ entries are whole.*\nformosa: \d+ entries are whole.*$/m);
  });
});

test('a serving server knows a key as soon as it is created, and not for long after it is revoked', async () => {
  const { stdout, stderr } = await run('key', 'create', 'formosa', '--name', 'Till', '--role', 'BUYER', '--scopes', 'PARTY_READ');
  const status = (): Promise<number> => statusFor(server?.url ?? '', stdout.trim());
  expect(await status()).toBe(200);
  await run('key', 'revoke', 'formosa', /key (\S+),/.exec(stderr)?.[1] ?? '');
  await until(async () => (await status()) === 401);
});

async function statusFor(url: string, key: string): Promise<number> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: '{ parties { totalCount } }' }) })).status;
}

describe('what a command cannot do', () => {
  test.each([
    [['key', 'list', 'nowhere'], 1, 'workspace: '],
    [['key', 'create', 'formosa', '--name', 'x', '--role', 'KING', '--scopes', 'PARTY_READ'], 2, 'There is no role "KING"'],
    [['key', 'create', 'formosa', '--name', 'x', '--role', 'BUYER', '--scopes', 'EVERYTHING'], 2, 'There is no scope "EVERYTHING"'],
    [['key', 'create', 'formosa', '--name', 'x', '--role', 'BUYER', '--scopes', 'AUDIT_READ'], 1, 'scopes: '],
  ])('%j fails with exit code %i and its reason', async (words, code, reason) => {
    expect(await run(...words)).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(reason) });
  });
});

(isPostgres ? describe.skip : describe)('the way into a server that holds the embedded database', () => {
  const control = (headers: Record<string, string>, body: unknown = { command: 'migrate', arguments: {} }): Promise<Response> =>
    fetch(`${server?.url}/control`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const token = async (): Promise<string> =>
    (JSON.parse(await readFile(join(place.dataDirectory, 'server.json'), 'utf8')) as { controlToken: string }).controlToken;

  test('does not exist for whoever has not its token, or comes by a proxy', async () => {
    expect((await control({})).status).toBe(404);
    expect((await control({ authorization: 'Bearer guess' })).status).toBe(404);
    expect((await control({ authorization: `Bearer ${await token()}`, 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
  });

  test('answers line by line, the exit code last', async () => {
    const response = await control({ authorization: `Bearer ${await token()}` });
    expect(await response.text()).toBe('{"print":"The schema is up to date."}\n{"exit":0}\n');
  });

  test.each([[{ command: 'constructor', arguments: {} }], [{ command: 'rm -rf', arguments: {} }]])('refuses the unknown command %j', async (body) => {
    const response = await control({ authorization: `Bearer ${await token()}` }, body);
    expect(JSON.parse(await response.text())).toMatchObject({ exit: 2 });
  });

  test('takes nothing that is not a command', async () => {
    expect((await control({ authorization: `Bearer ${await token()}` }, null)).status).toBe(400);
    expect((await control({ authorization: `Bearer ${await token()}` }, { command: 'migrate' })).status).toBe(400);
  });
});
