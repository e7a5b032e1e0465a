import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { maskedMessage } from '../format-error.ts';
import { type Exchange, HttpError, type RequestRecord, sendRefusal, startRecord } from './exchange.ts';

export interface Route {
  readonly methods: readonly string[];
  readonly handle: (exchange: Exchange) => void | Promise<void>;
}

export interface HttpServerOptions {
  /** By path; a path that ends in a slash stands for all that begin with it, as `/exports/` does. */
  readonly routes: Readonly<Record<string, Route>>;
  /** Called once for each request, when its answer is out or its connection gone. */
  readonly observe: (finished: FinishedRequest) => void;
  /** Called with what no handler expected; the client gets a masked answer. */
  readonly reportFault: (error: unknown, traceId: string) => void;
  /** Takes over connections that ask, at these paths, to become WebSockets. */
  readonly upgrades?: Readonly<Record<string, Upgrade>>;
}

export type Upgrade = (request: IncomingMessage, connection: Duplex, head: Buffer) => void;

/** For the log and the metrics. `path` is the route: a path that nobody serves may hold anything, a token too. */
export interface FinishedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  /** The client went away before the whole answer was out. */
  readonly isAborted: boolean;
  readonly record: RequestRecord;
}

export interface HttpServer {
  readonly server: Server;
  readonly isDraining: () => boolean;
  /** Stops accepting, lets what is in flight finish, and after `milliseconds` cuts what has not. */
  drain(milliseconds: number): Promise<void>;
}

/** The bare HTTP server: routes, one trace id and one observation a request, and an orderly end. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const inFlight = new Set<ServerResponse>();
  let isDraining = false;
  const server = createServer(timeouts, (request, response) => {
    inFlight.add(response);
    response.once('close', () => inFlight.delete(response));
    if (isDraining) lastOnItsConnection(server, response);
    void serve(options, request, response);
  });
  server.on('upgrade', (request, connection, head) => {
    const path = pathOf(request);
    const upgrade = !isDraining && options.upgrades && Object.hasOwn(options.upgrades, path) ? options.upgrades[path] : undefined;
    connection.on('error', () => connection.destroy());
    if (upgrade) upgrade(request, connection, head);
    else connection.end(`HTTP/1.1 ${isDraining ? '503 Service Unavailable' : '404 Not Found'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  return {
    server,
    isDraining: () => isDraining,
    drain(milliseconds) {
      isDraining = true;
      for (const response of inFlight) lastOnItsConnection(server, response);
      return closeWithin(server, milliseconds);
    },
  };
}

/** In milliseconds. A client that dribbles its request is cut; an idle connection outlives the idle time of common load balancers. */
const timeouts = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 5_000 };

async function serve(options: HttpServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const record = startRecord(request);
  const path = pathOf(request);
  const [name, route] = findRoute(options.routes, path);
  response.once('close', () => options.observe(finished(request, response, name, record)));
  response.setHeader('x-trace-id', record.traceId).setHeader('cache-control', 'no-store').setHeader('x-content-type-options', 'nosniff');
  const exchange = { request, response, record };
  try {
    await requireRoute(route, request.method ?? '').handle(exchange);
  } catch (error) {
    answerError(exchange, error, options);
  }
}

/** The route of a path, by its name: the path itself, or, ending in a slash, all that stand below a first part. */
function findRoute(routes: HttpServerOptions['routes'], path: string): [string, Route | undefined] {
  const name = [path, path.slice(0, path.indexOf('/', 1) + 1)].find((one) => one !== '' && Object.hasOwn(routes, one));
  return name === undefined ? ['(unknown)', undefined] : [name, routes[name]];
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}

function requireRoute(route: Route | undefined, method: string): Route {
  if (!route) throw new HttpError(404, 'NOT_FOUND', 'Nothing is served at this path; GraphQL is at POST /graphql.');
  if (!route.methods.includes(method)) {
    const allow = route.methods.join(', ');
    throw new HttpError(405, 'METHOD_NOT_ALLOWED', `Use ${allow} here.`, { headers: { allow } });
  }
  return route;
}

function answerError(exchange: Exchange, error: unknown, options: HttpServerOptions): void {
  if (!(error instanceof HttpError)) {
    exchange.record.hasFault = true;
    options.reportFault(error, exchange.record.traceId);
  }
  // Half an answer cannot be taken back; cutting it is the one way left to say that it is not whole.
  if (exchange.response.headersSent) exchange.response.destroy();
  else sendRefusal(exchange, error instanceof HttpError ? error : new HttpError(500, 'INTERNAL_SERVER_ERROR', maskedMessage));
}

function finished(request: IncomingMessage, response: ServerResponse, path: string, record: RequestRecord): FinishedRequest {
  return {
    method: request.method ?? '',
    path,
    status: response.statusCode,
    milliseconds: performance.now() - record.startedAt,
    isAborted: !response.writableFinished,
    record,
  };
}

function lastOnItsConnection(server: Server, response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
  response.once('close', () => setImmediate(() => server.closeIdleConnections()));
}

function closeWithin(server: Server, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), milliseconds);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}
