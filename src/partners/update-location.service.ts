import type { Context } from '../platform/context.ts';
import { checkVersion } from '../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { applyChanges, changesIn } from '../platform/writes/changes.ts';
import { authorizeGln, locationConstraints, locationFields } from './location.fields.ts';
import type { UpdateLocationInput } from './location.input.ts';
import { lockKept } from './lock-party.ts';
import { writeLocationRule } from './partners.policy.ts';
import { LocationEntity, type LocationRecord } from './party-details.entity.ts';

/** Changes what is recorded of a place. */
export function updateLocation(ctx: Context, input: UpdateLocationInput): Promise<WriteAnswer<{ locationId: string; partyId: string }>> {
  const { idempotencyKey } = input;
  const request = { rule: writeLocationRule, input: { updateLocation: input }, idempotencyKey, constraints: locationConstraints };
  return write(ctx, request, async (tx) => {
    const location = await lockKept<LocationRecord>(tx, LocationEntity, writeLocationRule, { id: input.locationId, field: 'locationId' });
    checkVersion(location, 'Location', input.expectedVersion);
    const changes = changesIn(input, locationFields);
    authorizeGln(ctx, location.partyId, location.gln, changes.gln);
    applyChanges(tx, 'Location', location, changes);
    return { locationId: location.id, partyId: location.partyId };
  });
}
