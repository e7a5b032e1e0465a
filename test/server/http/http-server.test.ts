import { connect } from 'node:net';
import { until } from '../../until.ts';
import { type HttpWorld, openHttpWorld, validToken } from './http-world.ts';

let world: HttpWorld;
beforeEach(async () => {
  world = await openHttpWorld();
});
afterEach(() => world.stop());

const hello = { query: '{ hello }' };
const signedIn = { authorization: `Bearer ${validToken}` };

/** Sends bytes as they are and returns everything that comes back until the server closes. */
function exchange(url: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes));
    let received = '';
    socket.setEncoding('utf8').on('data', (text: string) => (received += text));
    socket.once('end', () => resolve(received)).once('error', reject);
  });
}

async function codeOf(response: Response): Promise<string> {
  const answer = (await response.json()) as { errors: { extensions: { code: string; traceId: string } }[] };
  expect(answer.errors[0]?.extensions.traceId).toBe(response.headers.get('x-trace-id'));
  return answer.errors[0]?.extensions.code ?? '';
}

describe('POST /graphql', () => {
  test('answers, and forbids caches to keep the answer', async () => {
    const response = await world.post(hello);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { hello: 'world' } });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1', 'application/jsonp'])(
    'refuses content type %s',
    async (contentType) => {
      const response = await world.post(hello, { 'content-type': contentType });
      expect(response.status).toBe(415);
      expect(await codeOf(response)).toBe('UNSUPPORTED_MEDIA_TYPE');
    },
  );

  test.each(['application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])('accepts content type %s', async (contentType) => {
    expect((await world.post(hello, { 'content-type': contentType })).status).toBe(200);
  });

  test('refuses a compressed body', async () => {
    expect((await world.post(hello, { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test.each([
    ['not JSON', '{"query": secret'],
    ['nothing', ''],
    ['no query', '{"variables":{}}'],
    ['a batch', '[{"query":"{hello}"},{"query":"{hello}"}]'],
  ])('answers 400 to %s, without repeating it', async (_, body) => {
    const response = await world.post(body);
    expect(response.status).toBe(400);
    const text = await response.clone().text();
    expect(await codeOf(response)).toBe('BAD_REQUEST');
    expect(text).not.toContain('secret');
  });

  test('answers 400 to bytes that are not UTF-8', async () => {
    const body = Buffer.from('{"query":"{ hello }","variables":{"name":"\u00ff"}}', 'latin1');
    const response = await fetch(`${world.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(response.status).toBe(400);
  });

  test('refuses a body by its told length, before it arrives', async () => {
    const head = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: 5000\r\n\r\n';
    expect(await exchange(world.url, head)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('refuses a body of untold length as soon as it has grown too large', async () => {
    const head = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n';
    // 0x800 bytes, and no end of the body in sight.
    expect(await exchange(world.url, `${head}800\r\n${'x'.repeat(0x800)}\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('gives up on a body whose sender has gone', async () => {
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
    socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"query"');
    await new Promise((resolve) => world.server.once('request', resolve));
    socket.destroy();
    await until(() => world.finished.length === 1);
    expect(world.finished[0]?.isAborted).toBe(true);
    expect(world.faults).toEqual([]);
  });

  test('accepts a body of exactly the limit', async () => {
    const body = JSON.stringify(hello);
    expect((await world.post(body.padEnd(1_000))).status).toBe(200);
    expect((await world.post(body.padEnd(1_001))).status).toBe(413);
  });

  test('takes __proto__ in a body as plain data', async () => {
    await world.post('{"query":"{ hello }","__proto__":{"polluted":true},"variables":{"__proto__":{"polluted":true}}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('who asks', () => {
  test('reaches the context with language, address and trace', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const response = await world.post({ query: '{ asker }' }, { ...signedIn, traceparent, 'accept-language': 'zh-Hant, en;q=0.5' });
    const { data } = (await response.json()) as { data: { asker: string } };
    expect(JSON.parse(data.asker)).toMatchObject({
      identity: { subject: 'somebody' },
      remoteAddress: '127.0.0.1',
      traceId: '0af7651916cd43dd8448eb211c80319c',
      acceptLanguage: 'zh-Hant, en;q=0.5',
    });
    expect(response.headers.get('x-trace-id')).toBe('0af7651916cd43dd8448eb211c80319c');
  });

  test.each(['00-00000000000000000000000000000000-b7ad6b7169203331-01', 'nonsense', '00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01'])(
    'gets a trace of its own for the invalid traceparent %s',
    async (traceparent) => {
      const traceId = (await world.post(hello, { traceparent })).headers.get('x-trace-id') ?? '';
      expect(traceId).toMatch(/^[0-9a-f]{32}$/);
      expect(traceparent.toLowerCase()).not.toContain(traceId);
    },
  );

  test('is answered 401 for a token that proves nothing', async () => {
    const response = await world.post(hello, { authorization: 'Bearer forged' });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    const traceId = response.headers.get('x-trace-id');
    expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', reason: 'TOKEN_MALFORMED', traceId });
  });

  test('may not send two tokens, even if the first is valid', async () => {
    const body = JSON.stringify(hello);
    const lines = ['POST /graphql HTTP/1.1', 'host: x', 'content-type: application/json', 'connection: close', `content-length: ${body.length}`];
    const bytes = [...lines, `authorization: Bearer ${validToken}`, 'authorization: Bearer other', '', body].join('\r\n');
    expect(await exchange(world.url, bytes)).toMatch(/^HTTP\/1\.1 401 /);
  });
});

describe('GET /graphql', () => {
  const get = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${world.url}/graphql?query=${encodeURIComponent(query)}`, { headers });

  test('answers queries of clients that a browser would have asked first', async () => {
    expect((await get('{ hello }', { 'apollo-require-preflight': 'yes' })).status).toBe(200);
  });

  test('refuses what any page could make a browser send', async () => {
    const response = await get('{ hello }');
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_REQUEST');
  });

  test('refuses mutations', async () => {
    expect((await get('mutation { touch }', { 'apollo-require-preflight': 'yes' })).status).toBe(405);
  });
});

describe('errors', () => {
  test('of ours are masked and reported under the trace id of the answer', async () => {
    const response = await world.post({ query: '{ boom }' });
    const text = await response.clone().text();
    expect(await codeOf(response)).toBe('INTERNAL_SERVER_ERROR');
    expect(text).toContain('Something went wrong on our side');
    expect(text).not.toMatch(/duplicate|mei@|23505|stack/);
    expect(world.faults).toEqual([{ error: expect.objectContaining({ code: '23505' }), traceId: response.headers.get('x-trace-id') }]);
  });

  test('of ours before the operation begins are masked and reported as well', async () => {
    const response = await world.post(hello, { 'accept-language': 'broken' });
    expect(response.status).toBe(500);
    expect(await response.clone().text()).not.toContain('mei@');
    expect(await codeOf(response)).toBe('INTERNAL_SERVER_ERROR');
    expect(world.faults).toHaveLength(1);
  });

  test.each(['foreign', 'codeless'])('that were not made for the client are masked too: %s', async (field) => {
    const response = await world.post({ query: `{ ${field} }` });
    expect(await response.clone().text()).not.toContain('secret');
    expect(await codeOf(response)).toBe('INTERNAL_SERVER_ERROR');
  });

  test('made for the client keep their code and facts, and lose the echo of the input', async () => {
    const answer = (await (await world.post({ query: '{ refused }' })).json()) as { errors: { message: string; extensions: object }[] };
    expect(answer.errors[0]?.message).toBe('Too much');
    expect(answer.errors[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 5, traceId: expect.any(String) });
    expect(world.faults).toEqual([]);
  });

  test.each([
    ['{ hello', 'GRAPHQL_PARSE_FAILED'],
    ['{ helo }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('of the document %s have the code %s', async (query, code) => {
    const response = await world.post({ query });
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe(code);
  });
});

describe('the schema', () => {
  test('is closed to the anonymous, also for a document that a signed-in client has asked before', async () => {
    const introspection = { query: 'query Look { ...Fields } fragment Fields on Query { __schema { queryType { name } } }' };
    expect((await world.post(introspection, signedIn)).status).toBe(200);
    const response = await world.post(introspection);
    expect(response.status).toBe(401);
    expect(await codeOf(response)).toBe('UNAUTHENTICATED');
  });

  test('is suggested to the signed-in only', async () => {
    const typo = { query: '{ helo }' };
    expect(await (await world.post(typo, signedIn)).text()).toContain('Did you mean');
    expect(await (await world.post(typo)).text()).not.toContain('Did you mean');
  });
});

describe('other paths and methods', () => {
  test('are 404 and 405 as JSON', async () => {
    const missing = await fetch(`${world.url}/graphql/${validToken}`);
    expect(missing.status).toBe(404);
    expect(await codeOf(missing)).toBe('NOT_FOUND');
    const wrong = await fetch(`${world.url}/graphql`, { method: 'DELETE' });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('POST, GET');
  });

  test('are observed without the path that a client made up', async () => {
    await (await fetch(`${world.url}/graphql/${validToken}?key=${validToken}`)).text();
    await (await world.post({ query: 'query Greet { hello }' }, signedIn)).text();
    await until(() => world.finished.length === 2);
    expect(world.finished[0]).toMatchObject({ method: 'GET', path: '(unknown)', status: 404 });
    expect(world.finished[1]).toMatchObject({
      path: '/graphql',
      status: 200,
      isAborted: false,
      record: { principal: 'USER', operationType: 'query', operationName: 'Greet', hasErrors: false },
    });
    expect(JSON.stringify(world.finished)).not.toContain(validToken);
  });
});

describe('draining', () => {
  test('lets a request in flight finish on its kept connection, and accepts no other', async () => {
    const answer = world.post({ query: '{ slow }' });
    await world.slowStarted;
    const drained = world.http.drain(10_000);
    await expect(fetch(`${world.url}/graphql`)).rejects.toThrow('fetch failed');
    world.release();
    const response = await answer;
    expect(await response.json()).toEqual({ data: { slow: 'done' } });
    expect(response.headers.get('connection')).toBe('close');
    await drained;
  });

  test('cuts what does not finish in time', async () => {
    const answer = world.post({ query: '{ slow }' });
    answer.catch(() => undefined);
    await world.slowStarted;
    await world.http.drain(50);
    await expect(answer).rejects.toThrow('fetch failed');
    await until(() => world.finished.length === 1);
    expect(world.finished[0]?.isAborted).toBe(true);
  });
});
