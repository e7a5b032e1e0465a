import { type Client as SseClient, createClient as createSseClient } from 'graphql-sse';
import { type Client as WebSocketClient, type ClientOptions, createClient as createWebSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { until } from '../../until.ts';

export const transports = ['WebSocket', 'server-sent events'] as const;
export type Transport = (typeof transports)[number];

/** One result as it came over the wire; loose, as JSON is. */
export interface Heard {
  readonly data?: Record<string, any> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** An open subscription of a real client. */
export interface Listening {
  readonly heard: Heard[];
  /** Resolves when so many results have been heard, and returns the last of them. */
  results(count: number): Promise<Heard>;
  /** Resolves with what ended it: null for an orderly completion. */
  readonly ended: Promise<unknown>;
  stop(): void;
}

export interface ListeningOptions {
  readonly url: string;
  /** A token, or what fetches one for each connection. */
  readonly token: string | null | (() => Promise<string | null>);
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  /** Times that the client connects again by itself. */
  readonly retries?: number;
}

/** Subscribes with the protocol's own client. */
export function listen(transport: Transport, options: ListeningOptions): Listening {
  const client = transport === 'WebSocket' ? webSocketClient(options) : sseClient(options);
  const heard: Heard[] = [];
  let stop = (): void => undefined;
  const ended = new Promise<unknown>((resolve) => {
    const leave = client.subscribe({ query: options.query, variables: options.variables }, {
      next: (result) => void heard.push(result as Heard),
      error: (error: unknown) => resolve(error ?? new Error('It ended without a word')),
      complete: () => resolve(null),
    });
    stop = () => {
      leave();
      void client.dispose();
    };
  });
  return {
    heard,
    ended,
    stop: () => stop(),
    async results(count) {
      await until(() => heard.length >= count);
      return heard[count - 1]!;
    },
  };
}

async function authorization({ token }: ListeningOptions): Promise<Record<string, string>> {
  const bearer = typeof token === 'function' ? await token() : token;
  return bearer === null ? {} : { authorization: `Bearer ${bearer}` };
}

export function webSocketClient(options: ListeningOptions, more: Partial<ClientOptions> = {}): WebSocketClient {
  return createWebSocketClient({
    url: `${options.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: options.retries ?? 0, lazyCloseTimeout: 0,
    connectionParams: () => authorization(options), retryWait: () => new Promise((resolve) => setTimeout(resolve, 50)), ...more,
  });
}

function sseClient(options: ListeningOptions): SseClient {
  return createSseClient({
    url: `${options.url}/graphql/stream`, retryAttempts: options.retries ?? 0, headers: () => authorization(options),
    retry: () => new Promise((resolve) => setTimeout(resolve, 50)),
  });
}
