import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { erasureMessages } from './erasure.messages.ts';
import type { ErasureReason } from './erasure.type.ts';

/** What stands in the database in place of a name; readers are shown it in their language. */
export const erasedName = erasureMessages.erasedPerson.en;

interface Asked {
  readonly reason: ErasureReason;
  readonly requestedOn?: string | null;
}

/** When and why; OUT_OF_RANGE for a request that nobody can have made yet. */
export function signOfErasure({ now }: Context, { reason, requestedOn = null }: Asked) {
  // Somewhere on earth it is tomorrow already.
  const latest = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  if (requestedOn !== null && requestedOn > latest) {
    throw new Refusal({ code: 'OUT_OF_RANGE', message: erasureMessages.requestedInFuture, field: ['input', 'requestedOn'] });
  }
  return { erasedAt: now, erasureReason: reason, erasureRequestedOn: requestedOn };
}

/** Refuses to change what is only a sign any more. */
export function refuseErased({ erasedAt }: { readonly erasedAt?: Date | null }, field: readonly string[]): void {
  if (erasedAt == null) return;
  throw new Refusal({ code: 'STATE_CONFLICT', message: erasureMessages.alreadyErased, field, currentState: 'ERASED', allowedActions: [] });
}
