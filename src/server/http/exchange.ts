import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** One HTTP request, its answer, and what is remembered of it for the log and the metrics. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly record: RequestRecord;
}

/** What the log and the metrics may know of a request: nothing that a client wrote freely, except an operation's name. */
export interface RequestRecord {
  /** 32 hexadecimal digits: the trace of the caller (W3C Trace Context), or a random one. */
  readonly traceId: string;
  readonly startedAt: number;
  principal: 'ANONYMOUS' | 'USER' | 'API_KEY';
  operationType: 'query' | 'mutation' | 'subscription' | 'none';
  operationName: string | undefined;
  /** The answer carries an error that the client can act on. */
  hasErrors: boolean;
  /** The answer carries an error of ours, masked. */
  hasFault: boolean;
}

/** A refusal that happens before GraphQL is reached. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: { readonly headers?: Readonly<Record<string, string>>; readonly reason?: string } = {},
  ) {
    super(message);
  }
}

export function startRecord(request: IncomingMessage): RequestRecord {
  return {
    traceId: readTraceId(request.headers.traceparent) ?? randomUUID().replaceAll('-', ''),
    startedAt: performance.now(),
    principal: 'ANONYMOUS',
    operationType: 'none',
    operationName: undefined,
    hasErrors: false,
    hasFault: false,
  };
}

/** Answers with a whole body; its length is told, so that the connection can be used again. */
export function send(exchange: Exchange, status: number, contentType: string, body: string): void {
  exchange.response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) });
  exchange.response.end(body);
}

export function sendJson(exchange: Exchange, status: number, body: unknown): void {
  send(exchange, status, 'application/json; charset=utf-8', `${JSON.stringify(body)}\n`);
}

/** Answers in the shape of a GraphQL error, so that clients need one way of reading refusals. */
export function sendRefusal(exchange: Exchange, refusal: HttpError): void {
  const { headers = {}, reason } = refusal.more;
  for (const [name, value] of Object.entries(headers)) exchange.response.setHeader(name, value);
  exchange.record.hasErrors = true;
  const extensions = { code: refusal.code, ...(reason !== undefined && { reason }), traceId: exchange.record.traceId };
  sendJson(exchange, refusal.status, { errors: [{ message: refusal.message, extensions }] });
}

/** W3C Trace Context, version 00: the all-zero trace id is invalid. */
function readTraceId(traceparent: string | string[] | undefined): string | undefined {
  const match = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-|$)/.exec(String(traceparent));
  return match === null || /^0+$/.test(match[1] ?? '') ? undefined : match[1];
}
