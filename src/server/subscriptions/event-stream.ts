import type { ServerResponse } from 'node:http';
import { type Exchange, HttpError } from '../http/exchange.ts';
import { askerOf, type IdentifyOptions } from '../http/graphql-endpoint.ts';
import type { Route } from '../http/http-server.ts';
import { readJsonBody } from '../http/request-body.ts';
import { type AllowedOrigins, requireAllowedOrigin } from './origin.ts';
import type { LiveStream } from './live-stream.ts';
import type { AskedSubscription } from './prepare.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface EventStreamOptions extends IdentifyOptions {
  readonly subscriptions: Subscriptions;
  readonly origins: AllowedOrigins;
  readonly maximumBodyBytes: number;
}

/**
 * `POST /graphql/stream`: one subscription as server-sent events, in the distinct connections mode of the GraphQL over SSE protocol.
 * Written by hand, because the protocol's own handler queues without bound for a client that does not read.
 */
export function eventStreamEndpoint(options: EventStreamOptions): Route {
  return {
    methods: ['POST'],
    handle: async (exchange) => {
      requireAllowedOrigin(exchange.request, options.origins);
      if (!(exchange.request.headers.accept ?? '').includes('text/event-stream')) throw new HttpError(406, 'NOT_ACCEPTABLE', 'Send accept: text/event-stream.');
      const asked = readAsked(await readJsonBody(exchange.request, options.maximumBodyBytes));
      const opened = await options.subscriptions.open(await askerOf(options, exchange), asked);
      exchange.record.operationType = 'subscription';
      exchange.response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache', 'x-accel-buffering': 'no' });
      if ('errors' in opened) {
        exchange.record.hasErrors = true;
        exchange.response.end(`${eventOf(opened)}${completion}`);
      } else await stream(exchange, opened.stream);
    },
  };
}

/** In milliseconds: a comment now and then keeps proxies from taking a quiet stream for a dead one. */
const heartbeat = 12_000;

/** In milliseconds: who takes nothing for so long is let go. */
const patience = 10_000;

async function stream({ response }: Exchange, results: LiveStream): Promise<void> {
  const beating = setInterval(() => void (response.writableNeedDrain || response.write(':\n\n')), heartbeat);
  response.once('close', () => void results.return(undefined));
  try {
    // Some browsers wait for the first byte before they take the stream for open.
    await written(response, ':\n\n');
    for await (const result of results) await written(response, eventOf(result));
    // A stream that ends without completion is taken up again by the client, at a server that goes on.
    response.end(results.wasCut() ? '' : completion);
  } finally {
    clearInterval(beating);
  }
}

/** Resolves when the client has taken what was written, as far as the socket can tell. */
async function written(response: ServerResponse, text: string): Promise<void> {
  if (response.destroyed || response.write(text)) return;
  const stalled = setTimeout(() => response.destroy(), patience);
  await new Promise<void>((resolve) => {
    response.once('drain', resolve).once('close', resolve);
  });
  clearTimeout(stalled);
}

function eventOf(result: object): string {
  return `event: next\ndata: ${JSON.stringify(result)}\n\n`;
}

const completion = 'event: complete\ndata: \n\n';

function readAsked(body: unknown): AskedSubscription {
  const { query, variables, operationName } = (body ?? {}) as Partial<AskedSubscription>;
  const isWhole = typeof query === 'string' && (variables == null || (typeof variables === 'object' && !Array.isArray(variables))) && (operationName == null || typeof operationName === 'string');
  if (!isWhole) throw new HttpError(400, 'BAD_REQUEST', 'A query is expected, with variables as an object where there are any.');
  return { query, variables, operationName };
}
