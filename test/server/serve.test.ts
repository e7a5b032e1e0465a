import { jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { until } from '../until.ts';
import { type Place, type ServerProcess, isPostgres, logLines, makePlace, runGuanxi, spawnProgram, startServerProcess } from './server-process.ts';

// Real processes start and stop here, each a second or two on a machine that has nothing else to do.
jest.setTimeout(120_000);

let place: Place;
const started: ServerProcess[] = [];

async function start(more: Record<string, string> = {}, at = place): Promise<ServerProcess> {
  const server = await startServerProcess(at, more);
  started.push(server);
  return server;
}

async function openPlace(): Promise<void> {
  place = await makePlace();
}

async function closePlace(): Promise<void> {
  await Promise.all(started.splice(0).map((server) => server.end('SIGKILL')));
  await place.remove();
}

async function ask(url: string, query: string, token?: string): Promise<{ data?: Record<string, never>; errors?: unknown }> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await response.json()) as { data?: Record<string, never>; errors?: unknown };
}

const hello = { data: { __typename: 'Query' }, extensions: expect.anything() };

async function tokenOf(persona: string): Promise<string> {
  return (await runGuanxi(['token', persona], place.environment)).stdout.trim();
}

describe('starting', () => {
  beforeEach(openPlace);
  afterEach(closePlace);

  test('in an empty place migrates, lays out the demo world, and prints a question that works as pasted', async () => {
    const empty = await makePlace({ isEmpty: true });
    const server = await start({}, empty);
    await until(() => server.output.stdout.includes('Ctrl-C'));
    expect(server.output.stdout).toContain(`${server.url}/graphql`);
    const command = /^ {2}curl [^]*?'$/m.exec(server.output.stdout.replace(/\\\n +/g, ''))?.[0] ?? '';
    const { stdout } = await promisify(execFile)('bash', ['-c', command]);
    const answer = JSON.parse(stdout) as { data: { relationships: { totalCount: number; nodes: unknown[] } } };
    expect(answer.data.relationships.totalCount).toBeGreaterThan(40);
    expect(answer.data.relationships.nodes).toHaveLength(5);
    await server.end();
    await empty.remove();
  });

  test('again finds the data of before, and the tokens of before still open it', async () => {
    const first = await start();
    const token = await tokenOf('manager');
    const before = await ask(first.url, '{ relationships(first: 3) { totalCount nodes { id } } }', token);
    expect(before.data).toBeDefined();
    expect(await first.end()).toBe(0);
    const second = await start();
    expect(await ask(second.url, '{ relationships(first: 3) { totalCount nodes { id } } }', token)).toEqual(before);
  });

  test('on a given port that is taken fails, and says what to do', async () => {
    const { port, close } = await takePort();
    const result = await runGuanxi(['serve'], { ...place.environment, PORT: String(port) });
    await close();
    expect(result.code).toBe(1);
    expect(result.stderr).toContain(`Port ${port} on 127.0.0.1 is taken. Set PORT`);
  });

  test('without a given port moves on from a taken one, and says so', async () => {
    const { PORT: _given, ...environment } = place.environment;
    const blocker = createServer().listen(4000, '127.0.0.1');
    // Taken by this test or by somebody else on this machine: either way it is taken.
    await Promise.race([once(blocker, 'listening'), once(blocker, 'error')]);
    const server = await start({}, { ...place, environment });
    await until(() => server.output.stderr.includes('is taken'));
    expect(Number(new URL(server.url).port)).toBeGreaterThan(4000);
    expect(server.output.stderr).toContain(`Port 4000 is taken, so this server listens at ${server.url}`);
    blocker.close();
  });

  test('with a configuration that cannot be served fails before anything is opened', async () => {
    const result = await runGuanxi(['serve'], { ...place.environment, PORT: 'http', GUANXI_LOG: 'loud' });
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/PORT must be a number[^]*GUANXI_LOG must be one of/);
  });

  test('in production prints nothing and knows no persona', async () => {
    const token = await tokenOf('manager');
    const server = await start({ GUANXI_DEMO: '0', GUANXI_SECRET: 'a secret of the tests, long enough to be one' });
    const introspection = await ask(server.url, '{ __schema { queryType { name } } }');
    expect(introspection.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const answer = await ask(server.url, '{ relationships { totalCount } }', token);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_ISSUER_UNKNOWN' } }]);
    await server.end();
    expect(server.output.stdout).toBe('');
  });
});

describe('stopping', () => {
  beforeEach(openPlace);
  afterEach(closePlace);

  test.each(['SIGTERM', 'SIGINT'] as const)('%s lets what is in flight finish and exits 0', async (signal) => {
    const server = await start();
    const upload = beginUpload(server.url);
    await upload.isArriving;
    const ended = server.end(signal);
    await until(() => isRefusing(server.url));
    expect(server.child.exitCode).toBeNull();
    expect(await upload.finish()).toMatchObject({ status: 200, connection: 'close', body: { data: { __typename: 'Query' } } });
    expect(await ended).toBe(0);
  });

  test('a second signal changes nothing', async () => {
    const server = await start();
    server.child.kill('SIGINT');
    server.child.kill('SIGTERM');
    expect(await server.end('SIGINT')).toBe(0);
  });

  test('under npm, the end of the shell between is the signal: npm passes none on', async () => {
    const server = await startServerProcess(place, {}, { isUnderNpm: true });
    // Settles when nobody holds the program's output any more: the shell has ended, and the server too.
    await server.end('SIGTERM');
    expect(await isRefusing(server.url)).toBe(true);
  });

  test('a killed server leaves nothing that the next start minds', async () => {
    const first = await start();
    await first.end('SIGKILL');
    const second = await start();
    expect(await ask(second.url, '{ __typename }')).toEqual(hello);
  });
});

(isPostgres ? describe.skip : describe)('an embedded database', () => {
  beforeEach(openPlace);
  afterEach(closePlace);

  test('belongs to one process: a second is refused at once', async () => {
    const first = await start();
    const second = await runGuanxi(['serve'], place.environment);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(`in use by process ${first.child.pid} (serving ${first.url})`);
    expect(await ask(first.url, '{ __typename }')).toEqual(hello);
  });

  test('that was being made when its server was killed is made anew', async () => {
    const empty = await makePlace({ isEmpty: true });
    for (const filesMade of [1, 400]) {
      const { child, ended } = spawnProgram(['serve'], empty.environment);
      await Promise.race([until(async () => (await filesIn(empty.dataDirectory)) >= filesMade), ended]);
      child.kill('SIGKILL');
      await ended;
    }
    const server = await start({}, empty);
    expect(await ask(server.url, '{ __typename }')).toEqual(hello);
    await server.end();
    await empty.remove();
  });
});

describe('while it serves', () => {
  let own: Place;
  let server: ServerProcess;
  let token: string;
  beforeAll(async () => {
    own = await makePlace();
    server = await startServerProcess(own);
    token = (await runGuanxi(['token', 'manager'], own.environment)).stdout.trim();
  });
  afterAll(async () => {
    await server.end('SIGKILL');
    await own.remove();
  });

  test('tells its health and numbers, and nothing of who asked', async () => {
    await ask(server.url, `query MineAlone { relationships(first: 1) { totalCount } }`, token);
    await ask(server.url, '{ nothing }');
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'ready' });
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toContain('guanxi_graphql_requests_total{operation_type="query",outcome="ok"} 1');
    expect(metrics).toContain('guanxi_graphql_requests_total{operation_type="none",outcome="refused"} 1');
    expect(metrics).toMatch(/guanxi_database_connections\{state="idle"\} \d/);
    expect(metrics).toContain('process_resident_memory_bytes');
    expect(metrics).not.toContain('MineAlone');
  });

  test('logs one line a request, without token, query or variables', async () => {
    const path = `${server.url}/graphql?key=${token}`;
    await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, cookie: `session=${token}` },
      body: JSON.stringify({ query: 'query Names($e: ID!) { party(id: $e) { name } }', variables: { e: 'lin.yating@formosa.example' } }),
    });
    await fetch(`${server.url}/${token}`);
    await until(() => requestLines(server).some(({ path: logged }) => logged === '(unknown)'));
    const [named, unknown] = requestLines(server).slice(-2);
    expect(named).toMatchObject({ method: 'POST', path: '/graphql', operationType: 'query', operationName: 'Names', principal: 'USER' });
    expect(named?.['traceId']).toMatch(/^[0-9a-f]{32}$/);
    expect(unknown).toMatchObject({ method: 'GET', path: '(unknown)', status: 404, principal: 'ANONYMOUS' });
    expect(server.output.stderr).not.toContain(token.slice(-40));
    expect(server.output.stderr).not.toMatch(/formosa\.example|party\(/);
  });

  test('welcomes a browser with a page of its own that loads nothing', async () => {
    const response = await fetch(server.url);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).toMatch(/lang="zh-Hant"[^]*lang="zh-Hans"/);
    expect(page).not.toMatch(/src=|href=|https?:/);
  });
});

function requestLines({ output }: ServerProcess): Record<string, unknown>[] {
  return logLines(output).filter(({ msg }) => msg === 'request');
}

async function takePort(): Promise<{ port: number; close: () => Promise<void> }> {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  return {
    port: (blocker.address() as { port: number }).port,
    close: async () => {
      blocker.close();
      await once(blocker, 'close');
    },
  };
}

/** A request whose body is still on its way. */
function beginUpload(url: string): { isArriving: Promise<void>; finish: () => Promise<{ status?: number; connection?: string; body: unknown }> } {
  const body = JSON.stringify({ query: '{ __typename }' });
  const upload = request(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' } });
  upload.flushHeaders();
  return {
    // The server has read the head when it asks for the rest.
    isArriving: once(upload, 'continue').then(() => undefined),
    async finish() {
      upload.end(body);
      const [response] = (await once(upload, 'response')) as [import('node:http').IncomingMessage];
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
      return { status: response.statusCode, connection: response.headers.connection, body: JSON.parse(text) };
    },
  };
}

function isRefusing(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`).then(
    () => false,
    () => true,
  );
}

async function filesIn(directory: string): Promise<number> {
  const { stdout } = await promisify(execFile)('bash', ['-c', `find ${directory} -type f 2>/dev/null | wc -l`]);
  return Number(stdout);
}
