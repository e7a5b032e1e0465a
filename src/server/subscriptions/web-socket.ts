import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { UnauthenticatedError } from '../../platform/identity.ts';
import { callerKey } from '../../platform/limits/rate-limiter.ts';
import type { Asker, IdentifyOptions } from '../http/graphql-endpoint.ts';
import { HttpError } from '../http/exchange.ts';
import type { Upgrade } from '../http/http-server.ts';
import type { FaultReporter } from '../logger.ts';
import { type AllowedOrigins, requireAllowedOrigin } from './origin.ts';
import { createQuota } from './quota.ts';
import type { OpenedSubscription, Subscriptions } from './subscriptions.ts';

export interface WebSocketOptions extends IdentifyOptions {
  readonly subscriptions: Subscriptions;
  readonly origins: AllowedOrigins;
  readonly maximumBodyBytes: number;
  readonly reportFault: FaultReporter;
}

export interface WebSocketEndpoint {
  /** Takes over a connection that asks to become a socket. */
  readonly upgrade: Upgrade;
  /** Closes the sockets; those that do not answer are cut after a second. */
  close(): Promise<void>;
}

/** Open sockets of one person or API key at one server. */
const mostSockets = 50;
/** In milliseconds: who takes nothing for so long is let go, and how often a silent one is asked whether it lives. */
const patience = 10_000;
const heartbeat = 12_000;

interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  asker: Asker | null;
  isRefused: boolean;
}

/** `/graphql` as a WebSocket: the protocol graphql-transport-ws, for subscriptions. */
export function webSocketEndpoint(options: WebSocketOptions): WebSocketEndpoint {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: options.maximumBodyBytes, handleProtocols, clientTracking: true });
  const protocol = createProtocol(options);
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => attend(protocol, socket, request, options.reportFault));
  return {
    upgrade(request, connection, head) {
      try {
        requireAllowedOrigin(request, options.origins);
        sockets.handleUpgrade(request, connection, head, (socket) => sockets.emit('connection', socket, request));
      } catch (error) {
        refuse(connection, error instanceof HttpError ? error.status : 500);
      }
    },
    async close() {
      for (const socket of sockets.clients) socket.close(goingAway, 'Going away');
      const cut = setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), lastMoment);
      await new Promise<void>((resolve) => {
        const wait = (): void => void (sockets.clients.size === 0 ? resolve() : setTimeout(wait, 10));
        wait();
      });
      clearTimeout(cut);
    },
  };
}

const goingAway = 1001;
const lastMoment = 1_000;

function createProtocol(options: WebSocketOptions) {
  const quota = createQuota(mostSockets);
  return makeServer<Record<string, unknown>, Extra>({
    async onConnect({ connectionParams, extra }) {
      try {
        extra.asker = await askerOfSocket(options, extra.request, connectionParams);
        const release = quota.take(callerKey(extra.asker));
        extra.socket.once('close', release);
        return true;
      } catch (error) {
        if (!(error instanceof UnauthenticatedError || error instanceof GraphQLError)) options.reportFault(error, '');
        extra.socket.close(CloseCode.Forbidden, error instanceof UnauthenticatedError ? error.code : 'Forbidden');
        return false;
      }
    },
    async onSubscribe({ extra }, _id, { query, variables, operationName }) {
      const opened = await options.subscriptions.open(extra.asker!, { query, variables, operationName });
      if ('errors' in opened) return opened.errors.map((error) => new GraphQLError((error as GraphQLError).message, error));
      const { document } = opened;
      return { schema: options.subscriptions.schema, document, ...(opened.operationName !== undefined && { operationName: opened.operationName }), contextValue: opened };
    },
    subscribe: ({ contextValue }) => (contextValue as OpenedSubscription).stream as never,
    // The results are as clients see them already.
    onNext({ extra }, _id, _payload, _args, result) {
      extra.isRefused ||= result.errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED') === true;
      return result;
    },
    // Whose sign-in has ended is told so on the subscription, and then has nothing more to do here; the client may come again with a new token.
    onComplete({ extra }) {
      if (extra.isRefused) setImmediate(() => extra.socket.close(CloseCode.Forbidden, 'The sign-in has ended'));
    },
  });
}

/** Who speaks on a socket: the token is in the header where programs connect, and in the first message where browsers do. */
async function askerOfSocket({ identify }: IdentifyOptions, request: IncomingMessage, params: Record<string, unknown> | undefined): Promise<Asker> {
  const header = request.headersDistinct['authorization']?.join(', ');
  const given = params?.['authorization'] ?? params?.['Authorization'] ?? header;
  const identity = await identify(typeof given === 'string' ? given : undefined);
  if (identity === null) throw new GraphQLError('Who is asking?');
  return { identity, remoteAddress: request.socket.remoteAddress ?? '', traceId: randomBytes(16).toString('hex'), acceptLanguage: request.headers['accept-language'] };
}

function attend(protocol: ReturnType<typeof createProtocol>, socket: WebSocket, request: IncomingMessage, reportFault: FaultReporter): void {
  const beating = setInterval(() => beat(socket), heartbeat);
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) => sent(socket, text),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) => socket.on('message', (message: Buffer) => void take(message.toString('utf8')).catch((error: unknown) => {
        reportFault(error, '');
        socket.close(CloseCode.InternalServerError, 'Internal server error');
      })),
    },
    { socket, request, asker: null, isRefused: false },
  );
  // What the socket itself complains of (a message too long, a frame that is none) closes it.
  socket.on('error', () => undefined);
  socket.once('close', (code, reason) => {
    clearInterval(beating);
    void closed(code, reason.toString('utf8')).catch((error: unknown) => reportFault(error, ''));
  });
}

/** Resolves when the socket has taken the text, so that results are made no faster than they are read. */
function sent(socket: WebSocket, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve();
  return new Promise((resolve) => {
    const stalled = setTimeout(() => socket.terminate(), patience);
    socket.send(text, () => {
      clearTimeout(stalled);
      resolve();
    });
  });
}

function beat(socket: WebSocket): void {
  if (socket.readyState !== socket.OPEN) return;
  const dead = setTimeout(() => socket.terminate(), heartbeat - 1_000);
  socket.once('pong', () => clearTimeout(dead)).once('close', () => clearTimeout(dead)).ping();
}

function refuse(connection: Duplex, status: number): void {
  connection.end(`HTTP/1.1 ${status} ${status === 403 ? 'Forbidden' : 'Internal Server Error'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
