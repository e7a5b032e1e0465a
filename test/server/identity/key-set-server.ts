import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';

/** An identity provider on loopback, as far as verifying tokens needs one. */
export interface KeySetServer {
  readonly issuer: string;
  /** What it serves; change it to rotate keys. */
  keys: JWK[];
  /** What the discovery document says; change it to lie. */
  discovery: Record<string, unknown>;
  /** The status of every answer. */
  status: number;
  /** The paths asked for so far. */
  readonly asked: string[];
  stop(): Promise<void>;
}

export async function startKeySetServer(keys: JWK[]): Promise<KeySetServer> {
  const server = createServer((request, response) => {
    provider.asked.push(request.url ?? '');
    const document = request.url === '/keys' ? { keys: provider.keys } : provider.discovery;
    response.writeHead(provider.status, { 'content-type': 'application/json' }).end(JSON.stringify(document));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: KeySetServer = {
    issuer,
    keys,
    discovery: { issuer, jwks_uri: `${issuer}/keys` },
    status: 200,
    asked: [],
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return provider;
}
