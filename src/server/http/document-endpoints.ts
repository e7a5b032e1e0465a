import type { IncomingMessage } from 'node:http';
import { documentsPath } from '../../esi/documents/open-document.service.ts';
import { fetchDocument } from '../../esi/documents/fetch-document.service.ts';
import { storeDocumentFileRule } from '../../esi/documents/documents.policy.ts';
import type { Database } from '../../platform/database/database.ts';
import { Refusal, type UserErrorCode } from '../../platform/errors/refusal.ts';
import { fileMessages } from '../../platform/files/files.messages.ts';
import { largestFile, storeFile } from '../../platform/files/store-file.service.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { say } from '../../platform/messages.ts';
import { type Exchange, HttpError, sendJson } from './exchange.ts';
import { attachment, type FileEndpointOptions, fileNameOf, noSuchFile, pathOf, signedIn, stream } from './file-exchange.ts';
import type { Route } from './http-server.ts';

export interface DocumentEndpointOptions extends FileEndpointOptions {
  readonly database: Database;
}

/** Files of documents: sent by who signs in, before the operation that uses them; fetched from addresses that were given for a few minutes. */
export function documentEndpoints(options: DocumentEndpointOptions): Readonly<Record<string, Route>> {
  return {
    [documentsPath]: { methods: ['POST'], handle: (exchange) => receive(options, exchange) },
    [`${documentsPath}/`]: { methods: ['GET'], handle: (exchange) => send(options, exchange) },
  };
}

async function receive(options: DocumentEndpointOptions, exchange: Exchange): Promise<void> {
  const { request } = exchange;
  requireFile(request);
  const ctx = await signedIn(options, exchange);
  try {
    // A refusal half-way leaves the connection open, so that it can be told.
    const { fileId, expiresAt, ...facts } = await storeFile(ctx, storeDocumentFileRule, request.iterator({ destroyOnReturn: false }), fileNameOf(exchange));
    sendJson(exchange, 201, { fileId: toGlobalId('StoredFile', fileId), ...facts, expiresAt: expiresAt.toISOString() });
  } catch (error) {
    // What still arrives is thrown away rather than cut off: a cut connection would lose the refusal on its way to the client.
    request.resume();
    if (!request.complete && request.destroyed) throw new HttpError(400, 'BAD_REQUEST', 'The connection closed before the file was complete.');
    throw error instanceof Refusal ? refused(error, ctx.locales) : error;
  }
}

/** A form can be posted from any page without asking; this type cannot. */
function requireFile({ headers }: IncomingMessage): void {
  if (!/^application\/octet-stream\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the file itself, as content-type: application/octet-stream; what it is, is told from its content.');
  }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the file without content-encoding.');
  if (Number(headers['content-length'] ?? 0) > largestFile) throw new HttpError(413, 'PAYLOAD_TOO_LARGE', `A file has at most ${largestFile} bytes.`);
}

const statusOf: Partial<Record<UserErrorCode, [number, string]>> = {
  LIMIT_EXCEEDED: [429, 'LIMIT_EXCEEDED'], INVALID: [415, 'UNSUPPORTED_MEDIA_TYPE'], NOT_ALLOWED: [403, 'FORBIDDEN'],
};

function refused({ facts }: Refusal, locales: readonly string[]): HttpError {
  const { code, message, values } = facts[0]!;
  const [status, name] = message.code === fileMessages.tooLarge.code ? [413, 'PAYLOAD_TOO_LARGE'] as const : statusOf[code] ?? [400, 'BAD_REQUEST'];
  return new HttpError(status, name, say(message, locales, values), { reason: message.code });
}

async function send({ database }: DocumentEndpointOptions, exchange: Exchange): Promise<void> {
  const file = await fetchDocument(database, pathOf(exchange).slice(documentsPath.length + 1));
  if (file === null) throw noSuchFile();
  await stream(exchange, file.bytes, {
    'content-type': file.mediaType, 'content-length': String(file.byteSize), ...attachment(file.fileName),
    'repr-digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
    // Should a browser show it after all, it runs nothing, belongs to no page, and tells nobody its address.
    'content-security-policy': "default-src 'none'; sandbox", 'cross-origin-resource-policy': 'same-origin', 'referrer-policy': 'no-referrer',
  });
}
