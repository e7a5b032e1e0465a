import type { IncomingMessage } from 'node:http';
import { readExport } from '../../exchange/exports/export-file.ts';
import { errorFile } from '../../exchange/imports/error-file.ts';
import { interchangeFile } from '../../exchange/interchanges/interchange-file.ts';
import { largestUpload, storeUpload, UploadTooLargeError } from '../../exchange/uploads/store-upload.service.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import { idOf, toGlobalId } from '../../platform/ids.ts';
import { say } from '../../platform/messages.ts';
import { type Exchange, HttpError, sendJson } from './exchange.ts';
import { attachment, type FileEndpointOptions, fileNameOf, noSuchFile, pathOf, signedIn, stream } from './file-exchange.ts';
import type { Route } from './http-server.ts';

/** Files that operations speak of: those to import go in, error files and exports come out. Who asks signs in as for GraphQL. */
export function fileEndpoints(options: FileEndpointOptions): Readonly<Record<string, Route>> {
  return {
    '/imports': { methods: ['POST'], handle: (exchange) => receive(options, exchange) },
    '/imports/': { methods: ['GET'], handle: (exchange) => sendErrors(options, exchange) },
    '/interchanges/': { methods: ['GET'], handle: (exchange) => sendInterchange(options, exchange) },
    '/exports/': { methods: ['GET'], handle: (exchange) => sendExport(options, exchange) },
  };
}

async function receive(options: FileEndpointOptions, exchange: Exchange): Promise<void> {
  const { request } = exchange;
  requireFile(request);
  const ctx = await signedIn(options, exchange);
  try {
    const { uploadId, byteSize, expiresAt } = await storeUpload(ctx, request, fileNameOf(exchange));
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

async function sendInterchange(options: FileEndpointOptions, exchange: Exchange): Promise<void> {
  const ctx = await signedIn(options, exchange);
  const id = /^\/interchanges\/([^/]+)\/content$/.exec(pathOf(exchange))?.[1];
  const uuid = id === undefined ? null : idOf('Interchange', id);
  const file = uuid === null ? null : await interchangeFile(ctx, uuid);
  if (file === null) throw noSuchFile();
  await stream(exchange, file.bytes, { 'content-type': 'application/edi-x12', 'content-length': String(file.byteSize), ...attachment('interchange.edi') });
}
