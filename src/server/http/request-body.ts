import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { HttpError } from './exchange.ts';

/**
 * Reads a JSON body of at most `maximumBytes`. Throws {@link HttpError}: 415 for what is not JSON in UTF-8, 413 as soon as the bytes
 * counted pass the limit, 400 for what cannot be parsed.
 */
export async function readJsonBody(request: IncomingMessage, maximumBytes: number): Promise<unknown> {
  requireJson(request);
  const bytes = await readBytes(request, maximumBytes);
  if (!isUtf8(bytes)) throw new HttpError(400, 'BAD_REQUEST', 'The body is not valid UTF-8.');
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    // The parser's own message quotes the body; a refusal never does.
    throw new HttpError(400, 'BAD_REQUEST', 'The body is not valid JSON.');
  }
}

/** A form can be posted from any page without asking; JSON cannot. So the type is checked before anything is read. */
function requireJson(request: IncomingMessage): void {
  if (!/^application\/json\s*(;\s*charset="?utf-?8"?\s*)?$/i.test(request.headers['content-type'] ?? '')) {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the request as content-type: application/json, in UTF-8.');
  }
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body without content-encoding.');
  }
}

function readBytes(request: IncomingMessage, maximumBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let total = 0;
    const collect = (chunk: Buffer): void => {
      total += chunk.length;
      if (total <= maximumBytes) chunks.push(chunk);
      else refuse();
    };
    // What still arrives is thrown away rather than cut off: a cut connection would lose the refusal on its way to the client.
    const refuse = (): void => {
      request.off('data', collect).resume();
      reject(new HttpError(413, 'PAYLOAD_TOO_LARGE', `The body is larger than ${maximumBytes} bytes.`));
    };
    if (Number(request.headers['content-length'] ?? 0) > maximumBytes) return refuse();
    request.on('data', collect);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('close', () => {
      if (!request.complete) reject(new HttpError(400, 'BAD_REQUEST', 'The connection closed before the body was complete.'));
    });
  });
}
