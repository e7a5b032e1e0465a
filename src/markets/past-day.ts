import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { marketMessages } from './markets.messages.ts';

/** A day, YYYY-MM-DD, that has begun somewhere on earth: the client's today may be the server's tomorrow. */
export function pastDay(ctx: Context, day: string | null | undefined, field: readonly string[]): string | null {
  if (day == null) return null;
  const latest = new Date(ctx.now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  if (day > latest) throw new Refusal({ code: 'OUT_OF_RANGE', message: marketMessages.dateInFuture, field });
  return day;
}
