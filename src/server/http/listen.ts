import { once } from 'node:events';
import type { Server } from 'node:net';
import { isSystemError } from '../../platform/system-error.ts';
import type { Configuration } from '../configuration.ts';

/** The port that was asked for belongs to another program. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';

  constructor(message: string) {
    super(`${message} Set PORT to a free one, or stop the program that holds it.`);
  }
}

/**
 * Listens, and returns the address to reach this server at from this machine. Without a given port, a taken one moves on to the
 * next, up to nineteen times. Throws {@link PortTakenError}.
 */
export async function listen(server: Server, { host, port, isPortGiven }: Pick<Configuration, 'host' | 'port' | 'isPortGiven'>): Promise<string> {
  const lastPort = isPortGiven ? port : port + portsTried - 1;
  for (let candidate = port; candidate <= lastPort; candidate += 1) {
    if (await tryListen(server, host, candidate)) return addressOf(server);
  }
  throw new PortTakenError(isPortGiven ? `Port ${port} on ${host} is taken.` : `The ports ${port} to ${lastPort} on ${host} are all taken.`);
}

const portsTried = 20;

async function tryListen(server: Server, host: string, port: number): Promise<boolean> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (isSystemError(error, 'EADDRINUSE')) return false;
    throw error;
  }
}

/** An address of all interfaces is none to connect to; loopback is always one of them. */
function addressOf(server: Server): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server does not listen on a port.');
  const host = { '0.0.0.0': '127.0.0.1', '::': '::1' }[bound.address] ?? bound.address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`;
}
