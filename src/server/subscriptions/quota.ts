import { RequestError } from '../../platform/errors/request-error.ts';
import { eventMessages } from '../../platform/events/events.messages.ts';

/** How many of a thing each caller may have at once. */
export interface Quota {
  /** Takes one, and returns how to give it back; throws LIMIT_EXCEEDED when the caller has all of theirs. */
  take(caller: string): () => void;
}

export function createQuota(most: number): Quota {
  const taken = new Map<string, number>();
  return {
    take(caller) {
      const before = taken.get(caller) ?? 0;
      if (before >= most) throw new RequestError('LIMIT_EXCEEDED', eventMessages.tooManySubscriptions, { limit: most });
      taken.set(caller, before + 1);
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        const left = (taken.get(caller) ?? 1) - 1;
        if (left === 0) taken.delete(caller);
        else taken.set(caller, left);
      };
    },
  };
}
