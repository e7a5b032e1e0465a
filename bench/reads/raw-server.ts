/**
 * The ceiling: what a read costs at the very least when the same rows pass the same policies. Node's bare HTTP server and, for each
 * operation, one statement written by hand whose text is the answer. Nobody signs in, nothing is parsed, checked, limited or logged.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openServedDatabase } from '../../src/server/open-served-database.ts';
import { readConfiguration } from '../../src/server/configuration.ts';
import { answerParent } from './child-server.ts';
import { askers, operations } from './operations.ts';

const database = await openServedDatabase(readConfiguration(process.env));
const server = createServer((request, response) => {
  void answer(request.url!).then((text) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) });
    return response.end(text);
  });
});

async function answer(url: string): Promise<string> {
  const [path, variables] = url.split('?');
  const [, askerName, operationName] = path!.split('/');
  const { session } = askers[askerName!]!;
  const [row] = await database.read<{ answer: string }>(session, operations[operationName!]!.sql(JSON.parse(decodeURIComponent(variables!)), session));
  return row!.answer;
}

server.listen(0, '127.0.0.1', () => answerParent(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
