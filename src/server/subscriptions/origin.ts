import type { IncomingMessage } from 'node:http';
import { HttpError } from '../http/exchange.ts';

/** Origins of web pages, beside the server's own, that may open subscriptions; `*` for every one. */
export type AllowedOrigins = readonly string[];

/**
 * Refuses pages of elsewhere: browsers open sockets for any page without asking, and say only here which page it is. Programs that are no
 * browsers send no origin. Throws {@link HttpError} 403.
 */
export function requireAllowedOrigin({ headers }: IncomingMessage, allowed: AllowedOrigins): void {
  const { origin } = headers;
  if (origin === undefined || allowed.includes('*') || allowed.includes(origin)) return;
  if (URL.canParse(origin) && new URL(origin).host === headers.host) return;
  throw new HttpError(403, 'ORIGIN_NOT_ALLOWED', 'Pages of this origin may not subscribe here; GUANXI_ORIGINS names those that may.');
}
