import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { readExport } from '../../exchange/exports/export-file.ts';
import { errorFile } from '../../exchange/imports/error-file.ts';
import { largestUpload, storeUpload, UploadTooLargeError } from '../../exchange/uploads/store-upload.service.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import { idOf, toGlobalId } from '../../platform/ids.ts';
import { say } from '../../platform/messages.ts';
import type { RequestContext } from '../create-context.ts';
import { type Exchange, HttpError, sendJson } from './exchange.ts';
import { type Asker, askerOf, type IdentifyOptions } from './graphql-endpoint.ts';
import type { Route } from './http-server.ts';

export interface FileEndpointOptions extends IdentifyOptions {
  readonly createContext: (asker: Asker) => RequestContext;
}

/** Files that operations speak of: those to import go in, error files and exports come out. Who asks signs in as for GraphQL. */
export function fileEndpoints(options: FileEndpointOptions): Readonly<Record<string, Route>> {
  return {
    '/imports': { methods: ['POST'], handle: (exchange) => receive(options, exchange) },
    '/imports/': { methods: ['GET'], handle: (exchange) => sendErrors(options, exchange) },
    '/exports/': { methods: ['GET'], handle: (exchange) => sendExport(options, exchange) },
  };
}

async function receive(options: FileEndpointOptions, exchange: Exchange): Promise<void> {
  const { request } = exchange;
  requireFile(request);
  const ctx = await signedIn(options, exchange);
  const name = new URL(request.url ?? '/', 'http://local').searchParams.get('fileName');
  try {
    const { uploadId, byteSize, expiresAt } = await storeUpload(ctx, request, fileNameOf(name));
    sendJson(exchange, 201, { uploadId: toGlobalId('Upload', uploadId), byteSize, expiresAt: expiresAt.toISOString() });
  } catch (error) {
    // What still arrives is thrown away rather than cut off: a cut connection would lose the refusal on its way to the client.
    request.resume();
    throw request.complete || !request.destroyed ? refused(error, ctx.locales) : new HttpError(400, 'BAD_REQUEST', 'The connection closed before the file was complete.');
  }
}

/** A form can be posted from any page without asking; these types cannot. */
function requireFile({ headers }: IncomingMessage): void {
  if (!/^(text\/csv|application\/octet-stream)\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the file itself, as content-type: text/csv.');
  }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the file without content-encoding.');
  if (Number(headers['content-length'] ?? 0) > largestUpload) throw tooLarge();
}

/** The name alone, without a way to it. */
function fileNameOf(name: string | null): string | null {
  const bare = name?.split(/[/\\]/).at(-1)?.trim().slice(0, 200) ?? '';
  return bare !== '' && bare.isWellFormed() && !bare.includes('\0') ? bare : null;
}

function tooLarge(): HttpError {
  return new HttpError(413, 'PAYLOAD_TOO_LARGE', `A file has at most ${largestUpload} bytes.`);
}

function refused(error: unknown, locales: readonly string[]): unknown {
  if (error instanceof UploadTooLargeError) return tooLarge();
  if (error instanceof RequestError) return new HttpError(403, 'FORBIDDEN', error.in(locales));
  if (!(error instanceof Refusal)) return error;
  const { code, message, values } = error.facts[0]!;
  return new HttpError(code === 'LIMIT_EXCEEDED' ? 429 : 403, code === 'LIMIT_EXCEEDED' ? code : 'FORBIDDEN', say(message, locales, values), { reason: message.code });
}

async function sendErrors(options: FileEndpointOptions, exchange: Exchange): Promise<void> {
  const ctx = await signedIn(options, exchange);
  const id = /^\/imports\/([^/]+)\/errors$/.exec(pathOf(exchange))?.[1];
  const uuid = id === undefined ? null : idOf('Import', id);
  const lines = uuid === null ? null : await errorFile(ctx, uuid);
  if (lines === null) throw noSuchFile();
  await stream(exchange, lines, { 'content-type': 'text/csv; charset=utf-8', ...attachment('import-errors.csv') });
}

async function sendExport(options: FileEndpointOptions, exchange: Exchange): Promise<void> {
  const ctx = await signedIn(options, exchange);
  const id = /^\/exports\/([^/]+)$/.exec(pathOf(exchange))?.[1];
  const uuid = id === undefined ? null : idOf('Export', id);
  const file = uuid === null ? null : await readExport(ctx, uuid);
  if (file === null) throw noSuchFile();
  await stream(exchange, file.bytes, { 'content-type': file.contentType, 'content-length': String(file.byteSize), ...attachment(file.fileName) });
}

/** The same whether it never was, is somebody else's, is not ready or has expired. */
function noSuchFile(): HttpError {
  return new HttpError(404, 'NOT_FOUND', 'There is no such file.');
}

async function signedIn(options: FileEndpointOptions, exchange: Exchange): Promise<RequestContext> {
  const ctx = options.createContext(await askerOf(options, exchange));
  try {
    await ctx.identify();
    // Throws for the anonymous.
    void ctx.principal;
    return ctx;
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    throw new HttpError(401, 'UNAUTHENTICATED', error.in(ctx.locales), { headers: { 'www-authenticate': 'Bearer realm="guanxi"' }, reason: String(error.extensions['reason']) });
  }
}

function pathOf({ request }: Exchange): string {
  return (request.url ?? '/').split('?', 1)[0]!;
}

function attachment(fileName: string): Record<string, string> {
  return { 'content-disposition': `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}` };
}

/** Sends what comes, no faster than it is taken. */
async function stream({ response }: Exchange, source: AsyncIterable<string | Uint8Array>, headers: Record<string, string>): Promise<void> {
  response.writeHead(200, headers);
  for await (const part of source) {
    if (response.destroyed) return;
    if (part.length > 0 && !response.write(part)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}
