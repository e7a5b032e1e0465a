import type { Context } from '../platform/context.ts';
import { checkVersion } from '../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import type { RemoveLocationInput } from './location.input.ts';
import { lockKept } from './lock-party.ts';
import { writeLocationRule } from './partners.policy.ts';
import { LocationEntity, type LocationRecord } from './party-details.entity.ts';

/** Removes a place that the party has no more. */
export function removeLocation(
  ctx: Context, input: RemoveLocationInput,
): Promise<WriteAnswer<{ removedLocationId: string; partyId: string }>> {
  const { locationId, expectedVersion, idempotencyKey } = input;
  return write(ctx, { rule: writeLocationRule, input: { removeLocation: input }, idempotencyKey }, async (tx) => {
    const location = await lockKept<LocationRecord>(tx, LocationEntity, writeLocationRule, { id: locationId, field: 'locationId' });
    checkVersion(location, 'Location', expectedVersion);
    tx.em.remove(location);
    return { removedLocationId: locationId, partyId: location.partyId };
  });
}
