import { once } from 'node:events';
import { type ApolloServer, type BaseContext, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Identity, IdentityProviderUnavailableError, UnauthenticatedError } from '../../platform/identity.ts';
import { type Exchange, HttpError, send } from './exchange.ts';
import type { Route } from './http-server.ts';
import type { RecordedRequest } from './operation-observer.ts';
import { readJsonBody } from './request-body.ts';

/** Who asks, and how, as far as HTTP can tell; the context of an operation begins with it. */
export interface Asker {
  readonly identity: Identity | null;
  readonly remoteAddress: string;
  readonly traceId: string;
  /** The `Accept-Language` header as it was sent. */
  readonly acceptLanguage: string | undefined;
}

export interface IdentifyOptions {
  /** Verifies the `Authorization` header; null is anonymous. Throws `UnauthenticatedError` or `IdentityProviderUnavailableError`. */
  readonly identify: (authorization: string | undefined) => Promise<Identity | null>;
}

export interface GraphqlEndpointOptions<Context extends BaseContext> extends IdentifyOptions {
  readonly apollo: ApolloServer<Context>;
  readonly createContext: (asker: Asker) => Context;
  readonly maximumBodyBytes: number;
}

/** `POST /graphql`, and `GET` for queries: reads and checks the request, learns who asks, and lets Apollo Server answer. */
export function graphqlEndpoint<Context extends BaseContext>(options: GraphqlEndpointOptions<Context>): Route {
  return {
    methods: ['POST', 'GET'],
    handle: async (exchange) => {
      const { request } = exchange;
      const body = request.method === 'POST' ? await readJsonBody(request, options.maximumBodyBytes) : undefined;
      const asker = await askerOf(options, exchange);
      const answer = await options.apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: readRequest(exchange, body),
        context: async () => options.createContext(asker),
      });
      await answerWith(exchange, answer);
    },
  };
}

/** Who sends a request. Throws {@link HttpError} 401 for a credential that does not hold. */
export async function askerOf(options: IdentifyOptions, { request, record }: Exchange): Promise<Asker> {
  const identity = await identify(options, request);
  record.principal = identity?.kind ?? 'ANONYMOUS';
  return { identity, remoteAddress: request.socket.remoteAddress ?? '', traceId: record.traceId, acceptLanguage: request.headers['accept-language'] };
}

/** Repeated `Authorization` headers arrive joined, and so are refused: which of two tokens counts must not depend on who reads them. */
async function identify(options: IdentifyOptions, request: IncomingMessage): Promise<Identity | null> {
  try {
    return await options.identify(request.headersDistinct['authorization']?.join(', '));
  } catch (error) {
    if (error instanceof UnauthenticatedError) throw unauthenticated(error);
    if (error instanceof IdentityProviderUnavailableError) throw new HttpError(503, error.code, error.message, { headers: { 'retry-after': '5' } });
    throw error;
  }
}

function unauthenticated(error: UnauthenticatedError): HttpError {
  const headers = { 'www-authenticate': 'Bearer realm="guanxi", error="invalid_token"' };
  return new HttpError(401, 'UNAUTHENTICATED', error.message, { headers, reason: error.code });
}

function readRequest({ request, record }: Exchange, body: unknown): RecordedRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const url = request.url ?? '';
  const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  return { method: request.method ?? '', headers, search, body, record };
}

async function answerWith(exchange: Exchange, answer: HTTPGraphQLResponse): Promise<void> {
  const { response, record } = exchange;
  const status = answer.status ?? 200;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (answer.body.kind === 'chunked') return answerInParts(response, status, answer.body.asyncIterator);
  const isRefusedEarly = status >= 400 && !record.hasErrors;
  const text = isRefusedEarly ? traced(answer.body.string, record.traceId) : answer.body.string;
  if (isRefusedEarly) record.hasErrors = true;
  send(exchange, status, answer.headers.get('content-type') ?? 'application/json; charset=utf-8', text);
}

async function answerInParts(response: ServerResponse, status: number, parts: AsyncIterable<string>): Promise<void> {
  response.writeHead(status);
  for await (const part of parts) {
    if (response.destroyed) return;
    if (!response.write(part)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}

/** Puts the trace id into a refusal that Apollo Server words before it runs any plugin (a missing query, a cross-site request). */
function traced(text: string, traceId: string): string {
  const answer = JSON.parse(text) as { errors?: { extensions?: object }[] };
  const errors = answer.errors?.map((error) => ({ ...error, extensions: { ...error.extensions, traceId } }));
  return `${JSON.stringify({ ...answer, errors })}\n`;
}
