import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { readJsonBody } from '../../../src/server/http/request-body.ts';

test('a body whose sender goes away is given up, not waited for', async () => {
  let settle: (reading: Promise<unknown>) => void = () => undefined;
  const outcome = new Promise<unknown>((resolve) => (settle = resolve));
  const server = createServer((request) => settle(readJsonBody(request, 1_000))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sender = connect((server.address() as { port: number }).port, '127.0.0.1');
  sender.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"query"');
  await once(server, 'request');
  sender.destroy();
  await expect(outcome).rejects.toThrow('closed before the body was complete');
  server.close();
});
