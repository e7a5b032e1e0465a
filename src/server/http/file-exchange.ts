import { once } from 'node:events';
import { RequestError } from '../../platform/errors/request-error.ts';
import type { RequestContext } from '../create-context.ts';
import { type Exchange, HttpError } from './exchange.ts';
import { type Asker, askerOf, type IdentifyOptions } from './graphql-endpoint.ts';

/** What all endpoints of files share. */

export interface FileEndpointOptions extends IdentifyOptions {
  readonly createContext: (asker: Asker) => RequestContext;
}

/** The name that the sender gives a file, without a way to it; null for none that can be used. */
export function fileNameOf({ request }: Exchange): string | null {
  const name = new URL(request.url ?? '/', 'http://local').searchParams.get('fileName');
  const bare = name?.split(/[/\\]/).at(-1)?.trim().slice(0, 200) ?? '';
  return bare !== '' && bare.isWellFormed() && !bare.includes('\0') ? bare : null;
}

/** The same whether it never was, is somebody else's, is not ready or has expired. */
export function noSuchFile(): HttpError {
  return new HttpError(404, 'NOT_FOUND', 'There is no such file.');
}

/** The context of who asks, once it is known who that is; throws 401 for the anonymous. */
export async function signedIn(options: FileEndpointOptions, exchange: Exchange): Promise<RequestContext> {
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

export function pathOf({ request }: Exchange): string {
  return (request.url ?? '/').split('?', 1)[0]!;
}

/** Saved and not shown, under its own name. */
export function attachment(fileName: string): Record<string, string> {
  return { 'content-disposition': `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}` };
}

/** Sends what comes, no faster than it is taken. */
export async function stream({ response }: Exchange, source: AsyncIterable<string | Uint8Array>, headers: Record<string, string>): Promise<void> {
  response.writeHead(200, headers);
  for await (const part of source) {
    if (response.destroyed) return;
    if (part.length > 0 && !response.write(part)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}
