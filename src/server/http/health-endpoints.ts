import { sendJson } from './exchange.ts';
import type { Route } from './http-server.ts';

/** `GET /healthz`: the process is up and its event loop turns. Asks nothing else, so that a slow database restarts nobody. */
export function healthEndpoint(): Route {
  return { methods: readMethods, handle: (exchange) => sendJson(exchange, 200, { status: 'ok' }) };
}

/**
 * `GET /readyz`: work may be sent here. Migrations are applied before the server listens, so readiness is: not stopping, and the
 * database answers within two seconds.
 */
export function readinessEndpoint(options: { isStopping: () => boolean; pingDatabase: () => Promise<unknown> }): Route {
  return {
    methods: readMethods,
    handle: async (exchange) => {
      if (options.isStopping()) return sendJson(exchange, 503, { status: 'stopping' });
      const isAnswering = await settlesWithin(options.pingDatabase(), patience);
      sendJson(exchange, isAnswering ? 200 : 503, { status: isAnswering ? 'ready' : 'database does not answer' });
    },
  };
}

export const readMethods = ['GET', 'HEAD'] as const;

/** In milliseconds. */
const patience = 2_000;

async function settlesWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const isSuccess = work.then(
    () => true,
    () => false,
  );
  return Promise.race([isSuccess, tooLate]).finally(() => clearTimeout(timer));
}
